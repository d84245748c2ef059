/** Facts that cards and items name: each is in the fact base and sure enough for a stem or an answer. */
import { type BlockNode, valuesOf } from './document';
import { type FactBase, isNoteId } from './facts';
import type { Report } from './problems';

/** Checks the `facts` of a block against the fact base. */
export function lintFacts(block: BlockNode, facts: FactBase, report: Report): void {
  for (const word of valuesOf(block.fields, 'facts', 'ids').flat()) {
    const id = word.text;
    const confidence = facts.confidenceById.get(id);
    if (isNoteId(id)) report('note-among-facts', word, { id });
    else if (confidence === undefined) report('unknown-fact', word, { id });
    else if (confidence === 'LOW') report('low-fact', word, { id });
    else if (confidence.startsWith('medium')) report('medium-fact', word, { id });
  }
}
