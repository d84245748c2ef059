/**
 * A new version of the app: it waits, it is taken when the person says so, and no fault of the host or the network
 * while it comes takes away what worked.
 */
import type { Page } from '@playwright/test';
import { anyScript, countLoads, expectVersion, faults, test } from './deploys';
import { answerHalf, answerMissing, answerNever, answerPage, faultAt } from './faults';
import { addDeck, answer, expectHeading, readReviews } from './steps';
import { expect, waitUntilOfflineReady } from './support';

const everything = /./;

test.describe('A new version', () => {
  test('waits across reloads, and works offline once applied', async ({
    folder,
    page,
    server,
    next,
  }) => {
    await visit(page);
    await server.deploy(next.folder);
    await lookForUpdate(page);
    await page.reload();
    await expectVersion(page, folder);
    await applyUpdate(page);
    await expectVersion(page, next.folder);
    await server.stop();
    await page.goto('./decks/legal-bases');
    await expectHeading(page, 'Legal bases');
    await expectVersion(page, next.folder);
  });

  test('does not trap an unknown address in a circle of reloads', async ({
    page,
    server,
    next,
    allowConsole,
  }) => {
    allowConsole(/Not found/);
    await visit(page);
    await server.deploy(next.folder);
    const loads = countLoads(page);
    await page.goto('./no/such/page');
    await expectHeading(page, 'There is no such page');
    await expect(page.getByText('Update ready')).toBeVisible();
    expect(loads()).toBe(1);
  });
});

test.describe('An install that dies', () => {
  for (const [name, fault] of Object.entries(faults)) {
    test(`since a script ${name} leaves the old version serving (F18, F19)`, async ({
      folder,
      page,
      server,
      next,
    }) => {
      await visit(page);
      await server.deploy(next.folder);
      server.intercept(faultAt(anyScript, fault));
      expect(await lookForUpdate(page)).toBe('redundant');
      await page.goto('./decks');
      await expectHeading(page, 'Decks');
      await expect(page.getByText('Update ready')).toBeHidden();
      await server.stop();
      await page.goto('./study');
      await answer(page, 'Good');
      await expectVersion(page, folder);
    });
  }

  test('is made good once the host is whole again (F19)', async ({ page, server, next }) => {
    await visit(page);
    await server.deploy(next.folder);
    server.intercept(faultAt(/\/nodes\/0\./, answerHalf));
    expect(await lookForUpdate(page)).toBe('redundant');
    server.intercept(undefined);
    expect(await lookForUpdate(page)).toBe('installed');
    await expect(page.getByText('Update ready')).toBeVisible();
  });

  test('since a deck is missing leaves the old version, with all its decks', async ({
    folder,
    page,
    server,
    next,
  }) => {
    await visit(page);
    await server.deploy(next.folder);
    server.intercept(faultAt(/\/decks\/ddr\./, answerMissing));
    expect(await lookForUpdate(page)).toBe('redundant');
    await expectVersion(page, folder);
  });
});

test.describe('An app that was visited before works', () => {
  const networks = [
    { name: 'answers everything with its own page', fault: answerPage },
    { name: 'hangs', fault: answerNever },
    { name: 'answers nothing but errors', fault: answerMissing },
  ];
  for (const { name, fault } of networks) {
    test(`on a network that ${name} (F20)`, async ({ folder, page, server }) => {
      await visit(page);
      server.intercept(faultAt(everything, fault));
      await page.goto('./decks/legal-bases');
      await expectHeading(page, 'Legal bases');
      await page.goto('./study');
      await answer(page, 'Good');
      await page.reload();
      expect(await readReviews(page)).toHaveLength(1);
      await expectVersion(page, folder);
    });
  }
});

/** A first visit, up to where the app no longer needs the network. */
async function visit(page: Page): Promise<void> {
  await addDeck(page, 'Legal bases');
  await waitUntilOfflineReady(page);
}

/** Has the browser look for a new version, and follows it until it is installed or given up. */
function lookForUpdate(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const worker = registration.installing ?? registration.waiting;
    if (!worker) return 'none';
    while (worker.state === 'installing')
      await new Promise((resolve) =>
        worker.addEventListener('statechange', resolve, { once: true }),
      );
    return worker.state;
  });
}

/** Takes the update and waits for the reload. (Asking the old worker for files meanwhile would keep it at work.) */
async function applyUpdate(page: Page): Promise<void> {
  const reloaded = page.waitForEvent('domcontentloaded');
  await page.getByRole('button', { name: 'Update now' }).click();
  await reloaded;
}
