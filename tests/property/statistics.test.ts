/** Q18: the statistics equal a second, straightforward implementation of the formulas, to 1e-9. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseItems } from '../../src/lib/core/statistics-items';
import { analyseQuiz } from '../../src/lib/core/statistics-quiz';
import { attemptOf, markedItems } from '../fixtures/marked-attempts';

const add = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const average = (values: readonly number[]) => add(values) / values.length;

/** cov = (sum of products - sum x sum y / n) / (n - 1). */
function covariance(xs: readonly number[], ys: readonly number[]): number {
  const products = add(xs.map((x, s) => x * (ys[s] ?? NaN)));
  return (products - (add(xs) * add(ys)) / xs.length) / (xs.length - 1);
}

const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const figure = (value: number) => (Number.isFinite(value) ? value : null);

/** The quiz's figures from power sums. */
function secondQuiz(rows: readonly (readonly number[])[], itemCount: number) {
  const totals = rows.map(add);
  const n = totals.length;
  const mean = average(totals);
  const m = (k: number) => average(totals.map((t) => Math.pow(t - mean, k)));
  const k2 = (n * m(2)) / (n - 1);
  const k3 = (n * n * m(3)) / ((n - 1) * (n - 2));
  const k4 = (n * n * ((n + 1) * m(4) - 3 * (n - 1) * m(2) * m(2))) / ((n - 1) * (n - 2) * (n - 3));
  const sorted = ascending(totals);
  const half = Math.floor(n / 2);
  const middle = sorted[half] ?? NaN;
  const columns = Array.from({ length: itemCount }, (_, i) => rows.map((row) => row[i] ?? NaN));
  const within = add(columns.map((column) => covariance(column, column)));
  const alpha = ((100 * itemCount) / (itemCount - 1)) * (1 - within / k2);
  const errorRatio = 100 * Math.sqrt(1 - alpha / 100);
  return {
    mean,
    median: n % 2 === 1 ? middle : (middle + (sorted[half - 1] ?? NaN)) / 2,
    standardDeviation: Math.sqrt(k2),
    skewness: k3 / Math.pow(k2, 1.5),
    kurtosis: k4 / (k2 * k2),
    alpha,
    errorRatio,
    standardError: (errorRatio * Math.sqrt(k2)) / 100,
  };
}

/** One item's figures. */
function secondItem(rows: readonly (readonly number[])[], maxima: readonly number[], i: number) {
  const x = rows.map((row) => row[i] ?? NaN);
  const total = rows.map(add);
  const y = total.map((t, s) => t - (x[s] ?? NaN));
  const roots = maxima.map((_, j) =>
    Math.sqrt(
      Math.max(
        0,
        covariance(
          rows.map((row) => row[j] ?? NaN),
          total,
        ),
      ),
    ),
  );
  const own = covariance(x, total);
  const ranked = rows.map((_, s) => s).sort((a, b) => (total[b] ?? 0) - (total[a] ?? 0) || a - b);
  const g = Math.round(0.27 * rows.length);
  const markOf = (s: number) => x[s] ?? NaN;
  return {
    facility: average(x) / (maxima[i] ?? NaN),
    standardDeviation: Math.sqrt(covariance(x, x)),
    intendedWeight: (100 * (maxima[i] ?? NaN)) / add(maxima),
    effectiveWeight: own < 0 ? null : (100 * Math.sqrt(own)) / add(roots),
    discrimination: (100 * covariance(x, y)) / Math.sqrt(covariance(x, x) * covariance(y, y)),
    efficiency: (100 * covariance(x, y)) / covariance(ascending(x), ascending(y)),
    upperLower:
      (average(ranked.slice(0, g).map(markOf)) - average(ranked.slice(-g).map(markOf))) /
      (maxima[i] ?? NaN),
  };
}

/** Abilities and difficulties make plausible rows; marks are quarters of the maximum, exact in binary. */
const quizzes = fc
  .record({
    maxima: fc.array(fc.constantFrom(1, 2, 4), { minLength: 2, maxLength: 12 }),
    seeds: fc.array(fc.nat({ max: 1_000 }), { minLength: 500, maxLength: 500 }),
  })
  .map(({ maxima, seeds }) => {
    const rows = seeds.map((seed, s) =>
      maxima.map((maximum, i) => {
        const draw = (seed * 7919 + i * 104_729 + s * 31) % 5;
        const ability = (seed % 3) - 1;
        return (Math.min(4, Math.max(0, draw + ability)) / 4) * maximum;
      }),
    );
    return { maxima, rows };
  });

function expectAlike(actual: object, second: Readonly<Record<string, number | null>>): void {
  for (const [name, value] of Object.entries(second)) {
    const own = (actual as Record<string, unknown>)[name];
    const expected = value === null ? null : figure(value);
    if (expected === null) expect(own, name).toSatisfy(isNoFigure);
    else expect(Math.abs(Number(own ?? NaN) - expected), name).toBeLessThan(toleranceOf(expected));
  }
}

const toleranceOf = (expected: number) => 1e-9 * Math.max(1, Math.abs(expected));
const isNoFigure = (value: unknown) => value === null || value === 'negative-covariance';

describe('Q18: 500 attempts', () => {
  it('give the figures of the second implementation', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(quizzes, ({ maxima, rows }) => {
        const items = markedItems(maxima);
        const attempts = rows.map(attemptOf);
        expectAlike(analyseQuiz(items, attempts), secondQuiz(rows, maxima.length));
        analyseItems(items, attempts).forEach((item, index) =>
          expectAlike(item, secondItem(rows, maxima, index)),
        );
      }),
      { numRuns: 25 },
    );
  });
});
