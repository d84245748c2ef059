/**
 * A new version of the app: it waits, it is taken when the person says so, and no fault of the host or the network
 * while it comes takes away what worked.
 */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from './deploys';
import { answerHalf, answerMissing, answerNever, answerPage, faultAt, faultWhere } from './faults';
import { readVersion } from './next-build';
import { addDeck, answer, readReviews } from './steps';
import { expect, waitUntilOfflineReady } from './support';

const brokenFiles = [
  { name: 'answers 404', fault: answerMissing },
  { name: 'answers a page with 200', fault: answerPage },
  { name: 'stops half-way', fault: answerHalf },
];

const anyScript = /_app\/immutable\/(chunks|nodes|entry)\//;
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
    expect(await readRunningVersion(page)).toBe(readVersion(folder));
    await applyUpdate(page);
    expect(await readRunningVersion(page)).toBe(readVersion(next.folder));
    await server.stop();
    await page.goto('./decks/legal-bases');
    await expectHeading(page, 'Legal bases');
    expect(await readRunningVersion(page)).toBe(readVersion(next.folder));
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

test.describe('A stale page without a service worker', () => {
  test.use({ serviceWorkers: 'block' });
  test.beforeEach(({ allowConsole }) =>
    allowConsole(/404|MIME|ERR_|Service Worker|module|preload CSS|universal/),
  );

  test('ends at a message, not in a circle, while the old shell keeps coming (F17)', async ({
    page,
    server,
    next,
    folder,
  }) => {
    await addDeck(page, 'Legal bases');
    await server.deploy(next.folder);
    const loads = countLoads(page);
    server.intercept(
      faultAt(/^\/settings/, (response) => {
        response.writeHead(200, { 'Content-Type': 'text/html' }).end(readShell(folder));
      }),
    );
    await page.goto('./settings');
    await expectHeading(page, 'Something went wrong');
    expect(loads()).toBe(2);
  });

  for (const { name, fault } of brokenFiles) {
    test(`is reloaded once, then says so, when a script ${name} (F18)`, async ({
      page,
      server,
    }) => {
      const loaded = new Set<string>();
      server.intercept(({ url = '' }) => !loaded.add(url));
      await addDeck(page, 'Legal bases');
      await expect(page.getByText(/^8 cards and 2 scenarios/)).toBeVisible();
      const loads = countLoads(page);
      server.intercept(faultWhere((url) => anyScript.test(url) && !loaded.has(url), fault));
      await page.getByRole('link', { name: 'Settings' }).click();
      await expectHeading(page, 'Something went wrong');
      expect(loads()).toBe(1);
      server.intercept(undefined);
      await page.reload();
      await expectHeading(page, 'Settings');
    });
  }
});

test.describe('An install that dies', () => {
  for (const { name, fault } of brokenFiles) {
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
      expect(await readRunningVersion(page)).toBe(readVersion(folder));
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
    expect(await readRunningVersion(page)).toBe(readVersion(folder));
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
      expect(await readRunningVersion(page)).toBe(readVersion(folder));
    });
  }
});

function readShell(folder: string): string {
  return readFileSync(join(folder, '200.html'), 'utf8');
}

/** A first visit, up to where the app no longer needs the network. */
async function visit(page: Page): Promise<void> {
  await addDeck(page, 'Legal bases');
  await waitUntilOfflineReady(page);
}

async function expectHeading(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
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

/** The version that this page runs. */
function readRunningVersion(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.documentElement.dataset['version']);
}

/** Counts the page loads from now on. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('domcontentloaded', () => (loads += 1));
  return () => loads;
}
