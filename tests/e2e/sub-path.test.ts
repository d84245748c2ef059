/** The same app on a host that gives it a folder of its own, as `BASE_PATH=/mandate npm run build` makes it. */
import { fileURLToPath } from 'node:url';
import { buildAside } from '../../src/tools/setup.mjs';
import { expect, test as base, waitUntilOfflineReady } from './support';
import {
  addDeck,
  answer,
  expectHeading,
  openToday,
  readReviews,
  showAnswerButton,
  startStudy,
} from './steps';

const basePath = '/mandate';

const test = base.extend<object, { built: string }>({
  built: [
    async ({}, use) => {
      const root = fileURLToPath(new URL('../..', import.meta.url));
      const built = await buildAside({ root, basePath, say: () => undefined });
      if (built.kind !== 'ok') throw new Error(`No build for a sub-path: ${JSON.stringify(built)}`);
      await use(built.folder);
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  folder: ({ built }, use) => use(built),
  basePath,
});

test('every screen opens below the sub-path, and nothing is asked for outside it', async ({
  page,
  server,
}) => {
  const outside: string[] = [];
  server.intercept(({ url = '' }) => {
    if (!url.startsWith(`${basePath}/`)) outside.push(url);
    return false;
  });
  await addDeck(page, 'Legal bases');
  await startStudy(page);
  await answer(page, 'Easy');
  expect(new URL(page.url()).pathname).toBe(`${basePath}/study`);
  await page.getByRole('link', { name: 'Close' }).click();
  await page.getByRole('link', { name: 'Decks' }).click();
  await page.getByRole('link', { name: 'Legal bases' }).first().click();
  await expect(page.getByText(/In review · Due/)).toHaveCount(1);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expectHeading(page, 'Settings');
  expect(new URL(page.url()).pathname).toBe(`${basePath}/settings`);
  expect(outside).toEqual([]);
});

test('the service worker keeps to the sub-path, and the app works with the server stopped', async ({
  page,
  server,
}) => {
  await addDeck(page, 'Legal bases');
  await waitUntilOfflineReady(page);
  const kept = await page.evaluate(async () => ({
    scope: (await navigator.serviceWorker.ready).scope,
    caches: await caches.keys(),
  }));
  expect(kept.scope).toBe(`${server.origin}${basePath}/`);
  expect(kept.caches).toEqual([expect.stringMatching(/^mandate-\/mandate@/)]);
  await server.stop();
  for (const [path, heading] of [
    ['decks', 'Decks'],
    ['decks/legal-bases', 'Legal bases'],
    ['settings', 'Settings'],
  ] as const) {
    await page.goto(`./${path}`);
    await expectHeading(page, heading);
  }
  await page.goto('./study/legal-bases');
  await expect(showAnswerButton(page)).toBeVisible();
  await answer(page, 'Easy');
  expect(await readReviews(page)).toHaveLength(1);
});

test('the manifest opens the app below the sub-path, and its icons are there', async ({
  page,
  request,
}) => {
  await openToday(page);
  const link = page.locator('link[rel="manifest"]');
  const address = await link.evaluate((element) => (element as HTMLLinkElement).href);
  const manifest = (await (await request.get(address)).json()) as {
    start_url: string;
    scope: string;
    icons: { src: string }[];
    shortcuts: { url: string }[];
  };
  const pathOf = (text: string) => new URL(text, address).pathname;
  expect([manifest.start_url, manifest.scope].map(pathOf)).toEqual([
    `${basePath}/`,
    `${basePath}/`,
  ]);
  expect(manifest.shortcuts.map(({ url }) => pathOf(url))).toEqual([`${basePath}/study`]);
  for (const { src } of manifest.icons) {
    const response = await request.get(new URL(src, address).href);
    expect(response.headers()['content-type']).toMatch(/^image\//);
  }
});

test('the folder without its slash leads to the app, and its neighbours on the host are not ours', async ({
  page,
  server,
  request,
}) => {
  await page.goto(`${server.origin}${basePath}`);
  await expectHeading(page, 'Today');
  expect(page.url()).toBe(`${server.origin}${basePath}/`);
  for (const path of ['/', '/study', '/mandates', '/mandate-2/'])
    expect((await request.get(server.origin + path)).status()).toBe(404);
});
