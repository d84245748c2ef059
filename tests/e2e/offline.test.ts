/** After one visit the app works with the server gone. */
import type { Page } from '@playwright/test';
import { listFiles } from '../../src/tools/fingerprint.mjs';
import { answerMissing, faultAt } from './faults';
import { addDeck, answer, expectHeading, openToday, readReviews } from './steps';
import { buildFolder, expect, test, waitUntilOfflineReady } from './support';

const screens = [
  { path: './', heading: 'Today' },
  { path: './decks', heading: 'Decks' },
  { path: './decks/legal-bases', heading: 'Legal bases' },
  { path: './settings', heading: 'Settings' },
];

test('a reload and every deep link work without the server', async ({ page, server }) => {
  await addDeck(page, 'Legal bases');
  await waitUntilOfflineReady(page);
  await server.stop();
  await page.reload();
  await expectHeading(page, 'Today');
  for (const { path, heading } of screens) {
    await page.goto(path);
    await expectHeading(page, heading);
  }
});

test('a kept page comes with the way around drawn; one that could not be kept is drawn by the shell', async ({
  page,
  server,
  allowConsole,
}) => {
  allowConsole(/404/);
  server.intercept(faultAt(/\/settings\.html/, answerMissing));
  await openToday(page);
  await waitUntilOfflineReady(page);
  await server.stop();
  const isDrawn = async (path: string) => (await (await page.goto(path))?.text())?.includes('<nav');
  expect(await isDrawn('./decks')).toBe(true);
  await expectHeading(page, 'Decks');
  expect(await isDrawn('./settings')).toBe(false);
  await expectHeading(page, 'Settings');
});

test('cards are studied without the server, and are there afterwards', async ({ page, server }) => {
  await addDeck(page, 'Legal bases');
  await waitUntilOfflineReady(page);
  await server.stop();
  await page.goto('./study/legal-bases');
  await answer(page, 'Good');
  await answer(page, 'Again');
  await page.goto('./study');
  await answer(page, 'Good');
  expect(await readReviews(page)).toHaveLength(3);
  await server.start();
  await page.reload();
  expect(await readReviews(page)).toHaveLength(3);
});

test('the first visit itself goes on when the network goes', async ({ page, server }) => {
  await openToday(page);
  await waitUntilOfflineReady(page);
  await server.stop();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expectHeading(page, 'Settings');
  await page.getByRole('link', { name: 'Decks' }).click();
  await expectHeading(page, 'Decks');
});

test('a page that does not exist says so without the server', async ({
  page,
  server,
  allowConsole,
}) => {
  allowConsole(/Not found: \/no\/such\/page/);
  await openToday(page);
  await waitUntilOfflineReady(page);
  await server.stop();
  await page.goto('./no/such/page');
  await expectHeading(page, 'There is no such page');
});

test('every file of the build that a page may ask for is kept', async ({ page, baseURL }) => {
  await openToday(page);
  await waitUntilOfflineReady(page);
  const kept = await listKept(page);
  // One shell draws the pages of single decks; the worker knows the version; its own script is the browser's to keep.
  // What importing documents needs is a pack of its own, kept by whoever opens that page.
  const isAnsweredOtherwise =
    /^\w+\/.*\.html$|^service-worker\.js$|^_app\/version\.json$|\/workers\/chunks\//;
  const expected = listFiles(buildFolder, '.').filter((path) => !isAnsweredOtherwise.test(path));
  expect(kept).toEqual(expected.map((path) => `${baseURL}${path}`).sort());
});

test('a first visit that misses a deck is offline-ready, and a later visit fetches it', async ({
  page,
  server,
  allowConsole,
}) => {
  allowConsole(/404/);
  server.intercept(faultAt(/\/decks\/ddr\./, answerMissing));
  await openToday(page);
  await waitUntilOfflineReady(page);
  expect((await listKept(page)).filter((address) => address.includes('/ddr.'))).toEqual([]);
  server.intercept(undefined);
  await page.reload();
  await expect
    .poll(async () => (await listKept(page)).filter((address) => address.includes('/ddr.')).length)
    .toBe(1);
  await server.stop();
  await page.goto('./decks/ddr');
  await expectHeading(page, 'DDR');
});

/** The addresses that the service worker keeps, sorted. */
function listKept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = await Promise.all(caches_.map((cache) => cache.keys()));
    return requests
      .flat()
      .map(({ url }) => url)
      .sort();
  });
}
