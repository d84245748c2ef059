/** An own deck as one document while it is edited: the same text as its file, and the same deck when it is saved. */
import { readDeckText } from '../deck/deck-file';
import { joinParts } from '../deck/parts';
import { problemAt, type Problem } from '../deck/problems';
import type { DeckEditor } from './deck-editor.svelte';

/** The deck's document. */
export function documentOf({ deckId, head, parts }: DeckEditor): string {
  if (!head || !parts) return '';
  return joinParts(
    deckId,
    head,
    parts.map(({ text }) => text),
  );
}

/** Makes the deck what the document says. With errors nothing is changed, and they are given back. */
export async function replaceBy(editor: DeckEditor, text: string): Promise<readonly Problem[]> {
  const opened = readDeckText(text, editor.files);
  if (opened.kind === 'faulty') return opened.problems;
  if (opened.kind !== 'deck') return [];
  const { id, head, parts } = opened.deck;
  if (id !== editor.deckId) {
    const params = { id, folder: editor.deckId };
    return [problemAt('id-differs-from-folder', { line: 2, column: 1 }, params)];
  }
  await editor.saveParts(parts, head);
  return [];
}
