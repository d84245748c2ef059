/** The session's next card, out of the same queue that Today counts. */
import { dueAtOf, type Candidate } from './candidate';
import type { Queue } from './queue';

/** A learning card may come this much early when nothing else is left. */
export const learnAheadMs = 20 * 60_000;

/** The card or item to show at `now`; undefined when the session is complete. A story that is begun is told first. */
export function pickNext(queue: Queue, now: number): Candidate | undefined {
  const nextStep = [...queue.reviews, ...queue.fresh].find((one) => one.scenario?.isUnderWay);
  if (nextStep) return nextStep;
  const [learning] = queue.learning;
  if (learning && dueAtOf(learning) <= now) return learning;
  const next = pickSpread(queue);
  if (next) return next;
  return learning && dueAtOf(learning) <= now + learnAheadMs ? learning : undefined;
}

/** A new card is due when new cards lag behind reviews, each as a share of its day. */
function pickSpread({ reviews, fresh, reviewsDone, freshDone }: Queue): Candidate | undefined {
  const freshShare = (freshDone + 1) / (freshDone + fresh.length + 1);
  const reviewShare = (reviewsDone + 1) / (reviewsDone + reviews.length + 1);
  const isFreshTurn = reviews.length === 0 || freshShare < reviewShare;
  return fresh.length > 0 && isFreshTurn ? fresh[0] : reviews[0];
}
