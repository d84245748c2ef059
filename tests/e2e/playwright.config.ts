/** End-to-end tests: a real browser against the build, each test with a server and a browser context of its own. */
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../src/tools/find-browser.mjs';

const browser = findBrowser();
const isRoot = process.getuid?.() === 0;

/** What every browser of the tests is started with: no sandbox where there can be none, nothing over the network. */
export const browserArguments: readonly string[] = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: '.',
  testMatch: '*.test.ts',
  outputDir: '../../test-results',
  workers: 2,
  retries: 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'UTC',
    serviceWorkers: 'allow',
    launchOptions: {
      ...(browser.kind === 'ok' ? { executablePath: browser.path } : {}),
      args: [...browserArguments],
    },
  },
});
