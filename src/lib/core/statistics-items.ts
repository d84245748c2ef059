/**
 * Item analysis by Moodle's definitions: how hard each item was, and whether those who did well on the rest did well
 * on it. A blank is marked 0; an item that was drawn by some counts those attempts alone.
 */
import { upperAndLower } from './statistics-groups';
import {
  covarianceOf,
  greatestCovarianceOf,
  meanOf,
  sumOf,
  varianceOf,
} from './statistics-moments';
import { maximumOf, totalOf, type MarkedAttempt, type MarkedItem } from './statistics-types';
import type { ItemId } from './ids';

/** How well an item tells strong from weak attempts, by its discrimination. */
export type DiscriminationBand =
  'very-good' | 'adequate' | 'weak' | 'very-weak' | 'probably-invalid';

/** Whether there are attempts enough to show a discrimination: hidden below 10, unstable below 30. */
export type Reliability = 'hidden' | 'unstable' | 'stable';

/** The figures of one item. Null: there is no such figure for these attempts. */
export interface ItemStatistics {
  readonly itemId: ItemId;
  /** Attempts that drew the item. */
  readonly attemptCount: number;
  /** Mean mark as a share of the maximum, 0 to 1. */
  readonly facility: number | null;
  /** Standard deviation, in marks. */
  readonly standardDeviation: number | null;
  /** The share of the maximum that a blind guess earns, 0 to 1. */
  readonly guessScore: number;
  /** Percent of all marks. */
  readonly intendedWeight: number;
  /** Percent of what makes the totals differ. */
  readonly effectiveWeight: number | 'negative-covariance' | null;
  /** Correlation with the rest of the attempt, in percent (-100 to 100). */
  readonly discrimination: number | null;
  /** Facility of the best 27 % of attempts less that of the worst 27 %, -1 to 1: another number. */
  readonly upperLower: number | null;
  /** Discrimination as a percentage of the best that these marks allow. */
  readonly efficiency: number | null;
  readonly isInefficient: boolean;
  readonly band: DiscriminationBand | null;
  readonly reliability: Reliability;
}

/** One item with the attempts that drew it. */
interface Column {
  readonly item: MarkedItem;
  readonly marks: readonly number[];
  readonly totals: readonly number[];
  /** Percent of the rest of the attempt. */
  readonly rests: readonly number[];
}

/** The figures of each item, in the order of the items. */
export function analyseItems(
  items: readonly MarkedItem[],
  attempts: readonly MarkedAttempt[],
): ItemStatistics[] {
  const columns = items.map((item, index) => columnOf(items, attempts, item, index));
  const allMarks = sumOf(items.map(({ maximum }) => maximum));
  const covariances = columns.map(({ marks, totals }) => covarianceOf(marks, totals));
  const allRoots = sumOf(covariances.map((one) => Math.sqrt(Math.max(0, one ?? 0))));
  return columns.map((column, index) => ({
    ...figuresOf(column),
    intendedWeight: (100 * column.item.maximum) / allMarks,
    effectiveWeight: effectiveWeightOf(covariances[index] ?? null, allRoots),
    upperLower: upperLowerOf(items, attempts, index),
  }));
}

function columnOf(
  items: readonly MarkedItem[],
  attempts: readonly MarkedAttempt[],
  item: MarkedItem,
  index: number,
): Column {
  const drawn = attempts.filter((attempt) => attempt[index]);
  const marks = drawn.map((attempt) => attempt[index]?.mark ?? 0);
  const totals = drawn.map(totalOf);
  const rests = drawn.map((attempt, row) => {
    const restMaximum = maximumOf(items, attempt) - item.maximum;
    const rest = (totals[row] ?? 0) - (marks[row] ?? 0);
    return restMaximum > 0 ? (100 * rest) / restMaximum : 0;
  });
  return { item, marks, totals, rests };
}

function figuresOf({ item, marks, rests }: Column) {
  const mean = meanOf(marks);
  const variance = varianceOf(marks);
  const discrimination = discriminationOf(marks, rests);
  const efficiency = efficiencyOf(marks, rests);
  return {
    itemId: item.itemId,
    attemptCount: marks.length,
    facility: mean === null ? null : mean / item.maximum,
    standardDeviation: variance === null ? null : Math.sqrt(variance),
    guessScore: item.guessScore,
    discrimination,
    efficiency,
    isInefficient: efficiency !== null && efficiency < 15,
    band: discrimination === null ? null : bandOf(discrimination),
    reliability: reliabilityOf(marks.length),
  };
}

/** 100 cov(x, y) / sqrt(var x var y). */
function discriminationOf(marks: readonly number[], rests: readonly number[]): number | null {
  const spread = (varianceOf(marks) ?? 0) * (varianceOf(rests) ?? 0);
  const covariance = covarianceOf(marks, rests);
  return covariance === null || spread === 0 ? null : (100 * covariance) / Math.sqrt(spread);
}

function efficiencyOf(marks: readonly number[], rests: readonly number[]): number | null {
  const covariance = covarianceOf(marks, rests);
  const greatest = greatestCovarianceOf(marks, rests);
  return covariance === null || !greatest ? null : (100 * covariance) / greatest;
}

function effectiveWeightOf(
  covariance: number | null,
  allRoots: number,
): ItemStatistics['effectiveWeight'] {
  if (covariance === null) return null;
  if (covariance < 0) return 'negative-covariance';
  return allRoots === 0 ? null : (100 * Math.sqrt(covariance)) / allRoots;
}

function upperLowerOf(
  items: readonly MarkedItem[],
  attempts: readonly MarkedAttempt[],
  index: number,
): number | null {
  const { upper, lower } = upperAndLower(
    items,
    attempts.filter((attempt) => attempt[index]),
  );
  const meanIn = (group: readonly MarkedAttempt[]) =>
    meanOf(group.map((attempt) => attempt[index]?.mark ?? 0));
  const [high, low] = [meanIn(upper), meanIn(lower)];
  const maximum = items[index]?.maximum ?? 1;
  return high === null || low === null ? null : (high - low) / maximum;
}

function bandOf(discrimination: number): DiscriminationBand {
  if (discrimination >= 50) return 'very-good';
  if (discrimination >= 30) return 'adequate';
  if (discrimination >= 20) return 'weak';
  return discrimination >= 0 ? 'very-weak' : 'probably-invalid';
}

function reliabilityOf(attemptCount: number): Reliability {
  if (attemptCount < 10) return 'hidden';
  return attemptCount < 30 ? 'unstable' : 'stable';
}
