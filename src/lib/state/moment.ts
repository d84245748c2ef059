/** Now, as the queue and the schedule need it. */
import type { StudyMoment } from '../core/candidate';
import { startOfStudyDay, studyDayOf } from '../core/study-day';
import type { Clock } from '../platform/clock';

/** Reads the clock once: the instant, its study day, and when that day ends. */
export function readMomentOf(clock: Clock, rolloverHour: number): StudyMoment {
  const now = clock.now();
  const rule = { zoneOffsetMinutes: clock.zoneOffsetMinutes(now), rolloverHour };
  const studyDay = studyDayOf(now, rule);
  return { now, studyDay, dayEndsAt: startOfStudyDay(studyDay + 1, rule) };
}
