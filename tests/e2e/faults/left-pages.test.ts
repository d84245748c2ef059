/**
 * A page that is left begins no write. WebKit keeps such a page as it is: a transaction that it began then never ends,
 * and the log would not open again until the browser is closed. `npm run test:browsers` sees that in WebKit itself.
 */
import { expect, type Page } from '@playwright/test';
import { addDeck } from '../steps';
import { study } from '../storage-steps';
import { test } from '../support';

test('a page that is put aside stores its snapshot, and one that is left begins no write', async ({
  page,
}) => {
  await page.addInitScript(watchWrites);
  await addDeck(page, 'Legal bases');
  await study(page, 1);
  await hide(page, { isLeft: true });
  expect(await readWrites(page)).toEqual([]);
  await page.evaluate(() => dispatchEvent(new Event('pageshow')));
  await hide(page, { isLeft: false });
  await expect.poll(() => readWrites(page)).toEqual(['snapshots,device']);
});

function watchWrites(): void {
  const plain = IDBDatabase.prototype.transaction;
  const writes: string[] = [];
  Object.assign(globalThis, { writes });
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    if (mode === 'readwrite' && document.visibilityState === 'hidden') writes.push(String(stores));
    return plain.call(this, stores, mode, options);
  };
}

/** Hides the page by what it hears then; what it began is under way when this resolves. */
async function hide(page: Page, { isLeft }: { readonly isLeft: boolean }): Promise<void> {
  await page.evaluate(async (isPageHidden) => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    if (isPageHidden) dispatchEvent(new Event('pagehide'));
    document.dispatchEvent(new Event('visibilitychange'));
    await new Promise((resolve) => setTimeout(resolve, 200));
  }, isLeft);
}

function readWrites(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { writes: string[] }).writes);
}
