/** The first visit on a bad line: what is kept for offline is whole, or is made up for at the next visit. */
import type { Page } from '@playwright/test';
import { findScript } from './deploys';
import { answerHalf, faultAt } from './faults';
import { expect, test, waitUntilOfflineReady } from './support';
import { addDeck } from './steps';

const missing = /404|Refused to apply style|ERR_|MIME/;
const keysScript = findScript('Show the answer');

test('when a part stops half-way at the first visit, nothing is kept, and the next visit makes up for it (F18)', async ({
  page,
  server,
  allowConsole,
}) => {
  allowConsole(missing);
  let asked = 0;
  server.intercept(
    faultAt(keysScript, (response) => {
      asked += 1;
      answerHalf(response);
    }),
  );
  await addDeck(page, 'Legal bases');
  await expect.poll(() => readWorkerState(page)).toBe('given up');
  expect(asked).toBeGreaterThan(0);
  server.intercept(undefined);
  await page.reload();
  await waitUntilOfflineReady(page);
  await server.stop();
  await page.goto('./study');
  await page.getByRole('button', { name: 'Keys' }).click();
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

/** How the installing of the service worker stands. */
function readWorkerState(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration === undefined ? 'given up' : 'going on';
  });
}
