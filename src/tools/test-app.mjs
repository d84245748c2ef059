/**
 * Runs every check of the project, one after the other, each named and timed, and closes with what passed and what
 * failed. A failing step never keeps a later one from running.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countOf, describeCounts, readReport, sumCounts } from './counts.mjs';
import { readPlaywrightCounts, readVitestCounts } from './counts.mjs';
import { guard } from './failure.mjs';
import { findOrInstallBrowser } from './find-browser.mjs';
import { runNpm, runPackage } from './run.mjs';
import { setUp } from './setup.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {{ name: string, run: () => Promise<Counts> }} Step */
/** @typedef {import('./run.mjs').RunResult} RunResult */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const REPORTS = join(ROOT, 'node_modules/.cache/mandate');

/** Ends with an exit code of 1 when anything failed, a set-up that did not come about included. */
export async function testApp() {
  // The tests run against a build for the root of a host, whatever this shell builds for.
  delete process.env['BASE_PATH'];
  let counts = countOf(0, 1);
  await guard(async () => {
    const ready = await setUp({ root: ROOT, basePath: '', say: console.log });
    if (ready.kind !== 'ok') return ready;
    const browser = await findOrInstallBrowser({ root: ROOT, say: console.log });
    if (browser.kind !== 'ok') return browser;
    counts = await runSteps(listSteps(browser.path));
    return { kind: 'ok' };
  });
  console.log(`\n${describeCounts(counts)}`);
  process.exitCode = counts.failed === 0 ? 0 : 1;
}

/**
 * @param {string} browserPath
 * @returns {Step[]}
 */
function listSteps(browserPath) {
  return [
    check('formatting', () => runPackage('prettier/bin/prettier.cjs', ['--check', '.'], AT_ROOT)),
    check('lint', () => runPackage('eslint/bin/eslint.js', ['--max-warnings=0', '.'], AT_ROOT)),
    check('types', () => runNpm(['run', '--silent', 'check'], AT_ROOT)),
    suite('unit, property, golden and architecture tests', readVitestCounts, runVitest),
    suite('end-to-end tests', readPlaywrightCounts, (report) => runPlaywright(report, browserPath)),
  ];
}

const AT_ROOT = { cwd: ROOT };

/**
 * A step that counts as one, and is quiet unless it fails.
 * @param {string} name
 * @param {() => Promise<RunResult>} run
 * @returns {Step}
 */
function check(name, run) {
  return {
    name,
    run: async () => {
      const { code, output } = await run();
      if (code === 0) return countOf(1, 0);
      console.log(output.trimEnd());
      return countOf(0, 1);
    },
  };
}

/**
 * A step that counts as many as it has tests.
 * @template Report
 * @param {string} name
 * @param {(report: Report) => Counts} read
 * @param {(reportPath: string) => Promise<RunResult>} run
 * @returns {Step}
 */
function suite(name, read, run) {
  return {
    name,
    run: async () => {
      mkdirSync(REPORTS, { recursive: true });
      const path = join(REPORTS, 'report.json');
      rmSync(path, { force: true });
      const { code } = await run(path);
      return readReport(path, read, code === 0);
    },
  };
}

/** @param {string} reportPath */
function runVitest(reportPath) {
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${reportPath}`];
  return runPackage('vitest/vitest.mjs', ['run', ...reporters], { ...AT_ROOT, isEchoed: true });
}

/**
 * @param {string} reportPath
 * @param {string} browserPath
 */
function runPlaywright(reportPath, browserPath) {
  const args = ['test', '--config=tests/e2e/playwright.config.ts', '--reporter=dot,json'];
  const env = { CHROMIUM_PATH: browserPath, PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath };
  return runPackage('@playwright/test/cli.js', args, { ...AT_ROOT, env, isEchoed: true });
}

/** @param {Step[]} steps */
async function runSteps(steps) {
  /** @type {Counts[]} */
  const all = [];
  for (const { name, run } of steps) {
    const startedAt = performance.now();
    const counts = await run();
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(
      `${counts.failed === 0 ? '✓' : '✗'} ${name}: ${describeCounts(counts)} (${seconds} s)`,
    );
    all.push(counts);
  }
  return sumCounts(all);
}
