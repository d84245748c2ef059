/**
 * The table of learners as an instructor looks at it: filtered, searched, sorted. A view of results and nothing more:
 * it never changes which attempt counts, and what is hidden is still counted.
 */
import { plainName } from './learner-match';
import type { AttemptResult, LearnerResult } from './results';

/** Which learners are shown. `open`: something is remarked on that nobody has decided on. */
export type RowFilter =
  'all' | 'collected' | 'missing' | 'open' | 'remarked' | 'late' | 'strangers' | 'excluded';

/** All filters, in the order in which they are offered. */
export const rowFilters: readonly RowFilter[] = [
  'all',
  'collected',
  'missing',
  'open',
  'remarked',
  'late',
  'strangers',
  'excluded',
];

/** By what rows are sorted. `roster`: the order of the roster, then by arrival. */
export type RowOrder = 'roster' | 'name' | 'score' | 'attempts' | 'finished';

/** What an instructor looks for. */
export interface RowView {
  readonly filter: RowFilter;
  readonly words: string;
  readonly order: RowOrder;
  readonly isDescending: boolean;
}

/** The rows of a view. `compareNames`: by the reader's language. Rows without the value sorted by come last. */
export function viewRows(
  rows: readonly LearnerResult[],
  { filter, words, order, isDescending }: RowView,
  compareNames: (a: string, b: string) => number,
): LearnerResult[] {
  const shown = rows.filter((row) => isInFilter(row, filter) && hasWords(row, words));
  if (order === 'roster') return isDescending ? shown.reverse() : shown;
  const sign = isDescending ? -1 : 1;
  if (order === 'name')
    return shown.sort((a, b) => sign * compareNames(nameOf(a.learner), nameOf(b.learner)));
  return shown.sort((a, b) => compareValues(valueOf(a, order), valueOf(b, order), sign));
}

/** What a learner is called: the name, or the number where there is no name. */
export function nameOf({ name, number }: LearnerResult['learner']): string {
  return name.trim() || number.trim();
}

/** The best share of the attempts that count, 0 to 1; null when none counts. */
export function shareOf({ counted }: LearnerResult): number | null {
  return counted.length === 0 ? null : Math.max(...counted.map(({ asRuled }) => asRuled.share));
}

/** When the attempt that counts was finished, the latest of several; null when none counts. */
export function finishedAt({ counted }: LearnerResult): number | null {
  const ends = counted.map(({ collected }) => collected.sheet.submittedAt);
  return ends.length === 0 ? null : Math.max(...ends);
}

/** Whether something is remarked on an attempt, and nobody has decided on it yet. */
export function isOpen({ flags, decision }: AttemptResult): boolean {
  return flags.length > 0 && decision === 'open';
}

/** Whether a row belongs to a filter. */
export function isInFilter({ attempts, isExpected }: LearnerResult, filter: RowFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'collected':
      return attempts.length > 0;
    case 'missing':
      return attempts.length === 0;
    case 'open':
      return attempts.some(isOpen);
    case 'remarked':
      return attempts.some(({ flags }) => flags.length > 0);
    case 'late':
      return attempts.some(({ timeliness }) => timeliness === 'late');
    case 'strangers':
      return !isExpected;
    case 'excluded':
      return attempts.some(({ decision }) => decision === 'excluded');
  }
}

/** Every word must stand in the name, the number or the group, wherever. */
function hasWords({ learner }: LearnerResult, words: string): boolean {
  const text = plainName([learner.name, learner.number, learner.group].join(' '));
  return plainName(words)
    .split(' ')
    .every((word) => text.includes(word));
}

function valueOf(row: LearnerResult, order: 'score' | 'attempts' | 'finished'): number | null {
  if (order === 'score') return shareOf(row);
  return order === 'attempts' ? row.attempts.length : finishedAt(row);
}

function compareValues(a: number | null, b: number | null, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * (a - b);
}
