/** P3 and P11: from a cold and a warm browser to the first card, and the second visit without a network. */
import type { Page } from '@playwright/test';
import { lineOf, plainLine, type Line, type Round } from './measure';
import { serveStill, timePaint } from './offline';
import { markFirstCard, readSnapshotAtOnce } from './opening-probes';
import { setStage, type Stage } from './site';

const roundCount = 5;

/** Measures openings with `cardCount` cards in the log and the decks. */
export async function measureOpening(cardCount: number): Promise<Line[]> {
  const stage = await setStage(cardCount);
  const cards = cardCount.toLocaleString('en');
  try {
    return [...(await measureFirstCard(stage, cards)), ...(await measureOffline(stage, cards))];
  } finally {
    await stage.remove();
  }
}

/** Each round starts a browser for the app and one for the floor, and opens the page twice in each. */
async function measureFirstCard(stage: Stage, cards: string): Promise<Line[]> {
  const cold: Round[] = [];
  const warm: Round[] = [];
  for (let round = 0; round < roundCount; round += 1) {
    const product = await twice(stage, markFirstCard, (page) => timeFirstCard(page, stage));
    const floor = await twice(stage, readSnapshotAtOnce, (page) => timeReading(page, stage));
    cold.push({ product: product.first, floor: floor.first });
    warm.push({ product: product.second, floor: floor.second });
  }
  const goals = {
    cold: { atMost: 350, ratioAtMost: 1.8 },
    warm: { atMost: 120, ratioAtMost: 1.8 },
  };
  return [
    lineOf(`P3 cold to the first card, ${cards} cards`, 'ms', cold, goals.cold),
    lineOf(`P3 warm to the first card, ${cards} cards`, 'ms', warm, goals.warm),
  ];
}

/** The host takes every request and never answers: whoever waits for the network waits for ever. */
async function measureOffline(stage: Stage, cards: string): Promise<Line[]> {
  const still = await serveStill(stage);
  try {
    const rounds: Round[] = [];
    const requests: number[] = [];
    for (let round = 0; round < roundCount; round += 1) {
      const app = await withPage(stage, (page) => timePaint(page, `${stage.site.origin}/`));
      requests.push(still.countBefore(app));
      const floor = await withPage(stage, (page) => timePaint(page, still.floorAddress));
      rounds.push({ product: app.paintMs, floor: floor.paintMs });
    }
    const goal = { atMost: 150, ratioAtMost: 2 };
    const most = Math.max(...requests);
    return [
      lineOf(`P11 offline first paint, ${cards} cards`, 'ms', rounds, goal),
      plainLine(`P11 requests before it, ${cards} cards`, 'requests', most, { atMost: 0 }),
    ];
  } finally {
    await still.stop();
  }
}

async function withPage<Result>(
  stage: Stage,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await stage.launch();
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** A browser that has just been started, and the page opened a second time in it. */
function twice(stage: Stage, probe: () => void, time: (page: Page) => Promise<number>) {
  return withPage(stage, async (page) => {
    await page.addInitScript(probe);
    return { first: await time(page), second: await time(page) };
  });
}

/** From the navigation to the painted frame with the first card, by the page's own clock. */
async function timeFirstCard(page: Page, { site }: Stage): Promise<number> {
  await page.goto(`${site.origin}/study`);
  await page.waitForFunction(() => performance.getEntriesByName('first-card').length > 0);
  return page.evaluate(() => performance.getEntriesByName('first-card')[0]?.startTime ?? NaN);
}

/** From the navigation to the snapshot in memory, in a page that is but a drawing of the app's. */
async function timeReading(page: Page, { site }: Stage): Promise<number> {
  await page.goto(`${site.origin}/icons/icon.svg`);
  await page.waitForFunction(() => performance.getEntriesByName('snapshot-read').length > 0);
  return page.evaluate(() => performance.getEntriesByName('snapshot-read')[0]?.startTime ?? NaN);
}
