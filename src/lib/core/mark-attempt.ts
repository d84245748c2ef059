/** Ends an attempt: marks it by the items at hand and seals it. What was marked then stays, whatever decks become. */
import type { Attempt } from './attempt';
import type { AttemptSubmitted, ItemMark } from './attempt-events';
import { isTimeUp, limitOf } from './attempt-time';
import type { Item } from './deck';
import type { ItemId, WriterId } from './ids';
import { scoreResponse } from './score';

/**
 * A mark for each item of the plan. An item without a response scores 0; one that is not at hand, because a newer
 * deck has dropped it or because its paper holds no keys, has no score.
 */
export function markAttempt(
  { plan, responsesById }: Attempt,
  itemsById: ReadonlyMap<ItemId, Item>,
): ItemMark[] {
  return plan.items.map(({ itemId, hash }) => {
    const item = itemsById.get(itemId);
    if (!item?.options.some(({ isKey }) => isKey)) return { itemId, hash, score: null };
    const optionIds = responsesById.get(itemId)?.optionIds ?? [];
    return { itemId, hash: item.hash, score: scoreResponse(item, optionIds) };
  });
}

/** The event that ends the attempt after `usedMs`: handed in, or sealed at the limit once that is reached. */
export function makeSubmitted(
  attempt: Attempt,
  itemsById: ReadonlyMap<ItemId, Item>,
  usedMs: number,
  writer: WriterId,
): AttemptSubmitted {
  const { plan } = attempt;
  return {
    type: 'attempt-submitted',
    attemptId: plan.attemptId,
    usedMs: Math.min(usedMs, limitOf(plan) ?? Infinity),
    reason: isTimeUp(plan, usedMs) ? 'time-up' : 'handed-in',
    marks: markAttempt(attempt, itemsById),
    writer,
  };
}

/** Mean score of the items that have one, 0 to 1; null when none has. */
export function totalScore(marks: readonly ItemMark[]): number | null {
  const scores = marks.map(({ score }) => score).filter((score) => score !== null);
  if (scores.length === 0) return null;
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Sums of thirds miss the mark by less. */
const roundingError = 1e-9;

/** Whether a total score reaches the mark, both 0 to 1. */
export function isPassed(score: number, passMark: number): boolean {
  return score >= passMark - roundingError;
}
