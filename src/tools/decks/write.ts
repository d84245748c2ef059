/** Writes compiled decks for the app: all of them or nothing, and nothing that is not theirs stays. */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Deck, DeckOutline } from '../../lib/core/deck';
import { outlineDeck } from '../../lib/deck/compile';

/** A compiled deck and the folder that holds its images. */
export interface DeckWithFolder {
  readonly deck: Deck;
  readonly folder: string;
}

/** Makes `static/decks` under `root` anew; a crash leaves the old folder, the new one, or none. */
export function writeDecks(decks: readonly DeckWithFolder[], root: string): void {
  const target = join(root, 'static', 'decks');
  const next = join(root, 'static', '.decks-next');
  const last = join(root, 'static', '.decks-last');
  for (const leftover of [next, last]) rmSync(leftover, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  for (const { deck, folder } of decks) writeDeck(deck, folder, next);
  const outlines = decks.map(({ deck }) => outlineDeck(deck, `decks/${fileName(deck)}`));
  writeFileSync(join(next, 'index.json'), toJson(outlines.sort(compareOutlines)));
  if (existsSync(target)) renameSync(target, last);
  renameSync(next, target);
  rmSync(last, { recursive: true, force: true });
}

function writeDeck(deck: Deck, folder: string, target: string): void {
  writeFileSync(join(target, fileName(deck)), toJson(deck));
  if (deck.images.length > 0) mkdirSync(join(target, deck.id));
  for (const image of deck.images) copyFileSync(join(folder, image), join(target, deck.id, image));
}

function fileName({ id, version }: Deck): string {
  return `${id}.${version}.json`;
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function compareOutlines(a: DeckOutline, b: DeckOutline): number {
  return Number(b.isCore) - Number(a.isCore) || a.order - b.order || (a.id < b.id ? -1 : 1);
}
