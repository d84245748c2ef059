/**
 * Brings a study state up to the log: folds the tail, and reads from the log what the fold could not decide alone.
 * The state is a cache; this never writes to the log.
 */
import { foldEvents, refoldCard, takeBackReview } from '../core/fold';
import type { LogEvent } from '../core/event';
import type { ScheduledId } from '../core/ids';
import { isReview } from '../core/review-event';
import { createStudyState, type StudyState } from '../core/study-state';
import { readEvents, readReviewsOf } from './history';
import { readTail } from './log';
import type { Database } from './open';

/** Folds `tail` into `state`. Gives back the state to go on with: a new one if the whole log was folded anew. */
export async function catchUp(
  database: Database,
  state: StudyState,
  tail: readonly LogEvent[],
): Promise<StudyState> {
  const outcome = foldEvents(state, tail);
  if (outcome.needsRefold) return refoldLog(database);
  for (const event of (await readEvents(database, outcome.takenBackKeys)).filter(isReview)) {
    takeBackReview(state, event);
    outcome.staleCardIds.add(event.body.cardId);
  }
  await refoldCards(database, state, outcome.staleCardIds);
  return state;
}

/** Folds the whole log from nothing. */
export async function refoldLog(database: Database): Promise<StudyState> {
  const state = createStudyState();
  foldEvents(state, await readTail(database, new Map()));
  return state;
}

async function refoldCards(
  database: Database,
  state: StudyState,
  cardIds: ReadonlySet<ScheduledId>,
): Promise<void> {
  if (cardIds.size === 0) return;
  const reviews = await readReviewsOf(database, cardIds);
  for (const cardId of cardIds) {
    const own = reviews.filter((event) => event.body.cardId === cardId);
    refoldCard(state, cardId, own);
  }
}
