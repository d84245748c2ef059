/** What a blind guess earns, so that a facility can be read against it. */
import type { Item } from './deck';
import type { OptionId } from './ids';

/** Marks a response to an item: its share of a full score, 0 to 1. */
export type ScoreResponse = (item: Item, optionIds: readonly OptionId[]) => number;

/** With more options the picks are too many to try; no item has them. */
const mostOptions = 12;

/**
 * The mean share over all guesses, 0 to 1: over each option of a single response, over every pick of at least one
 * option of a multiple response.
 */
export function guessScoreOf(item: Item, score: ScoreResponse): number {
  const ids = item.options.slice(0, mostOptions).map(({ id }) => id);
  const picks = item.response === 'single' ? ids.map((id) => [id]) : listPicks(ids);
  const scores = picks.map((pick) => score(item, pick));
  return scores.reduce((sum, one) => sum + one, 0) / Math.max(1, picks.length);
}

function listPicks(ids: readonly OptionId[]): OptionId[][] {
  const count = 2 ** ids.length;
  return Array.from({ length: count - 1 }, (_, index) =>
    ids.filter((_id, bit) => ((index + 1) >> bit) & 1),
  );
}
