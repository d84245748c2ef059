/**
 * F8, F9 and S16: a tab with an older version holds the database while a newer one wants to upgrade it. Time leaps by
 * the page's own clock: nobody waits.
 */
import { expect, type BrowserContext, type Page } from '@playwright/test';
import {
  addDeck,
  answer,
  expectHeading,
  ratingButton,
  readFront,
  readLog,
  readReviews,
  showAnswer,
} from '../steps';
import { openLevers } from '../storage-steps';
import { test } from '../support';
import { report } from './lengths';

test('an upgrade that an old tab blocks is told at once, and after five seconds for good; nothing is lost (F8, S16)', async ({
  page,
  context,
  allowConsole,
}) => {
  allowConsole(/404/);
  const old = await openOldTab(context, { isPolite: false });
  await page.clock.install();
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Waiting for another tab' })).toBeVisible();
  await page.clock.fastForward(5_100);
  await expect(page.getByRole('heading', { name: 'Another tab holds the log' })).toBeVisible();
  await old.close();
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByText(/^8 cards and 2 scenarios/)).toBeVisible();
  expect(await readLog(page)).toHaveLength(1);
  report(
    'F8, an old tab that does not let go: told at 0 s and 5 s, 1 of 1 events there afterwards',
  );
});

test('an upgrade goes on by itself when the old tab is closed in time (F8)', async ({
  page,
  context,
  allowConsole,
}) => {
  allowConsole(/404/);
  const old = await openOldTab(context, { isPolite: false });
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Waiting for another tab' })).toBeVisible();
  await old.close();
  await expect(page.getByText(/^8 cards and 2 scenarios/)).toBeVisible();
});

test('a page that does not listen for “blocked” says nothing for as long as it takes (control of F8)', async ({
  page,
  context,
  allowConsole,
}) => {
  allowConsole(/404/);
  await openOldTab(context, { isPolite: false });
  await page.clock.install();
  await page.addInitScript(() => {
    const plain = EventTarget.prototype.addEventListener;
    IDBOpenDBRequest.prototype.addEventListener = function (
      this: IDBOpenDBRequest,
      ...given: Parameters<typeof plain>
    ) {
      if (given[0] !== 'blocked') return plain.apply(this, given);
      plain.call(this, 'blocked', () => Object.assign(globalThis, { isBlocked: true }));
    };
  });
  await page.goto('./');
  await page.waitForFunction(() => 'isBlocked' in globalThis);
  await page.clock.fastForward(60_000);
  await expect(page.getByText('Opening')).toBeVisible();
  await expect(page.getByRole('heading', { name: /tab/ })).toBeHidden();
});

test('an upgrade waits for an old tab that is frozen, and goes on when it wakes (F9)', async ({
  page,
  context,
  allowConsole,
}) => {
  allowConsole(/404/);
  const old = await openOldTab(context, { isPolite: true });
  const levers = await openLevers(old);
  await levers.send('Page.setWebLifecycleState', { state: 'frozen' });
  await page.goto('./');
  await expectHeading(page, /./);
  await levers.send('Page.setWebLifecycleState', { state: 'active' });
  await expect(page.getByText(/^8 cards and 2 scenarios/)).toBeVisible();
  expect(await readLog(page)).toHaveLength(1);
});

test('a tab that was frozen over a card goes on from what another tab rated meanwhile (F9)', async ({
  page,
  context,
}) => {
  await addDeck(page, 'Legal bases');
  const sleeper = await context.newPage();
  await sleeper.goto('./study');
  await showAnswer(sleeper);
  const front = await readFront(sleeper);
  const levers = await openLevers(sleeper);
  await levers.send('Page.setWebLifecycleState', { state: 'frozen' });
  await page.goto('./study');
  expect(await readFront(page)).toBe(front);
  await answer(page, 'Easy');
  await levers.send('Page.setWebLifecycleState', { state: 'active' });
  await expect.poll(() => readFront(sleeper)).not.toBe(front);
  await expect(ratingButton(sleeper, 'Good')).toBeHidden();
  expect(await readReviews(page)).toHaveLength(1);
});

/** A tab of the version before: its database has no index of papers. `isPolite`: it lets go when it is asked. */
async function openOldTab(
  context: BrowserContext,
  { isPolite }: { readonly isPolite: boolean },
): Promise<Page> {
  const page = await context.newPage();
  await page.goto('./manifest.webmanifest');
  await page.evaluate(async (isLettingGo) => {
    const opening = indexedDB.open('main-mandate', 1);
    opening.onupgradeneeded = () => {
      const database = opening.result;
      database.createObjectStore('events', { keyPath: ['device', 'seq'] });
      for (const name of ['snapshots', 'device', 'images']) database.createObjectStore(name);
    };
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const database = opening.result;
    if (isLettingGo) database.onversionchange = () => database.close();
    const transaction = database.transaction(['events', 'device'], 'readwrite');
    transaction.objectStore('device').put('old', 'id');
    transaction.objectStore('events').add({
      device: 'old',
      seq: 1,
      gestureSeq: 1,
      at: Date.now(),
      zoneOffsetMinutes: 0,
      rolloverHour: 4,
      appVersion: 'old',
      body: { type: 'deck-added', deckId: 'legal-bases' },
    });
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    Object.assign(globalThis, { database });
  }, isPolite);
  return page;
}
