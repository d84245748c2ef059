/** Own decks out of the app and into it: made new, downloaded, opened from a file. */
import type { DeckId } from '../core/ids';
import type { DeckHead } from '../core/own-events';
import { planParts } from '../core/plan-parts';
import { openDeckFile, readDeckText, writeDeckFile, type OpenedDeck } from '../deck/deck-file';
import { joinParts, type SplitDeck } from '../deck/parts';
import { m } from '../messages/generated/messages.js';
import { downloadFile } from '../platform/download';
import { makeRandomId } from '../platform/random-id';
import { readImages, writeImages, type StoredImage } from '../store/own-images';
import { readTexts } from '../store/own-texts';
import { toStorageFault } from '../store/open';
import type { Library } from './library.svelte';
import type { RecordResult } from './log-types';
import type { OwnShelf } from './own-shelf';
import { recordSurely } from './record-surely';
import type { StudyLog } from './study-log.svelte';

export type { OpenedDeck } from '../deck/deck-file';

/** What deck files need of the app. */
export interface DeckFiles {
  readonly log: StudyLog;
  readonly library: Library;
  readonly shelf: OwnShelf;
}

/** What became of a file. `shipped`: a deck of the app has its id; `taken`: a card of it belongs to another deck. */
export type OpenResult =
  | { readonly kind: 'opened'; readonly deckId: DeckId; readonly hasReplaced: boolean }
  | { readonly kind: 'shipped'; readonly title: string }
  | { readonly kind: 'taken'; readonly cardId: string; readonly title: string }
  | Exclude<OpenedDeck, { kind: 'deck' }>
  | Extract<RecordResult, { kind: 'failed' }>;

/** The id of a new deck: from its title, and its own on every device. */
export function newDeckId(title: string): DeckId {
  const stem = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `${stem || 'deck'}-${makeRandomId().slice(0, 6)}` as DeckId;
}

/** Makes a new deck, with a section for cards and a source for what one knows oneself, and begins to study it. */
export async function createDeck(files: DeckFiles, head: DeckHead): Promise<OpenResult> {
  const source = `### Source \`notes\`\n\n- title: ${m.new_source_title()}\n- kind: article`;
  const sections = [
    `## ${m.new_section_cards()} \`cards\``,
    `## ${m.new_section_sources()} \`sources\``,
  ];
  const text = joinParts(newDeckId(head.title), head, [...sections, source]);
  return takeIn(files, readDeckText(text));
}

/** Takes a file's deck in. An own deck of the same id becomes what the file says; its history stays. */
export async function openFile(files: DeckFiles, file: Blob): Promise<OpenResult> {
  return takeIn(files, openDeckFile(new Uint8Array(await file.arrayBuffer())));
}

/** Takes in a deck that was written as a document. */
export function openText(files: DeckFiles, text: string): Promise<OpenResult> {
  return takeIn(files, readDeckText(text));
}

/** The file of an own deck. */
export async function writeFile({ log, shelf }: DeckFiles, id: DeckId): Promise<File> {
  const own = shelf.index.decksById.get(id);
  if (!own) throw new Error(`Inconsistent: no own deck ${id}`);
  const database = await log.database();
  const [parts, stored] = await Promise.all([
    readTexts(database, own.parts),
    readImages(database, id),
  ]);
  const texts = parts.map(({ text }) => text);
  const used = stored.filter(({ file }) => texts.some((text) => text.includes(file)));
  const images = await Promise.all(
    used.map(async ({ file, blob }) => ({
      name: file,
      bytes: new Uint8Array(await blob.arrayBuffer()),
    })),
  );
  const { name, bytes } = writeDeckFile({ id, head: own.head, texts, images });
  const type = name.endsWith('.zip') ? 'application/zip' : 'text/markdown';
  return new File([bytes as Uint8Array<ArrayBuffer>], name, { type });
}

/** Gives the person the file of an own deck. */
export async function downloadDeck(files: DeckFiles, id: DeckId): Promise<void> {
  downloadFile(await writeFile(files, id));
}

async function takeIn(files: DeckFiles, opened: OpenedDeck): Promise<OpenResult> {
  if (opened.kind !== 'deck') return opened;
  const conflict = findConflict(files, opened.deck);
  if (conflict) return conflict;
  return write(files, opened).catch((error: unknown): OpenResult => ({
    kind: 'failed',
    fault: toStorageFault(error),
  }));
}

async function write(
  files: DeckFiles,
  { deck, images }: Extract<OpenedDeck, { kind: 'deck' }>,
): Promise<OpenResult> {
  const blobs = images.map(({ name, bytes }): StoredImage => {
    const type = name.endsWith('.svg') ? 'image/svg+xml' : '';
    return { file: name, blob: new Blob([bytes as Uint8Array<ArrayBuffer>], { type }) };
  });
  const database = await files.log.database();
  await writeImages(database, deck.id, blobs);
  const own = files.shelf.index.decksById.get(deck.id);
  const standing = await readTexts(database, own?.parts ?? []);
  const head: DeckHead = deck.head;
  const result = await recordSurely(files.log, [
    { type: 'deck-edited', deckId: deck.id, head },
    ...planParts(deck.id, standing, deck.parts),
    ...(own ? [] : [{ type: 'deck-added', deckId: deck.id } as const]),
  ]);
  if (result.kind !== 'recorded') return result;
  return { kind: 'opened', deckId: deck.id, hasReplaced: own !== undefined };
}

/** Ids are global: a deck must not take over what belongs to another. */
function findConflict({ library }: DeckFiles, deck: SplitDeck): OpenResult | undefined {
  const wanted = new Set<string>(deck.parts.flatMap(({ cards, items }) => [...cards, ...items]));
  for (const outline of library.outlines) {
    if (outline.id === deck.id) {
      if (outline.isOwn) continue;
      return { kind: 'shipped', title: outline.title };
    }
    const cardId = [...outline.entries.flat(), ...outline.scenarios.flat()].find((id) =>
      wanted.has(id),
    );
    if (cardId !== undefined) return { kind: 'taken', cardId, title: outline.title };
  }
  return undefined;
}
