/** Numbers, dates and lengths of time in the reader's language, by `Intl` alone. */
import { m } from './generated/messages.js';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** A number with the language's separators. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(regionalLocale()).format(value);
}

/** A share from 0 to 1 as a whole percentage. */
export function formatPercent(share: number): string {
  return new Intl.NumberFormat(regionalLocale(), { style: 'percent' }).format(share);
}

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

/** A rough length of work: whole minutes, at least one. */
export function formatMinutes(ms: number): string {
  return formatUnit(Math.max(1, Math.round(ms / minuteMs)), 'minute');
}

/** The weekday, day and month of an instant. */
export function formatWeekday(at: number): string {
  return new Intl.DateTimeFormat(regionalLocale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(at);
}

/** A study day as a date; study days are counted in whole days from 1970-01-01. */
export function formatStudyDay(studyDay: number): string {
  return new Intl.DateTimeFormat(regionalLocale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    studyDay * dayMs,
  );
}

/** An ISO day such as `2026-11-01`. */
export function formatIsoDay(day: string): string {
  return new Intl.DateTimeFormat(regionalLocale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.parse(day),
  );
}

/** The time of day of an instant. */
export function formatTime(at: number): string {
  return new Intl.DateTimeFormat(regionalLocale(), { timeStyle: 'short' }).format(at);
}

/** A full hour of the day, 0 to 23. */
export function formatHour(hour: number): string {
  return new Intl.DateTimeFormat(regionalLocale(), { timeStyle: 'short', timeZone: 'UTC' }).format(
    hour * 60 * minuteMs,
  );
}

function formatUnit(value: number, unit: string): string {
  return new Intl.NumberFormat(regionalLocale(), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(value);
}

function roundTenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The interface's language as the reader's region writes it: en-GB puts the day before the month, en-US after. */
function regionalLocale(): string {
  const language = m.language_tag();
  const own = globalThis.navigator?.languages?.find((one) => one.split('-')[0] === language);
  return own ?? language;
}
