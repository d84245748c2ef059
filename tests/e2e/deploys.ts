/** A deploy in mid-use: a next version to serve, and what a person and a browser do when it comes. */
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/tools/fingerprint.mjs';
import { answerHalf, answerMissing, answerPage } from './faults';
import { makeNextBuild, readVersion, type NextBuild } from './next-build';
import { buildFolder, test as base } from './support';

export const test = base.extend<object, { next: NextBuild }>({
  // One for all tests of a worker: a page that is still loading when its test ends must find its files.
  next: [
    async ({}, use) => {
      const next = makeNextBuild(buildFolder);
      await use(next);
      next.remove();
    },
    { scope: 'worker' },
  ],
});

/** Ways in which one file does not arrive, each named as the end of a sentence: “a script …”. */
export const faults = {
  'answers 404': answerMissing,
  'comes as a page of HTML': answerPage,
  'stops half-way': answerHalf,
};

/** Any script of the build. */
export const anyScript = /_app\/immutable\/(chunks|nodes|entry)\//;

/** The open page is of the version in the folder. */
export async function expectVersion(page: Page, folder: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-version', readVersion(folder));
}

/** The person comes back to the page, which then looks for a new version. */
export async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

/** Counts how often the page is loaded from now on, also a load that is given up half-way for the next. */
export function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads += 1;
  });
  return () => loads;
}

/** Empties the browser's own cache, in which files of an old version may outlive their host. */
export async function forgetFetchedFiles(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
}

/** Matches the address of the built script that holds the given words, which no other may hold. */
export function findScript(words: string): RegExp {
  const scripts = listFiles(buildFolder, '_app').filter((path) => path.endsWith('.js'));
  const found = scripts.filter((path) =>
    readFileSync(join(buildFolder, path), 'utf8').includes(words),
  );
  if (found.length !== 1) throw new Error(`${found.length} scripts say “${words}”`);
  return new RegExp(`${found[0]?.replaceAll('.', '\\.')}$`);
}
