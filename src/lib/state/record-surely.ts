/** Gestures that stand whatever another tab wrote meanwhile: they are tried again until they are in the log. */
import type { EventBody } from '../core/event';
import type { RecordResult } from './log-types';
import type { StudyLog } from './study-log.svelte';

/** Appends a gesture. Never ends in a conflict. */
export async function recordSurely(
  log: StudyLog,
  bodies: readonly EventBody[],
): Promise<Exclude<RecordResult, { kind: 'conflict' }>> {
  for (;;) {
    const result = await log.record(bodies);
    if (result.kind !== 'conflict') return result;
  }
}
