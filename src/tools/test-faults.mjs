/**
 * `npm run test:faults`: the long form of every fault test, which `npm test` runs in a short one: hundreds of kills and
 * power cuts, hundreds of random sittings, and faults seeded into a copy of the code. Takes most of an hour.
 */
import { fileURLToPath } from 'node:url';
import { explainOldNode } from './node-version.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const MODEL_TEST = 'tests/property/model.test.ts';

/** By a part of their paths: what stands in the folder of faults, and the faults that are told of elsewhere. */
const FAULT_TESTS = [
  'e2e/faults/',
  'e2e/backup.test.ts',
  'e2e/delivery.test.ts',
  'e2e/networks.test.ts',
  'e2e/storage-faults.test.ts',
  'e2e/stale-pages.test.ts',
  'e2e/tabs-race.test.ts',
  'e2e/updates',
];

const complaint = explainOldNode(process.versions.node);
if (complaint === undefined) {
  testFaults().then((code) => (process.exitCode = code));
} else {
  console.error(complaint);
  process.exitCode = 1;
}

/** @returns {Promise<number>} the exit code */
async function testFaults() {
  delete process.env['BASE_PATH'];
  const { guard } = await import('./failure.mjs');
  const { findOrInstallBrowser } = await import('./find-browser.mjs');
  const { setUp } = await import('./setup.mjs');
  /** @type {boolean[]} */
  const passed = [];
  const code = await guard(async () => {
    const ready = await setUp({ root: ROOT, basePath: '', say: console.log });
    if (ready.kind !== 'ok') return ready;
    const browser = await findOrInstallBrowser({ root: ROOT, say: console.log });
    if (browser.kind !== 'ok') return browser;
    passed.push(...(await runParts(browser.path)));
    return { kind: 'ok' };
  });
  return code === 0 && passed.every(Boolean) ? 0 : 1;
}

/**
 * Runs every part, also after one that failed.
 * @param {string} browserPath
 */
async function runParts(browserPath) {
  const { runNpm, runPackage } = await import('./run.mjs');
  const env = { CHROMIUM_PATH: browserPath, MANDATE_FAULTS: 'long' };
  const options = { cwd: ROOT, env, isEchoed: true };
  const playwright = [
    'test',
    '--config=tests/e2e/playwright.config.ts',
    '--reporter=list',
    '--workers=1',
    ...FAULT_TESTS,
  ];
  const parts = {
    'random sittings': () => runPackage('vitest/vitest.mjs', ['run', MODEL_TEST], options),
    'seeded faults': () => runNpm(['run', '--silent', 'test:seeded'], { ...options, env: {} }),
    'faults in the browser': () => runPackage('@playwright/test/cli.js', playwright, options),
  };
  /** @type {boolean[]} */
  const passed = [];
  for (const [name, run] of Object.entries(parts)) {
    console.log(`\n${name}`);
    const { code, elapsedMs } = await run();
    passed.push(code === 0);
    console.log(`${code === 0 ? '✓' : '✗'} ${name} (${(elapsedMs / 1000).toFixed(0)} s)`);
  }
  return passed;
}
