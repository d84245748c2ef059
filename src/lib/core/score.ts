/** What a response to an item scores: the same for a learner's practice and an instructor's marking. */
import type { Item, Option } from './deck';
import type { OptionId } from './ids';

/** What scoring needs of an item. */
export type Scorable = Pick<Item, 'response' | 'scoring'> & {
  readonly options: readonly Pick<Option, 'id' | 'isKey'>[];
};

/**
 * The score of the chosen options, 0 to 1. Single response: 1 for the key chosen alone. Multiple response by partial
 * credit: each key adds 1 / keys, each distractor takes 1 / distractors, clamped to 0 to 1, so that choosing all is
 * worth nothing; all-or-nothing: 1 for exactly the keys. Nothing chosen scores 0; ids that the item lacks count not.
 */
export function scoreResponse(item: Scorable, optionIds: readonly OptionId[]): number {
  const chosen = new Set(optionIds);
  const keys = item.options.filter((option) => option.isKey);
  const distractors = item.options.filter((option) => !option.isKey);
  const hits = keys.filter(({ id }) => chosen.has(id)).length;
  const misses = distractors.filter(({ id }) => chosen.has(id)).length;
  if (hits === 0) return 0;
  if (item.response === 'single') return hits === 1 && misses === 0 ? 1 : 0;
  if (item.scoring === 'all-or-nothing') return hits === keys.length && misses === 0 ? 1 : 0;
  const lost = misses === 0 ? 0 : misses / distractors.length;
  return Math.max(0, hits / keys.length - lost);
}

/** Whether the chosen options score in full. */
export function isRight(item: Scorable, optionIds: readonly OptionId[]): boolean {
  return scoreResponse(item, optionIds) === 1;
}
