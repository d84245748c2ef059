/** F13, and the controls of F5, F6 and F10: what is said is what is so, and a double that lies is found out by the same look. */
import { expect, type Page } from '@playwright/test';
import { addDeck, expectHeading, openToday, readFront, readReviews, showAnswer } from '../steps';
import {
  evict,
  leaveApp,
  leaveRoom,
  openLevers,
  raiseVersion,
  rateUntil,
  study,
} from '../storage-steps';
import { test } from '../support';
import { writeBehind } from './in-page';
import { report } from './lengths';

test('a transaction that is aborted after its request succeeded is not said to be saved (F13)', async ({
  page,
}) => {
  const front = await meetCard(page);
  await page.evaluate(abortLate, { isAbortHeard: true });
  await rateUntil(page, () => expect(page.getByText(/^Not saved: /)).toBeVisible({ timeout: 500 }));
  expect(await readFront(page)).toBe(front);
  expect(await readReviews(page)).toHaveLength(0);
  report('F13, aborted after the request: 0 said to be saved, 0 there');
});

test('heard at the request instead of the commit, the same abort is said to be saved (control of F13)', async ({
  page,
}) => {
  const front = await meetCard(page);
  await page.evaluate(abortLate, { isAbortHeard: false });
  await rateUntil(page, async () => expect(await readFront(page)).not.toBe(front));
  await expect(page.getByRole('status').filter({ hasText: 'Easy.' })).toBeVisible();
  expect(await readReviews(page)).toHaveLength(0);
});

test('an eviction goes unnoticed without the sentinel (control of F5)', async ({
  page,
  server,
  allowConsole,
}) => {
  allowConsole(/404/);
  await addDeck(page, 'Legal bases');
  await study(page, 2);
  await leaveApp(page);
  await evict(page, server.origin);
  await page.evaluate(() => localStorage.clear());
  await openToday(page);
  await expect(page.getByText('Begin with a deck')).toBeVisible();
});

test('data of a newer version would be gone from an app that makes its own anew (control of F10)', async ({
  page,
  allowConsole,
}) => {
  allowConsole(/404/);
  await addDeck(page, 'Legal bases');
  await study(page, 1);
  await leaveApp(page);
  await raiseVersion(page);
  await page.addInitScript(wipeForAnotherVersion);
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'A newer Mandate is at work' })).toBeHidden();
  await expectHeading(page, /./);
  expect(await readReviews(page)).toHaveLength(0);
});

test.describe('a device without room', () => {
  test.use({ serviceWorkers: 'block' });

  test('is not noticed by a database that says “done” before it has written (control of F6)', async ({
    page,
    server,
  }) => {
    const levers = await openLevers(page);
    await leaveRoom(levers, server.origin, 1_000_000);
    const front = await meetCard(page);
    await page.evaluate(writeBehind);
    await leaveRoom(levers, server.origin, 1);
    await rateUntil(page, async () => expect(await readFront(page)).not.toBe(front));
    expect(await readReviews(page)).toHaveLength(0);
  });
});

/** Turns over the first card of a deck; its front. */
async function meetCard(page: Page): Promise<string> {
  await addDeck(page, 'Legal bases');
  await study(page, 0);
  await showAnswer(page);
  return readFront(page);
}

/**
 * Aborts every strict transaction once its first row was added. Unless the abort is heard, its page is told that the
 * transaction was completed: what an app would believe that listens to the request alone.
 */
function abortLate({ isAbortHeard }: { readonly isAbortHeard: boolean }): void {
  const plain = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const transaction = plain.call(this, stores, mode, options);
    if (options?.durability !== 'strict') return transaction;
    // Once asked for, a commit can be ended by the browser alone: this stands in for its failing then.
    transaction.commit = () => undefined;
    const completed: (() => void)[] = [];
    if (!isAbortHeard)
      transaction.addEventListener = (type: string, listener: unknown) => {
        if (type === 'complete') completed.push(listener as () => void);
      };
    const store = transaction.objectStore('events');
    const add = store.add.bind(store);
    store.add = (value: unknown) => {
      const request = add(value);
      request.addEventListener('success', () => {
        for (const tell of completed) tell();
        queueMicrotask(() => transaction.abort());
      });
      return request;
    };
    return transaction;
  };
}

/** A double that opens every version of the database by making it anew. */
function wipeForAnotherVersion(): void {
  const plain = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (name, version) {
    if (name.endsWith('mandate') && version !== undefined) this.deleteDatabase(name);
    return plain.call(this, name, version);
  };
}
