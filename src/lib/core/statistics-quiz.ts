/** A whole quiz by Moodle's definitions: where its totals lie, how they spread, and how consistent its items are. */
import { centralMomentOf, meanOf, medianOf, sumOf, varianceOf } from './statistics-moments';
import { totalOf, type MarkedAttempt, type MarkedItem } from './statistics-types';

/** Figures over the totals, in marks where not said otherwise. Null: there is no such figure. */
export interface QuizStatistics {
  readonly attemptCount: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly standardDeviation: number | null;
  readonly skewness: number | null;
  readonly kurtosis: number | null;
  /** Cronbach's alpha in percent; may be negative. Null when attempts do not share all items. */
  readonly alpha: number | null;
  /** Percent of the standard deviation that is chance. */
  readonly errorRatio: number | null;
  readonly standardError: number | null;
}

/** The figures of a quiz. */
export function analyseQuiz(
  items: readonly MarkedItem[],
  attempts: readonly MarkedAttempt[],
): QuizStatistics {
  const totals = attempts.map(totalOf);
  const variance = varianceOf(totals);
  const standardDeviation = variance === null ? null : Math.sqrt(variance);
  const alpha = alphaOf(items, attempts, variance);
  const errorRatio = alpha === null ? null : 100 * Math.sqrt(Math.max(0, 1 - alpha / 100));
  return {
    attemptCount: attempts.length,
    mean: meanOf(totals),
    median: medianOf(totals),
    standardDeviation,
    skewness: skewnessOf(totals),
    kurtosis: kurtosisOf(totals),
    alpha,
    errorRatio,
    standardError:
      errorRatio === null || standardDeviation === null
        ? null
        : (errorRatio * standardDeviation) / 100,
  };
}

/** k3 / k2^1.5. */
function skewnessOf(totals: readonly number[]): number | null {
  const count = totals.length;
  const k2 = varianceOf(totals);
  if (count < 3 || !k2) return null;
  const k3 = (count ** 2 * centralMomentOf(totals, 3)) / ((count - 1) * (count - 2));
  return k3 / k2 ** 1.5;
}

/** k4 / k2^2. */
function kurtosisOf(totals: readonly number[]): number | null {
  const count = totals.length;
  const k2 = varianceOf(totals);
  if (count < 4 || !k2) return null;
  const [m2, m4] = [centralMomentOf(totals, 2), centralMomentOf(totals, 4)];
  const numerator = count ** 2 * ((count + 1) * m4 - 3 * (count - 1) * m2 ** 2);
  const k4 = numerator / ((count - 1) * (count - 2) * (count - 3));
  return k4 / k2 ** 2;
}

/** 100 P/(P-1) (1 - sum var(x) / k2). */
function alphaOf(
  items: readonly MarkedItem[],
  attempts: readonly MarkedAttempt[],
  k2: number | null,
): number | null {
  const count = items.length;
  const isShared = attempts.every((attempt) => attempt.every((response) => response !== null));
  if (count < 2 || !k2 || !isShared) return null;
  const variances = items.map(
    (_, index) => varianceOf(attempts.map((attempt) => attempt[index]?.mark ?? 0)) ?? 0,
  );
  return ((100 * count) / (count - 1)) * (1 - sumOf(variances) / k2);
}
