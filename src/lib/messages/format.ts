/** Numbers, dates and lengths of time in the reader's language, by `Intl` alone. */
import { m } from './generated/messages.js';

const minuteMs = 60_000;

/** A number with the language's separators. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(regionalLocale()).format(value);
}

/** A share from 0 to 1 as a whole percentage. */
export function formatPercent(share: number): string {
  return new Intl.NumberFormat(regionalLocale(), { style: 'percent' }).format(share);
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

/** The time of day of an instant. */
export function formatTime(at: number): string {
  return new Intl.DateTimeFormat(regionalLocale(), { timeStyle: 'short' }).format(at);
}

/** A value with its unit, in full. */
export function formatUnit(value: number, unit: string): string {
  return new Intl.NumberFormat(regionalLocale(), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(value);
}

/** The interface's language as the reader's region writes it: en-GB puts the day before the month, en-US after. */
export function regionalLocale(): string {
  const language = m.language_tag();
  const own = globalThis.navigator?.languages?.find((one) => one.split('-')[0] === language);
  return own ?? language;
}
