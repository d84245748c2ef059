/** What happens to a browser's storage, and what a learner does about it, as steps. */
import { expect, type CDPSession, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { answer, ratingButton, startStudy } from './steps';

/** The browser's own levers on this page's storage. */
export async function openLevers(page: Page): Promise<CDPSession> {
  return page.context().newCDPSession(page);
}

/** Takes the log away as the browser does when space runs short. The sentinel stays: it is kept elsewhere. */
export async function evict(page: Page, origin: string): Promise<void> {
  const levers = await openLevers(page);
  await levers.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
}

/** Leaves origin this much room, in bytes; all it wants when `room` is absent. */
export async function leaveRoom(levers: CDPSession, origin: string, room?: number): Promise<void> {
  await levers.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(room === undefined ? {} : { quotaSize: room }),
  });
}

/** Leaves the app for a bare file of its own, from where its storage can be worked on. The file has no icon: a 404. */
export async function leaveApp(page: Page): Promise<void> {
  await page.goto('./manifest.webmanifest');
}

/** Makes the database one of a version that is yet to come. */
export async function raiseVersion(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('main-mandate', 99);
    await new Promise((resolve) => (opening.onsuccess = resolve));
    opening.result.close();
  });
}

/** Answers cards until so many are answered. */
export async function study(page: Page, cards: number): Promise<void> {
  await startStudy(page);
  for (let card = 0; card < cards; card += 1) await answer(page, 'Easy');
}

/** Rates the open card Easy until it is seen what came of it: a tap too soon is taken for a tremor. */
export async function rateUntil(page: Page, seen: () => Promise<void>): Promise<void> {
  await expect(async () => {
    const button = ratingButton(page, 'Easy');
    if (await button.isVisible()) await button.click({ timeout: 500 });
    await seen();
  }).toPass();
}

/** Opens the settings, where storage is. */
export async function openStorage(page: Page): Promise<void> {
  await page.goto('./settings');
  await expect(page.getByRole('heading', { name: 'Where your data is' })).toBeVisible();
}

/** Downloads a backup from the settings; its bytes. */
export async function downloadBackup(page: Page): Promise<Buffer> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download backup' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^mandate-backup-\d{4}-\d\d-\d\d\.jsonl$/);
  return readFile(await download.path());
}

/** Gives a file to “Restore backup”. */
export async function restore(page: Page, contents: Buffer): Promise<void> {
  await page.getByLabel('Restore backup').setInputFiles({
    name: 'mandate-backup.jsonl',
    mimeType: 'application/jsonl',
    buffer: contents,
  });
}
