/** The build with made-up decks in it, a browser with a profile on disk, and a learner's log in its database. */
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventBody, LogEvent } from '../../src/lib/core/event';
import { findBrowser } from '../../src/tools/find-browser.mjs';
import { serveSite, type Site } from '../../src/tools/serve.mjs';
import { hasSnapshot } from './opening-probes';
import { device, listCardIds, makeDeck, makeLearnedLog, makeOutlines } from './made-up';

const buildFolder = new URL('../../build', import.meta.url).pathname;
const deckCount = 20;
const rolloverMs = 4 * 3_600_000;

/** A served copy of the build and a browser profile, until `remove`. */
export interface Stage {
  readonly site: Site;
  readonly profile: string;
  /** A browser that has just been started on the profile. */
  readonly launch: () => Promise<BrowserContext>;
  readonly remove: () => Promise<void>;
}

/** Sets the stage: decks of `cardCount` cards served, nine of ten of them met in the profile's log. */
export async function setStage(cardCount: number): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'mandate-bench-site-'));
  const profile = mkdtempSync(join(tmpdir(), 'mandate-bench-profile-'));
  cpSync(buildFolder, folder, { recursive: true });
  writeFileSync(join(folder, 'decks/index.json'), JSON.stringify(makeOutlines(cardCount)));
  for (let index = 0; index < deckCount; index += 1)
    writeFileSync(
      join(folder, `decks/bench-${index}.json`),
      JSON.stringify(makeDeck(index, cardCount)),
    );
  const site = await serveSite({ folder });
  if (site.kind !== 'listening') throw new Error(`No port for the bench: ${site.kind}`);
  const launch = async () => {
    const context = await chromium.launchPersistentContext(profile, launchOptions());
    // What runs these files marks functions with their names, by a helper that a page lacks.
    await context.addInitScript('globalThis.__name = (one) => one');
    return context;
  };
  const remove = async () => {
    await site.stop();
    removeFolder(folder);
    removeFolder(profile);
  };
  try {
    const context = await launch();
    await study(await context.newPage(), site.origin, cardCount).finally(() => context.close());
  } catch (error) {
    await remove();
    throw error;
  }
  return { site, profile, launch, remove };
}

/** A browser that has been closed may write a last file to its profile. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** How the bench starts its browser. */
export function launchOptions() {
  const browser = findBrowser();
  return {
    ...(browser.kind === 'ok' ? { executablePath: browser.path } : {}),
    args: [
      '--enable-precise-memory-info',
      '--disable-gpu',
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  };
}

/** Years of study, written straight into the database, and folded once by the app. */
async function study(page: Page, origin: string, cardCount: number): Promise<void> {
  await page.goto(`${origin}/`);
  await page
    .getByRole('button', { name: /^Add deck/ })
    .first()
    .waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const met = listCardIds(cardCount).filter((_, index) => index % 10 !== 0);
  const today = Math.floor((Date.now() - rolloverMs) / 86_400_000);
  const reviews = makeLearnedLog(met, today, dueShareOf(cardCount));
  let batch: LogEvent[] = beginnings();
  for (const review of reviews) {
    batch.push({ ...review, seq: review.seq + deckCount + 2 });
    if (batch.length < 5_000) continue;
    await writeEvents(page, batch);
    batch = [];
  }
  await writeEvents(page, batch);
  await page.goto(`${origin}/`);
  await page.getByRole('link', { name: 'Study now' }).waitFor({ timeout: 120_000 });
  // Leaving the page stores the snapshot.
  await page.goto(`${origin}/settings`);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.waitForFunction(hasSnapshot, undefined, { timeout: 120_000 });
}

/** So many cards are due that every probe of ratings has enough of them, the soak included. */
function dueShareOf(cardCount: number): number {
  return Math.min(0.6, 10_000 / cardCount);
}

function beginnings(): LogEvent[] {
  const bodies: EventBody[] = [
    ...makeOutlines(deckCount).map(({ id }) => ({ type: 'deck-added', deckId: id }) as const),
    { type: 'setting-changed', name: 'newCardsPerDay', value: 200 },
    { type: 'setting-changed', name: 'reviewsPerDay', value: 9_999 },
  ];
  return bodies.map((body, index) => ({
    device,
    seq: index + 1,
    gestureSeq: index + 1,
    at: 1_700_000_000_000,
    zoneOffsetMinutes: 0,
    rolloverHour: 4,
    appVersion: 'bench',
    body,
  }));
}

async function writeEvents(page: Page, events: readonly LogEvent[]): Promise<void> {
  await page.evaluate(async (rows) => {
    const opening = indexedDB.open('main-mandate');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const transaction = database.transaction('events', 'readwrite', { durability: 'relaxed' });
    for (const row of rows) transaction.objectStore('events').put(row);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
  }, events);
}
