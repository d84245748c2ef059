/** After one visit the network is gone: a whole day of study is done without it, and nothing is lost. */
import type { Page } from '@playwright/test';
import { expect, test, waitUntilOfflineReady } from './support';
import {
  addDeck,
  answer,
  openToday,
  readFront,
  readLog,
  readReviews,
  showAnswer,
  startStudy,
  studyToTheEnd,
  undo,
} from './steps';

test('the first visit alone is enough: a deck is added and studied with the server stopped', async ({
  page,
  server,
}) => {
  await visitOnce(page);
  await server.stop();
  await page.reload();
  await addDeck(page, 'Legal bases');
  await startStudy(page);
  const first = await readFront(page);
  await answer(page, 'Good');
  await answer(page, 'Easy');
  await undo(page);
  await answer(page, 'Again');
  await page.reload();
  await expect.poll(() => readFront(page)).not.toBe(first);
  expect((await readLog(page)).map(({ body }) => body.rating ?? body.type)).toEqual([
    'deck-added',
    'good',
    'easy',
    'undone',
    'again',
  ]);
});

test('every deck can be opened and every link followed with the server stopped', async ({
  page,
  server,
}) => {
  await visitOnce(page);
  await server.stop();
  await openToday(page);
  await page.getByRole('link', { name: 'Decks' }).click();
  await expect(page.getByRole('heading', { name: 'Decks', level: 1 })).toBeVisible();
  const addresses = await readDeckAddresses(page);
  expect(addresses.length).toBeGreaterThanOrEqual(4);
  for (const address of addresses) {
    await page.locator(`main a[href="${address}"]`).first().click();
    await expect(page.getByRole('heading', { name: 'Cards', level: 2 })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Decks', level: 1 })).toBeVisible();
  }
});

test('a setting that is changed offline is kept, and the network coming back changes nothing', async ({
  page,
  server,
}) => {
  await visitOnce(page);
  await server.stop();
  await page.goto('./settings');
  await page.getByLabel('Theme').selectOption('Dark');
  await expect.poll(async () => (await readLog(page)).length).toBe(1);
  await server.start();
  await page.reload();
  await expect(page.getByLabel('Theme')).toHaveValue('dark');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
});

test('a whole session can be finished with the server stopped in its middle', async ({
  page,
  server,
}) => {
  await visitOnce(page);
  await addDeck(page, 'Legal bases');
  await startStudy(page);
  await answer(page, 'Easy');
  await showAnswer(page);
  await server.stop();
  await studyToTheEnd(page);
  await expect(page.getByRole('heading', { name: 'Session complete' })).toBeVisible();
  await page.getByRole('button', { name: 'Keys' }).click();
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  expect(await readReviews(page)).toHaveLength(10);
});

async function visitOnce(page: Page): Promise<void> {
  await openToday(page);
  await waitUntilOfflineReady(page);
}

function readDeckAddresses(page: Page): Promise<string[]> {
  return page
    .locator('main li a[href*="/decks/"]')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);
}
