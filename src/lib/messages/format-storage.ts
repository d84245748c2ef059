/** Dates and sizes, as the page about storage says them. */
import { formatUnit, regionalLocale } from './format';

/** The day, month and year of an instant. */
export function formatDate(at: number): string {
  return new Intl.DateTimeFormat(regionalLocale(), { dateStyle: 'long' }).format(at);
}

/** A size in megabytes, from a tenth up. */
export function formatSize(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return formatUnit(Math.max(0.1, Math.round(megabytes * 10) / 10), 'megabyte');
}
