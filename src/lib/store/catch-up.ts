/**
 * Brings a study state up to the log: folds the tail, and reads from the log what the fold could not decide alone.
 * The state is a cache; this never writes to the log.
 */
import { refoldCards, settleTakenBack } from '../core/catch-up';
import type { LogEvent } from '../core/event';
import { foldEvents } from '../core/fold';
import type { StudyState } from '../core/study-state';
import { readEvents, readMemoryEventsOf } from './history';
import type { Database } from './open';
import { refoldLog } from './refold';

/**
 * Folds `tail` into `state`. Gives back the state to go on with: a new one, made by `refold`, if the whole log has to be
 * folded anew. Nothing else may fold into the state meanwhile.
 */
export async function catchUp(
  database: Database,
  state: StudyState,
  tail: readonly LogEvent[],
  refold: (database: Database) => Promise<StudyState> = refoldLog,
): Promise<StudyState> {
  const outcome = foldEvents(state, tail);
  if (outcome.needsRefold) return refold(database);
  const stale = settleTakenBack(state, outcome, await readEvents(database, outcome.takenBackKeys));
  if (stale.size > 0) refoldCards(state, stale, await readMemoryEventsOf(database, stale));
  return state;
}
