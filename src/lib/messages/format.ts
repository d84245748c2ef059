/** Numbers, dates and lengths of time in the reader's language, by `Intl` alone. */
import { dateFormat, numberFormat } from './intl-formats';

const minuteMs = 60_000;

/** A number with the language's separators. */
export function formatNumber(value: number): string {
  return numberFormat({}).format(value);
}

/** A share from 0 to 1 as a whole percentage. */
export function formatPercent(share: number): string {
  return numberFormat({ style: 'percent' }).format(share);
}

/** A rough length of work: whole minutes, at least one. */
export function formatMinutes(ms: number): string {
  return formatUnit(Math.max(1, Math.round(ms / minuteMs)), 'minute');
}

/** The weekday, day and month of an instant. */
export function formatWeekday(at: number): string {
  return dateFormat({
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(at);
}

/** The time of day of an instant. */
export function formatTime(at: number): string {
  return dateFormat({ timeStyle: 'short' }).format(at);
}

/** A value with its unit, in full. */
export function formatUnit(value: number, unit: string): string {
  return numberFormat({
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(value);
}
