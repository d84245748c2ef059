/** Writes compiled decks for the app: all of them or nothing, and nothing that is not theirs stays. */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Deck, DeckOutline } from '../../lib/core/deck';
import { outlineDeck } from '../../lib/deck/compile';

/** A compiled deck and the folder that holds its images; without a deck there is nothing to write. */
export interface DeckWithFolder {
  readonly deck: Deck | undefined;
  readonly folder: string;
}

/**
 * Makes `static/decks` under `root` anew, beside the old one, and puts it in its place once it is whole:
 * a crash leaves the old folder, the new one or, between two renames, none, but never half.
 */
export function writeDecks(decks: readonly DeckWithFolder[], root: string): void {
  const next = join(root, 'static', '.decks-next');
  const last = join(root, 'static', '.decks-last');
  const clear = () => {
    for (const leftover of [next, last]) rmSync(leftover, { recursive: true, force: true });
  };
  clear();
  try {
    fillFolder(decks, next);
    swapFolder(join(root, 'static', 'decks'), next, last);
  } finally {
    clear();
  }
}

function fillFolder(decks: readonly DeckWithFolder[], target: string): void {
  mkdirSync(target, { recursive: true });
  const outlines = decks.flatMap(({ deck, folder }) =>
    deck === undefined ? [] : [writeDeck(deck, folder, target)],
  );
  writeFileSync(join(target, 'index.json'), toJson(outlines.sort(compareOutlines)));
}

function swapFolder(target: string, next: string, last: string): void {
  if (existsSync(target)) renameSync(target, last);
  renameSync(next, target);
}

function writeDeck(deck: Deck, folder: string, target: string): DeckOutline {
  const file = `${deck.id}.${deck.version}.json`;
  writeFileSync(join(target, file), toJson(deck));
  if (deck.images.length > 0) mkdirSync(join(target, deck.id));
  for (const image of deck.images) copyFileSync(join(folder, image), join(target, deck.id, image));
  return outlineDeck(deck, `decks/${file}`);
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function compareOutlines(a: DeckOutline, b: DeckOutline): number {
  return Number(b.isCore) - Number(a.isCore) || a.order - b.order || (a.id < b.id ? -1 : 1);
}
