/** The answers that blocks give to warnings, `lint: kind: reason`, and what remains unanswered. */
import type { BlockNode } from '../document';
import { type Problem, problemAt } from '../problems';
import type { Remarks } from './remarks';

/** Kinds that depend on which other decks are read: an answer to one may wait for a deck that is not there. */
const dependsOnOthers: ReadonlySet<string> = new Set(['near-duplicate', 'gives-away']);

/** The warnings about a block that it does not answer, and its answers to warnings that are not there. */
export function unanswered(block: BlockNode, remarks: Remarks): Problem[] {
  const noticed = remarks.of(block);
  const kinds = new Set<string>(noticed.map(({ kind }) => kind));
  const answered = new Set<string>();
  const idle = block.fields.flatMap((field) => {
    if (field.value?.type !== 'answer') return [];
    const { kind } = field.value.value;
    answered.add(kind);
    if (kinds.has(kind) || dependsOnOthers.has(kind)) return [];
    return [problemAt('idle-answer', field, { name: kind })];
  });
  return [...noticed.filter(({ kind }) => !answered.has(kind)), ...idle];
}
