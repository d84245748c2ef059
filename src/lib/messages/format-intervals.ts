/** Intervals and calendar days in the reader's language, by `Intl` alone. */
import { formatUnit } from './format';
import { dateFormat } from './intl-formats';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** An interval in milliseconds, in the largest unit that reads well: "10 minutes", "4 days", "1.2 months". */
export function formatInterval(ms: number): string {
  const minutes = ms / minuteMs;
  if (minutes < 1) return formatUnit(Math.max(1, Math.round(ms / 1000)), 'second');
  if (minutes < 60) return formatUnit(Math.round(minutes), 'minute');
  if (ms < dayMs) return formatUnit(roundTenth(minutes / 60), 'hour');
  return formatDays(ms / dayMs);
}

/** An interval in days: "4 days", "1.2 months", "2 years". */
export function formatDays(days: number): string {
  if (days < 30) return formatUnit(Math.round(days), 'day');
  if (days < 365) return formatUnit(roundTenth(days / 30.4375), 'month');
  return formatUnit(roundTenth(days / 365.25), 'year');
}

/** A number of days, however many. */
export function formatWholeDays(days: number): string {
  return formatUnit(Math.round(days), 'day');
}

/** A study day as a date; study days are counted in whole days from 1970-01-01. */
export function formatStudyDay(studyDay: number): string {
  return dateFormat({ dateStyle: 'medium', timeZone: 'UTC' }).format(studyDay * dayMs);
}

/** An ISO day such as `2026-11-01`. */
export function formatIsoDay(day: string): string {
  return dateFormat({ dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));
}

/** A full hour of the day, 0 to 23. */
export function formatHour(hour: number): string {
  return dateFormat({ timeStyle: 'short', timeZone: 'UTC' }).format(hour * 60 * minuteMs);
}

function roundTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
