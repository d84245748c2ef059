/** Firefox: a deck is added and studied, and all of it is there after a reload without the server. */
import { expect, test, waitUntilOfflineReady } from '../e2e/support';
import { addDeck, answer, readReviews, startStudy } from '../e2e/steps';

test('a deck is added and studied, and is there after a reload offline', async ({
  page,
  server,
  allowConsole,
}) => {
  // Firefox tells of what it was still loading when the page was left.
  allowConsole(/error loading dynamically imported module|^console: Error$/);
  const studyNow = page.getByRole('link', { name: 'Study now' });
  await addDeck(page, 'Legal bases');
  await startStudy(page);
  await answer(page, 'Easy');
  await answer(page, 'Again');
  await page.goto('./');
  // Firefox tells a page that is left of everything it was still reading.
  await expect(studyNow).toBeVisible();
  await waitUntilOfflineReady(page);
  await server.stop();
  // Playwright's own reload takes a page that a service worker answers for an aborted one here.
  const loaded = page.waitForEvent('load');
  await page.evaluate(() => location.reload());
  await loaded;
  await expect(studyNow).toBeVisible();
  expect(await readReviews(page)).toHaveLength(2);
  await page.goto('./study');
  await answer(page, 'Easy');
  expect(await readReviews(page)).toHaveLength(3);
});
