/** P3 and P11: from a cold and a warm browser to the first card, and the second visit without a network. */
import type { BrowserContext, Page } from '@playwright/test';
import { lineOf, plainLine, type Line, type Round } from './measure';
import { setStage, type Stage } from './site';

const roundCount = 5;

/** Measures openings with `cardCount` cards in the log and the decks. */
export async function measureOpening(cardCount: number): Promise<Line[]> {
  const stage = await setStage(cardCount);
  const cards = cardCount.toLocaleString('en');
  try {
    const cold: Round[] = [];
    const warm: number[] = [];
    for (let round = 0; round < roundCount; round += 1) {
      const product = await withPage(stage, (page) => timeFirstCard(page, stage));
      const floor = await withPage(stage, (page) => timeReading(page, stage));
      cold.push({ product, floor });
      warm.push(await withPage(stage, (page) => timeWarm(page, stage)));
    }
    const warmLine = plainLine(`P3 warm, ${cards} cards`, 'ms', Math.min(...warm), { atMost: 120 });
    return [
      lineOf(`P3 cold to the first card, ${cards} cards`, 'ms', cold, {
        atMost: 350,
        ratioAtMost: 1.8,
      }),
      warmLine,
      await measureOffline(stage, cards),
    ];
  } finally {
    await stage.remove();
  }
}

async function measureOffline(stage: Stage, cards: string): Promise<Line> {
  await stage.site.stop();
  const paints: number[] = [];
  for (let round = 0; round < roundCount; round += 1)
    paints.push(await withPage(stage, (page) => timeFirstPaint(page, `${stage.site.origin}/`)));
  paints.sort((a, b) => a - b);
  const middle = paints[Math.floor(roundCount / 2)] ?? NaN;
  return plainLine(`P11 offline first paint, ${cards} cards`, 'ms', middle, { atMost: 150 });
}

async function withPage(stage: Stage, work: (page: Page) => Promise<number>): Promise<number> {
  const context: BrowserContext = await stage.launch();
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** From the navigation to the button of the first card, by the page's own clock. */
async function timeFirstCard(page: Page, { site }: Stage): Promise<number> {
  await page.addInitScript(() => {
    const look = () => {
      const isThere = document.querySelector('[role=group][aria-label=Front]') !== null;
      if (isThere) performance.mark('first-card');
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`${site.origin}/study`);
  await page.getByRole('group', { name: 'Front' }).waitFor();
  await page.waitForFunction(() => performance.getEntriesByName('first-card').length > 0);
  return page.evaluate(() => performance.getEntriesByName('first-card')[0]?.startTime ?? NaN);
}

async function timeWarm(page: Page, stage: Stage): Promise<number> {
  await timeFirstCard(page, stage);
  return timeFirstCard(page, stage);
}

/** The floor of an opening: the shell's page, then the database opened and its snapshot read. */
async function timeReading(page: Page, { site }: Stage): Promise<number> {
  await page.goto(`${site.origin}/icons/icon.svg`);
  return page.evaluate(async () => {
    const opening = indexedDB.open('main-mandate');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const reading = database.transaction('snapshots').objectStore('snapshots').get('current');
    await new Promise((resolve) => (reading.onsuccess = resolve));
    database.close();
    return performance.now();
  });
}

async function timeFirstPaint(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.getByRole('heading', { name: 'Today' }).waitFor();
  return page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  );
}
