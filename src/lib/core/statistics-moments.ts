/**
 * Means, variances and covariances as item analysis uses them. All variances and covariances divide by n - 1; what
 * differs by rounding alone counts as equal, so that no figure is ever made of noise.
 */

/** Values that lie closer together than this are one value. */
const roundingNoise = 1e-9;

/** The sum; 0 of nothing. */
export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The mean; null of nothing. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : sumOf(values) / values.length;
}

/** The middle value, or the mean of the middle two; null of nothing. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = sortAscending(values);
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return meanOf(middle);
}

/** The sample variance; null below two values. */
export function varianceOf(values: readonly number[]): number | null {
  return covarianceOf(values, values);
}

/** The sample covariance of two lists of one length; null below two values. */
export function covarianceOf(xs: readonly number[], ys: readonly number[]): number | null {
  const meanX = meanOf(xs);
  const meanY = meanOf(ys);
  if (meanX === null || meanY === null || xs.length < 2) return null;
  if (isConstant(xs) || isConstant(ys)) return 0;
  const products = xs.map((x, index) => (x - meanX) * ((ys[index] ?? 0) - meanY));
  return sumOf(products) / (xs.length - 1);
}

/** The largest covariance that the values can have: both lists in order, paired by rank. */
export function greatestCovarianceOf(xs: readonly number[], ys: readonly number[]): number | null {
  return covarianceOf(sortAscending(xs), sortAscending(ys));
}

/** The mean of (value - mean)^power: a central moment, dividing by n. */
export function centralMomentOf(values: readonly number[], power: number): number {
  const mean = meanOf(values);
  if (mean === null || isConstant(values)) return 0;
  return sumOf(values.map((value) => (value - mean) ** power)) / values.length;
}

function sortAscending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

function isConstant(values: readonly number[]): boolean {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return most - least < roundingNoise;
}
