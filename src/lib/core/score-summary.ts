/** The results of a quiz in a few figures: who has handed in, and where the scores lie. Only attempts that count. */
import { hasPassed } from './analyse-results';
import { isInFilter, rowFilters, type RowFilter } from './result-list';
import type { LearnerResult } from './results';
import { meanOf, medianOf } from './statistics-moments';

/** How many learners each filter shows, and how far the roster has come. */
export interface Turnout {
  /** Learners on the roster; 0 without one. */
  readonly expected: number;
  /** Those of them from whom a sheet came. */
  readonly expectedCollected: number;
  readonly countsByFilter: Readonly<Record<RowFilter, number>>;
}

/** Scores of the attempts that count, as shares of the marks that could be had, 0 to 1. */
export interface ScoreSummary {
  readonly shares: readonly number[];
  readonly mean: number | null;
  readonly median: number | null;
  /** Of the attempts whose version states a pass mark; null when there is none. */
  readonly passRate: number | null;
  readonly passCount: number;
}

/** One bar of a distribution: shares from `from`, up to but not including `to`; the last one includes it. */
export interface ScoreBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Counts learners. */
export function countTurnout(rows: readonly LearnerResult[]): Turnout {
  const expected = rows.filter(({ isExpected }) => isExpected);
  const countOf = (filter: RowFilter) => rows.filter((row) => isInFilter(row, filter)).length;
  return {
    expected: expected.length,
    expectedCollected: expected.filter((row) => isInFilter(row, 'collected')).length,
    countsByFilter: Object.fromEntries(
      rowFilters.map((filter) => [filter, countOf(filter)]),
    ) as Turnout['countsByFilter'],
  };
}

/** Summarises the scores of the attempts that count, by the rulings. */
export function summariseScores(rows: readonly LearnerResult[]): ScoreSummary {
  const counted = rows.flatMap((row) => row.counted);
  const shares = counted.map(({ asRuled }) => asRuled.share);
  const verdicts = counted
    .map(({ asRuled, version }) => hasPassed(asRuled.share, version.paper.passPercent))
    .filter((one) => one !== null);
  const passCount = verdicts.filter((isPassed) => isPassed).length;
  return {
    shares,
    mean: meanOf(shares),
    median: medianOf(shares),
    passRate: verdicts.length === 0 ? null : passCount / verdicts.length,
    passCount,
  };
}

/** Sums of thirds miss an edge by less. */
const roundingError = 1e-9;

/** Counts shares in `count` bars of one width. */
export function binScores(shares: readonly number[], count = 10): ScoreBin[] {
  const places = shares.map((share) =>
    Math.min(count - 1, Math.max(0, Math.floor(share * count + roundingError))),
  );
  return Array.from({ length: count }, (_, index) => ({
    from: index / count,
    to: (index + 1) / count,
    count: places.filter((place) => place === index).length,
  }));
}
