/** Time as a clock face shows it, and instants with their day: for attempts. */
import { dateFormat, regionalLocale } from './intl-formats';

/** A length of time in hours, minutes and seconds: "4:05", "1:02:03". */
export function formatClock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours, ...rest] = parts.map((part) => String(part).padStart(2, '0'));
  return (Number(hours) > 0 ? [hours, ...rest] : rest).join(':').replace(/^0/, '');
}

/** The day and the time of an instant. */
export function formatMoment(at: number): string {
  return dateFormat({
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(at);
}

/** Parts of a sentence as a list: "2, 5 and 7". */
export function formatList(parts: readonly string[]): string {
  return new Intl.ListFormat(regionalLocale()).format(parts);
}
