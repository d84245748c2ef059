/**
 * The study day: the only place where a moment becomes a day. A day begins at the rollover hour of the learner's
 * own clock, so a review at 01:30 belongs to the evening before. Queue, limits, streak, charts and FSRS all use it.
 */

/** Whole days since 1970-01-01 by the learner's own calendar. */
export type StudyDay = number;

/** What turns a moment into a study day. `zoneOffsetMinutes` counts east of UTC: UTC+9 is 540. */
export interface DayRule {
  readonly zoneOffsetMinutes: number;
  /** 0 to 23, by the local clock. */
  readonly rolloverHour: number;
}

export const dayMs = 86_400_000;
const hourMs = 3_600_000;
const minuteMs = 60_000;

/** The study day that holds the instant `at` (milliseconds since 1970-01-01 UTC). */
export function studyDayOf(at: number, rule: DayRule): StudyDay {
  const localMs = at + rule.zoneOffsetMinutes * minuteMs - rule.rolloverHour * hourMs;
  return Math.floor(localMs / dayMs);
}

/** The instant at which the study day `day` begins, for an offset that holds at that time. */
export function startOfStudyDay(day: StudyDay, rule: DayRule): number {
  return day * dayMs + rule.rolloverHour * hourMs - rule.zoneOffsetMinutes * minuteMs;
}
