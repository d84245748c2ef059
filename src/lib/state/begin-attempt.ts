/** Begins an attempt: settles what never changes in it, and writes that before anything else. */
import type { AttemptPlan } from '../core/attempt-events';
import type { AttemptId, WriterId } from '../core/ids';
import type { PlacedItem } from '../core/placed-items';
import { makeRandomId } from '../platform/random-id';
import type { RecordResult } from './log-types';
import type { StudyLog } from './study-log.svelte';

/** What the learner chose. */
export type AttemptWish = Omit<AttemptPlan, 'attemptId' | 'items'> & {
  readonly chosen: readonly PlacedItem[];
};

/** The id of the attempt once it is committed; a failure otherwise. */
export async function beginAttempt(
  log: StudyLog,
  { chosen, ...wish }: AttemptWish,
): Promise<AttemptId | Extract<RecordResult, { kind: 'failed' }>> {
  const attempt: AttemptPlan = {
    ...wish,
    attemptId: makeRandomId() as AttemptId,
    items: chosen.map(({ itemId, deck, item }) => ({ itemId, deckId: deck.id, hash: item.hash })),
  };
  const writer = makeRandomId() as WriterId;
  for (;;) {
    const result = await log.record([{ type: 'attempt-started', attempt, writer }]);
    if (result.kind === 'recorded') return attempt.attemptId;
    if (result.kind === 'failed') return result;
  }
}
