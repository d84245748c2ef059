/** Verified notes of weight are tested: a correction that no card asks for is soon forgotten. */
import { type BlockNode, valueOf } from '../document';
import type { Remarks } from './remarks';

/** Checks that a card or item of the deck names each note of severity A or B. */
export function lintNotes(blocks: readonly BlockNode[], remarks: Remarks): void {
  const named = new Set(
    blocks.flatMap(({ fields }) => valueOf(fields, 'notes', 'ids') ?? []).map(({ text }) => text),
  );
  for (const block of blocks) {
    const id = block.id?.text;
    const severity = valueOf(block.fields, 'severity', 'choice');
    if (block.kind !== 'note' || id === undefined || severity === 'C' || named.has(id)) continue;
    remarks.on(block)('note-untested', block, { id });
  }
}
