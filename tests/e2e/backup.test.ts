/** What a learner did here can be carried off, erased and brought back, whole; and what is not whole is named. */
import type { Page } from '@playwright/test';
import { expectNoViolations } from './screen-checks';
import { expect, test } from './support';
import { addDeck, openToday, readLog, readReviews } from './steps';
import { downloadBackup, openStorage, restore, study } from './storage-steps';

test('a backup, everything erased, restored: the next backup is the same, byte by byte (S25)', async ({
  page,
}) => {
  await addDeck(page, 'Legal bases');
  await study(page, 3);
  await openStorage(page);
  await expect(page.getByText('No backup of this device’s reviews is known of.')).toBeVisible();
  const first = await downloadBackup(page);
  await expect(page.getByText(/^Last backup made on .* 0 reviews since then\.$/)).toBeVisible();
  const before = await readLog(page);

  await page.getByRole('button', { name: 'Erase everything on this device' }).click();
  await expect(page.getByText(/^3 reviews, the decks you added, all settings/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Erase now' })).toBeDisabled();
  await page.getByLabel('I want to erase it all').check();
  await page.getByRole('button', { name: 'Erase now' }).click();
  await expect(page.getByText('Everything is erased.')).toBeVisible();
  expect(await readLog(page)).toEqual([]);
  await openToday(page);
  await expect(page.getByRole('button', { name: 'Add deck: Legal bases' })).toBeVisible();
  await expect(page.getByText(/missing/)).toBeHidden();

  await page.getByRole('link', { name: 'You have a backup? Restore it' }).click();
  await restore(page, first);
  await expect(page.getByText('Restored: 3 reviews and 1 deck came in.')).toBeVisible();
  expect(await readLog(page)).toEqual(before);
  await page.goto('./settings');
  expect((await downloadBackup(page)).equals(first)).toBe(true);
  await openToday(page);
  await expect(page.getByText(/^5 cards and 2 scenarios/)).toBeVisible();

  await study(page, 1);
  const [device] = before.map((event) => event.device);
  const after = await readReviews(page);
  expect(after.filter((event) => event.device === device)).toHaveLength(3);
  expect(after).toHaveLength(4);
});

test('a backup joins what is here, in another tab as well, and a second time brings nothing', async ({
  page,
  context,
  browser,
  server,
}) => {
  const elsewhere = await browser.newContext({ baseURL: `${server.origin}/` });
  const other = await elsewhere.newPage();
  await addDeck(other, 'Principles');
  await study(other, 2);
  await openStorage(other);
  const backup = await downloadBackup(other);
  await elsewhere.close();

  await addDeck(page, 'Legal bases');
  await study(page, 1);
  const tab = await context.newPage();
  await openToday(tab);
  await openStorage(page);
  await restore(page, backup);
  await expect(page.getByText('Restored: 2 reviews and 1 deck came in.')).toBeVisible();
  await expect(tab.getByRole('link', { name: /Principles/ })).toBeVisible();
  expect(await readReviews(page)).toHaveLength(3);
  await restore(page, backup);
  await expect(page.getByText('Everything in this backup was here already.')).toBeVisible();
  expect(await readReviews(page)).toHaveLength(3);
});

test('a damaged backup names its lines and gives the rest', async ({ page }) => {
  await addDeck(page, 'Legal bases');
  await study(page, 3);
  await openStorage(page);
  const lines = (await downloadBackup(page)).toString('utf8').split('\n');
  const damaged = lines.with(2, (lines[2] ?? '').replace('reviewed', 'reviewer'));
  await page.getByRole('button', { name: 'Erase everything on this device' }).click();
  await page.getByLabel('I want to erase it all').check();
  await page.getByRole('button', { name: 'Erase now' }).click();
  await expect(page.getByText('Everything is erased.')).toBeVisible();

  await restore(page, Buffer.from(damaged.join('\n')));
  await expect(page.getByText('1 line is damaged: 3.')).toBeVisible();
  await expect(page.getByText('The rest of it holds 2 reviews.')).toBeVisible();
  expect(await readLog(page)).toEqual([]);
  await page.getByRole('button', { name: 'Restore the rest' }).click();
  await expect(page.getByText('Restored: 2 reviews and 1 deck came in.')).toBeVisible();
  expect(await readReviews(page)).toHaveLength(2);
});

test('another file is refused with the reason', async ({ page }) => {
  await openStorage(page);
  await restore(page, Buffer.from('<!doctype html><title>Sign in</title>'));
  await expect(page.getByText(/^This is not a backup of Mandate/)).toBeVisible();
  await restore(page, Buffer.alloc(0));
  await expect(page.getByText(/^This file is empty\./)).toBeVisible();
});

test('a chosen file is kept up to date by itself', async ({ page }) => {
  // The dialog of the browser is not to be had here: a file of the origin's own stands in for the chosen one.
  await page.addInitScript(() => {
    Object.assign(globalThis, {
      showSaveFilePicker: async () =>
        (await navigator.storage.getDirectory()).getFileHandle('kept.jsonl', { create: true }),
      writings: 0,
    });
    const { createWritable } = FileSystemFileHandle.prototype;
    FileSystemFileHandle.prototype.createWritable = function (...given) {
      Reflect.set(globalThis, 'writings', Number(Reflect.get(globalThis, 'writings')) + 1);
      return createWritable.apply(this, given);
    };
  });
  const readKept = () =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const file = await (await folder.getFileHandle('kept.jsonl')).getFile();
      return (await file.text()).split('"type":"reviewed"').length - 1;
    });
  await addDeck(page, 'Legal bases');
  await study(page, 1);
  await openStorage(page);
  await page.getByRole('button', { name: 'Keep a file up to date' }).click();
  await expect(page.getByText('Kept up to date: kept.jsonl')).toBeVisible();
  expect(await readKept()).toBe(1);
  await openToday(page);
  await study(page, 2);
  await page.getByRole('link', { name: 'Close' }).click();
  await expect.poll(readKept).toBe(3);
  // Once after the session, not after each card: the file is the whole log.
  expect(await page.evaluate(() => Reflect.get(globalThis, 'writings'))).toBe(1);
});

test('Today reminds of a backup once enough reviews are in none, and not when told never', async ({
  page,
}) => {
  await addDeck(page, 'Legal bases');
  await addManyReviews(page, 49);
  await openStorage(page);
  await page.getByLabel('Remind me to make a backup').selectOption('After 50 reviews');
  await expect(page.getByText('Saved.').first()).toBeVisible();
  await openToday(page);
  await expect(page.getByRole('link', { name: 'Study now' })).toBeVisible();
  await expect(page.getByText(/are on this device alone/)).toBeHidden();
  await study(page, 1);
  await page.getByRole('link', { name: 'Close' }).click();
  await expect(page.getByText(/^50 reviews are on this device alone\./)).toBeVisible();
  await page.getByRole('link', { name: 'Make a backup' }).click();
  await downloadBackup(page);
  await openToday(page);
  await expect(page.getByRole('link', { name: 'Study now' })).toBeVisible();
  await expect(page.getByText(/are on this device alone/)).toBeHidden();
});

test('storage has no accessibility violation, whatever it says', async ({ page }) => {
  await addDeck(page, 'Legal bases');
  await study(page, 1);
  await openStorage(page);
  const backup = (await downloadBackup(page)).toString('utf8');
  await restore(page, Buffer.from(backup.slice(0, -20)));
  await expect(page.getByText('The file was cut short: its end is not there.')).toBeVisible();
  await page.getByRole('button', { name: 'Erase everything on this device' }).click();
  await page.getByLabel('I want to erase it all').check();
  await expectNoViolations(page);
});

/** Writes reviews of cards that no deck has, by the hand of another device. */
async function addManyReviews(page: Page, count: number): Promise<void> {
  await page.evaluate(async (reviews) => {
    const opening = indexedDB.open('main-mandate');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const at = Date.now() - 86_400_000;
    const transaction = database.transaction('events', 'readwrite');
    for (let seq = 1; seq <= reviews; seq += 1)
      transaction.objectStore('events').add({
        device: 'another',
        seq,
        gestureSeq: seq,
        at,
        zoneOffsetMinutes: 0,
        rolloverHour: 4,
        appVersion: 'test',
        body: {
          type: 'reviewed',
          kind: 'card',
          cardId: `gone-${seq}`,
          rating: 'good',
          state: 'review',
          answeredAt: at,
          studyDay: Math.floor(at / 86_400_000),
          elapsedMs: 1_000,
          settings: 'c255c1bdcfc5303c',
        },
      });
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
  }, count);
}
