/**
 * How many tests passed, failed and were skipped, read from what the test runners report. A runner that broke off
 * without a report, or could not load a file, counts as a failure: silence is never success.
 */
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ status: string, assertionResults: { status: string }[] }} VitestFile */
/** @typedef {{ expected: number, unexpected: number, flaky: number, skipped: number }} PlaywrightStats */

/**
 * @param {number} passed
 * @param {number} failed
 * @param {number} [skipped]
 * @returns {Counts}
 */
export function countOf(passed, failed, skipped = 0) {
  return { passed, failed, skipped };
}

/**
 * @param {Counts[]} counts
 * @returns {Counts}
 */
export function sumCounts(counts) {
  return counts.reduce(
    (sum, each) =>
      countOf(sum.passed + each.passed, sum.failed + each.failed, sum.skipped + each.skipped),
    countOf(0, 0),
  );
}

/**
 * The closing line: `12 passed, 0 failed`, with `, 1 skipped` where any was.
 * @param {Counts} counts
 */
export function describeCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Counts of a vitest JSON report.
 * @param {{ testResults: VitestFile[] }} report
 */
export function readVitestCounts({ testResults: files }) {
  const statuses = files.flatMap((file) => file.assertionResults.map(({ status }) => status));
  const tallyOf = (/** @type {string} */ status) =>
    statuses.filter((each) => each === status).length;
  // A file that failed with no failing test in it could not be loaded, or broke in a hook.
  const broken = files.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  const [passed, failed] = [tallyOf('passed'), tallyOf('failed')];
  return countOf(passed, failed + broken, statuses.length - passed - failed);
}

/**
 * Counts of a Playwright JSON report; `errors` are those outside any test.
 * @param {{ stats: PlaywrightStats, errors: object[] }} report
 */
export function readPlaywrightCounts({ stats, errors }) {
  return countOf(stats.expected, stats.unexpected + stats.flaky + errors.length, stats.skipped);
}

/**
 * Counts of a suite that has ended.
 * @template Report
 * @param {string} path its report
 * @param {(report: Report) => Counts} read
 * @param {boolean} hasSucceeded what its exit code said
 * @returns {Counts}
 */
export function readReport(path, read, hasSucceeded) {
  const counts = readCounts(path, read);
  const isMissed = !hasSucceeded && counts.failed === 0;
  return isMissed ? { ...counts, failed: 1 } : counts;
}

/**
 * @template Report
 * @param {string} path
 * @param {(report: Report) => Counts} read
 * @returns {Counts}
 */
function readCounts(path, read) {
  try {
    return read(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    console.error(`No report could be read: ${error}`);
    return countOf(0, 1);
  }
}
