/** Dates, sizes and numbers of reviews, as the page about storage says them. */
import { formatNumber, formatUnit } from './format';
import { dateFormat } from './intl-formats';
import { m } from './generated/messages.js';

/** The day, month and year of an instant. */
export function formatDate(at: number): string {
  return dateFormat({ dateStyle: 'long' }).format(at);
}

/** So many reviews. */
export function formatReviews(count: number): string {
  return m.reviews_count({ count, number: formatNumber(count) });
}

/** A size in megabytes, from a tenth up. */
export function formatSize(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return formatUnit(Math.max(0.1, Math.round(megabytes * 10) / 10), 'megabyte');
}
