/** How many learners of a quiz have handed in, and how many are expected. */
import { findOnRoster, learnerKey } from './learner-match';
import type { QuizSeries } from './quiz-series';

/** `expected` is 0 where there is no roster; then all who handed in are counted, else those on the roster. */
export function countCollected({ sheets, roster }: Pick<QuizSeries, 'sheets' | 'roster'>): {
  readonly collected: number;
  readonly expected: number;
} {
  const learners = sheets.map(({ sheet }) => sheet.learner);
  const known = roster.length === 0 ? learners : learners.map((one) => findOnRoster(roster, one));
  const keys = new Set(known.flatMap((one) => (one ? [learnerKey(one)] : [])));
  return { collected: keys.size, expected: roster.length };
}
