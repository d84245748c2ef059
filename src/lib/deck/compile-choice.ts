/** Choices as types: a word that the document's rules allow becomes one of the words that code knows. */
import { type BlockNode, valueOf } from './document';

/** The one of `allowed` that the key says; `otherwise` when an optional key is not written. */
export function choiceOf<Choice extends string>(
  block: BlockNode,
  key: string,
  allowed: readonly Choice[],
  otherwise?: Choice,
): Choice {
  const value = valueOf(block.fields, key, 'choice');
  const choice = value === undefined ? otherwise : allowed.find((name) => name === value);
  if (choice === undefined) throw new Error(`Inconsistent: no choice of ${key}`);
  return choice;
}
