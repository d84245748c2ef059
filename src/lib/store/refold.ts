/** Folds the whole log from nothing: what rebuilds every cache. Runs in a page or in a worker alike. */
import type { LogEvent } from '../core/event';
import { foldEvents } from '../core/fold';
import { createStudyState, type StudyState } from '../core/study-state';
import type { Database } from './open';
import { readPortions } from './portions';

/** The state that the log amounts to. All of it is folded as one batch, so that nothing is folded twice. */
export async function refoldLog(database: Database): Promise<StudyState> {
  const events: LogEvent[] = [];
  for await (const portion of readPortions(database)) events.push(...portion);
  const state = createStudyState();
  foldEvents(state, events);
  return state;
}
