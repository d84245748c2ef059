/**
 * Brings a study state up to the log: folds the tail, and reads from the log what the fold could not decide alone.
 * The state is a cache; this never writes to the log.
 */
import { refoldCards, settleTakenBack } from '../core/catch-up';
import type { LogEvent } from '../core/event';
import { foldEvents } from '../core/fold';
import { createStudyState, type StudyState } from '../core/study-state';
import { readEvents, readReviewsOf } from './history';
import { readTail } from './log';
import type { Database } from './open';

/**
 * Folds `tail` into `state`. Gives back the state to go on with: a new one if the whole log was folded anew. Nothing
 * else may fold into the state meanwhile.
 */
export async function catchUp(
  database: Database,
  state: StudyState,
  tail: readonly LogEvent[],
): Promise<StudyState> {
  const outcome = foldEvents(state, tail);
  if (outcome.needsRefold) return refoldLog(database);
  const stale = settleTakenBack(state, outcome, await readEvents(database, outcome.takenBackKeys));
  if (stale.size > 0) refoldCards(state, stale, await readReviewsOf(database, stale));
  return state;
}

/** Folds the whole log from nothing. */
async function refoldLog(database: Database): Promise<StudyState> {
  const state = createStudyState();
  foldEvents(state, await readTail(database, new Map()));
  return state;
}
