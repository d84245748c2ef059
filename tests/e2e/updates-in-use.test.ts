/** A new version in the middle of things: the place is kept, the tab beside it too, and so is the app when it dies. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { comeBack, countLoads, expectVersion, forgetFetchedFiles, test } from './deploys';
import { readVersion } from './next-build';
import { addDeck, answer, readFront, readReviews, showAnswer, startStudy } from './steps';
import { expect, waitUntilOfflineReady } from './support';

test('the new version is taken with one reload in the place where the person was (S17)', async ({
  folder,
  page,
  server,
  next,
}) => {
  await addDeck(page, 'Legal bases');
  await waitUntilOfflineReady(page);
  await startStudy(page);
  await answer(page, 'Easy');
  const front = await readFront(page);
  await server.deploy(next.folder);
  await comeBack(page);
  await expect(page.getByText('Update ready')).toBeVisible();
  await expectVersion(page, folder);
  const loads = countLoads(page);
  await page.getByRole('button', { name: 'Update now' }).click();
  await expectVersion(page, next.folder);
  await expect.poll(() => readFront(page)).toBe(front);
  expect(loads()).toBe(1);
  expect(await page.evaluate(() => caches.keys())).toEqual([
    `mandate-@${readVersion(next.folder)}`,
  ]);
});

test('a tab that did not ask goes on, and mends itself by one reload when it needs an old part', async ({
  page,
  context,
  server,
  next,
  allowConsole,
}) => {
  allowConsole(/404|Refused to apply style|undefined|dynamically imported/);
  await addDeck(page, 'Legal bases');
  await waitUntilOfflineReady(page);
  const other = await context.newPage();
  await other.goto('./study');
  await showAnswer(other);
  await server.deploy(next.folder);
  await comeBack(page);
  await page.getByRole('button', { name: 'Update now' }).click();
  await expectVersion(page, next.folder);
  await forgetFetchedFiles(other);
  const loads = countLoads(other);
  await answer(other, 'Easy');
  expect(await readReviews(other)).toHaveLength(1);
  const front = await readFront(other);
  expect(loads()).toBe(0);
  await other.keyboard.press('?');
  await expectVersion(other, next.folder);
  await expect.poll(() => readFront(other)).toBe(front);
  expect(loads()).toBe(1);
});

test('an install whose worker is killed leaves the old version serving, and is made up for later (F19)', async ({
  folder,
  page,
  context,
  server,
  next,
}) => {
  await addDeck(page, 'Legal bases');
  await waitUntilOfflineReady(page);
  await server.deploy(next.folder);
  const [part = ''] = readdirSync(join(next.folder, '_app/immutable/chunks'));
  const isInstalling = new Promise<void>((resolve) => {
    server.intercept(({ url }) => {
      if (!url?.endsWith(part)) return false;
      resolve();
      return true;
    });
  });
  await comeBack(page);
  await isInstalling;
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await server.stop();
  await page.goto('./study');
  await answer(page, 'Easy');
  await expectVersion(page, folder);
  await expect(page.getByText('Update ready')).toBeHidden();
  server.intercept(undefined);
  await server.start();
  const apply = page.getByRole('button', { name: 'Update now' });
  await expect(async () => {
    await comeBack(page);
    await expect(apply).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await apply.click();
  await expectVersion(page, next.folder);
});
