/** The closing line of `npm test` tells the truth, above all when a runner does not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  countOf,
  describeCounts,
  readPlaywrightCounts,
  readReport,
  readVitestCounts,
  sumCounts,
} from '../../../src/tools/counts.mjs';

const tests = (...statuses: string[]) => statuses.map((status) => ({ status }));
const file = (status: string, ...statuses: string[]) => ({
  status,
  assertionResults: tests(...statuses),
});

describe('The closing line', () => {
  it('names what passed and what failed', () => {
    expect(describeCounts(countOf(12, 0))).toBe('12 passed, 0 failed');
  });

  it('names what was skipped only where something was', () => {
    expect(describeCounts(countOf(12, 3, 1))).toBe('12 passed, 3 failed, 1 skipped');
  });

  it('adds up all steps', () => {
    expect(sumCounts([countOf(1, 0), countOf(20, 2, 3), countOf(0, 1)])).toEqual(countOf(21, 3, 3));
  });
});

describe('A vitest report', () => {
  it('is counted test by test', () => {
    const testResults = [file('passed', 'passed', 'pending'), file('failed', 'passed', 'failed')];
    expect(readVitestCounts({ testResults })).toEqual(countOf(2, 1, 1));
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(readVitestCounts({ testResults: [file('failed')] })).toEqual(countOf(0, 1));
  });

  it('counts a file that broke in a hook as a failure', () => {
    const testResults = [file('failed', 'passed', 'skipped')];
    expect(readVitestCounts({ testResults })).toEqual(countOf(1, 1, 1));
  });
});

describe('A Playwright report', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 0, skipped: 2 };

  it('is counted by its own totals', () => {
    expect(readPlaywrightCounts({ stats, errors: [] })).toEqual(countOf(5, 1, 2));
  });

  it('counts a flaky test and an error outside any test as failures', () => {
    const report = { stats: { ...stats, flaky: 1 }, errors: [{}, {}] };
    expect(readPlaywrightCounts(report)).toEqual(countOf(5, 4, 2));
  });
});

describe('A suite that has ended', () => {
  const print = vi.spyOn(console, 'error');
  let folder = '';
  const report = { testResults: [file('passed', 'passed')] };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'counts-'));
    writeFileSync(join(folder, 'report.json'), JSON.stringify(report));
    writeFileSync(join(folder, 'half.json'), '{ "testResults": [');
    print.mockImplementation(() => undefined);
  });
  afterAll(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  const read = (name: string, hasSucceeded: boolean) =>
    readReport(join(folder, name), readVitestCounts, hasSucceeded);

  it('counts as its report says', () => {
    expect(read('report.json', true)).toEqual(countOf(1, 0));
  });

  it('has a failure when its exit code says so, though the report does not', () => {
    expect(read('report.json', false)).toEqual(countOf(1, 1));
  });

  it.each(['missing.json', 'half.json'])('has a failure when it leaves %s', (name) => {
    expect(read(name, true)).toEqual(countOf(0, 1));
    expect(print).toHaveBeenCalledWith(expect.stringContaining('No report'));
  });
});
