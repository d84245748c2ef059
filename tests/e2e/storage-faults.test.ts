/** What browsers do to storage, each ending in a true word and a way back. Nothing acknowledged is lost by the app. */
import type { Page } from '@playwright/test';
import { expect, test } from './support';
import { addDeck, answer, openToday, readReviews, showAnswer } from './steps';
import {
  downloadBackup,
  evict,
  leaveApp,
  leaveRoom,
  openLevers,
  openStorage,
  raiseVersion,
  rateUntil,
  restore,
  study,
} from './storage-steps';

test.describe('a device without room', () => {
  // What the service worker keeps would take all the room there is.
  test.use({ serviceWorkers: 'block' });

  test('an answer is held and told, a backup can be made, and room heals it all by itself (S14, F6)', async ({
    page,
    server,
  }) => {
    // A database that is open goes by the room it had before: this comes first.
    const levers = await openLevers(page);
    await leaveRoom(levers, server.origin, 1_000_000);
    await addDeck(page, 'Legal bases');
    await study(page, 2);
    await page.evaluate(fillRoom);
    await showAnswer(page);
    await failToRate(page, 'Not saved: the device has no room left.');
    await expect(page.getByText(/^Nothing can be saved now/)).toBeVisible();

    const other = await page.context().newPage();
    await openStorage(other);
    const backup = (await downloadBackup(other)).toString('utf8');
    expect(backup.split('"type":"reviewed"')).toHaveLength(3);
    await other.close();

    await leaveRoom(levers, server.origin);
    await expect(page.getByText('7 left')).toBeVisible({ timeout: 35_000 });
    await expect(page.getByText(/^Nothing can be saved now/)).toBeHidden();
    expect(await readReviews(page)).toHaveLength(3);
  });
});

test('a browser that evicts everything while the app is closed is found out, and a backup heals it (S15, F5)', async ({
  page,
  server,
  allowConsole,
}) => {
  allowConsole(/404/);
  await addDeck(page, 'Legal bases');
  await study(page, 2);
  await openStorage(page);
  const backup = await downloadBackup(page);
  await leaveApp(page);
  await evict(page, server.origin);
  await openToday(page);
  await expect(page.getByRole('heading', { name: 'Your answers are missing' })).toBeVisible();
  await expect(
    page.getByText(/^The last backup made here is from .*, with 2 reviews\./),
  ).toBeVisible();
  await expect(page.getByText('Begin with a deck')).toBeHidden();
  await page.reload();
  await page.getByRole('link', { name: 'Restore backup' }).click();
  await restore(page, backup);
  await expect(page.getByText('Restored: 2 reviews and 1 deck came in.')).toBeVisible();
  await expect(page.getByText(/missing/)).toBeHidden();
  await openToday(page);
  await expect(page.getByText(/^6 cards and 2 scenarios, about/)).toBeVisible();
});

test('a browser that evicts everything while the app is open is found out at once (F5)', async ({
  page,
  server,
}) => {
  await addDeck(page, 'Legal bases');
  await study(page, 2);
  await evict(page, server.origin);
  await expect(
    page.getByText(/^At least 3 saved answers of this device are missing/),
  ).toBeVisible();
  await openToday(page);
  await expect(page.getByRole('heading', { name: 'Your answers are missing' })).toBeVisible();
  await page.getByRole('button', { name: 'Begin anew without them' }).click();
  await expect(page.getByText('Begin with a deck')).toBeVisible();
});

test('a connection that the browser closes is opened again, and no answer is lost (F14)', async ({
  page,
}) => {
  await page.addInitScript(breakTransactions);
  await addDeck(page, 'Legal bases');
  await study(page, 1);
  await breakNext(page, 2);
  await answer(page, 'Easy');
  await expect(page.getByText('8 left')).toBeVisible();
  expect(await readReviews(page)).toHaveLength(2);
});

test('a connection that stays closed is told, and the answer is held until it opens (F14)', async ({
  page,
}) => {
  await page.addInitScript(breakTransactions);
  await addDeck(page, 'Legal bases');
  await study(page, 1);
  await showAnswer(page);
  await breakNext(page, 1_000);
  await failToRate(page, 'Not saved: the browser closed the database.');
  // Whether all is safe, nobody knows before it is open again: it is not said.
  await expect(page.getByText(/^Nothing can be saved now.*whether anything is gone/)).toBeVisible();
  await expect(page.getByText('is safe')).toBeHidden();
  await breakNext(page, 0);
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(page.getByText('8 left')).toBeVisible();
  expect(await readReviews(page)).toHaveLength(2);
});

test('data of a newer version is left alone, and can be copied to a file (F10)', async ({
  page,
  allowConsole,
}) => {
  allowConsole(/404/);
  await addDeck(page, 'Legal bases');
  await study(page, 1);
  await leaveApp(page);
  await raiseVersion(page);
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'A newer Mandate is at work' })).toBeVisible();
  const backup = (await downloadBackup(page)).toString('utf8');
  expect(backup.split('"type":"reviewed"')).toHaveLength(2);
  expect(await readReviews(page)).toHaveLength(1);
});

test('a log of years without its snapshot is folded beside the page, which says so (S26)', async ({
  page,
  allowConsole,
}) => {
  allowConsole(/404/);
  await addDeck(page, 'Legal bases');
  await study(page, 1);
  await leaveApp(page);
  await page.evaluate(writeYears, 6_000);
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const watch = () => said.push(document.querySelector('h1')?.textContent ?? '');
    new MutationObserver(watch).observe(document, { subtree: true, childList: true });
  });
  await page.goto('./');
  await expect(page.getByText(/^7 cards and 2 scenarios, about/)).toBeVisible();
  const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  expect(said).toContain('Reading your reviews…');
  await openStorage(page);
  await expect(page.getByText(/^6,001 reviews\./)).toBeVisible();
});

/** Takes up what room there is, down to less than a review needs, in a database beside the log. */
async function fillRoom(): Promise<void> {
  const opening = indexedDB.open('filler', 1);
  opening.onupgradeneeded = () =>
    opening.result.createObjectStore('filler', { autoIncrement: true });
  await new Promise((resolve) => (opening.onsuccess = resolve));
  for (let size = 65_536; size >= 50; size /= 2) {
    let isFull = false;
    while (!isFull) {
      const transaction = opening.result.transaction('filler', 'readwrite');
      transaction.objectStore('filler').add(crypto.getRandomValues(new Uint8Array(size)));
      isFull = await new Promise<boolean>((resolve) => {
        transaction.oncomplete = () => resolve(false);
        transaction.onabort = () => resolve(true);
      });
    }
  }
  opening.result.close();
}

/** Rates the open card where it cannot be saved. */
async function failToRate(page: Page, word: string): Promise<void> {
  await rateUntil(page, () => expect(page.getByText(word)).toBeVisible({ timeout: 3_000 }));
}

/** Lets the next transactions fail as on a connection that is closing. */
function breakTransactions(): void {
  const plain = IDBDatabase.prototype.transaction;
  Object.assign(globalThis, { broken: 0 });
  IDBDatabase.prototype.transaction = function (...given) {
    const page = globalThis as unknown as { broken: number };
    if (page.broken > 0) {
      page.broken -= 1;
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    }
    return plain.apply(this, given);
  };
}

async function breakNext(page: Page, count: number): Promise<void> {
  await page.evaluate((broken) => Object.assign(globalThis, { broken }), count);
}

/** Writes reviews of another device, a hundred a day, and throws the snapshot away. */
async function writeYears(reviews: number): Promise<void> {
  const opening = indexedDB.open('main-mandate');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const database = opening.result;
  const transaction = database.transaction(['events', 'snapshots'], 'readwrite');
  transaction.objectStore('snapshots').clear();
  for (let seq = 1; seq <= reviews; seq += 1) {
    const at = Date.UTC(2020, 0, 1, 10) + Math.floor(seq / 100) * 86_400_000 + seq * 1_000;
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
        cardId: `gone-${seq % 400}`,
        rating: 'good',
        state: 'review',
        answeredAt: at,
        studyDay: Math.floor(at / 86_400_000),
        elapsedMs: 1_000,
        settings: 'c255c1bdcfc5303c',
      },
    });
  }
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}
