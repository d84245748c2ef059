/** P1, P2 and P13: a rating, from the key to the commit and to the next card painted, and 5,000 of them in one tab. */
import type { Page } from '@playwright/test';
import { lineOf, percentile, plainLine, type Line, type Round } from './measure';
import { prepare, pressTrivial, rateCards, writeRaw } from './probes';
import { setStage, type Stage } from './site';

const perRound = 60;
/** Fewer on the slowed processor: of 1,000 cards not many more are due. */
const perSlowRound = 40;
const slowdown = 4;
const soakCount = 5_000;

/** Measures ratings with `cardCount` cards; the soak too where asked. */
export async function measureRatings(cardCount: number, hasSoak: boolean): Promise<Line[]> {
  const stage = await setStage(cardCount);
  try {
    const context = await stage.launch();
    const page = await context.newPage();
    return await measureOn(page, stage, cardCount, hasSoak).finally(() => context.close());
  } finally {
    await stage.remove();
  }
}

async function measureOn(page: Page, { site }: Stage, cardCount: number, hasSoak: boolean) {
  await page.addInitScript(prepare);
  await page.goto(`${site.origin}/study`);
  await page.evaluate(rateCards, 20);
  const cards = cardCount.toLocaleString('en');
  const lines = [...(await measureRounds(page, cards)), await measureSlowed(page, cards)];
  return hasSoak ? [...lines, ...(await measureSoak(page))] : lines;
}

async function measureRounds(page: Page, cards: string): Promise<Line[]> {
  const commits50 = [];
  const commits99 = [];
  const paints50 = [];
  const paints98 = [];
  for (let round = 0; round < 5; round += 1) {
    const app = await page.evaluate(rateCards, perRound);
    const raw = await page.evaluate(writeRaw, perRound);
    const trivial = await page.evaluate(pressTrivial, perRound);
    commits50.push(pair(app.commits, raw, 0.5));
    commits99.push(pair(app.commits, raw, 0.99));
    paints50.push(pair(app.paints, trivial, 0.5));
    paints98.push(pair(app.paints, trivial, 0.98));
  }
  return [
    lineOf(`P1 commit p50, ${cards} cards`, 'ms', commits50, { atMost: 2, ratioAtMost: 1.5 }),
    lineOf(`P1 commit p99, ${cards} cards`, 'ms', commits99, { atMost: 15 }),
    lineOf(`P2 next card p50, ${cards} cards`, 'ms', paints50, { ratioAtMost: 1.25 }),
    lineOf(`P2 next card p98, ${cards} cards`, 'ms', paints98, { atMost: 33, ratioAtMost: 2.2 }),
  ];
}

/** The same on a processor that is slowed down, as a cheap phone's is. */
async function measureSlowed(page: Page, cards: string): Promise<Line> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const paints = [];
  for (let round = 0; round < 5; round += 1) {
    const app = await page.evaluate(rateCards, perSlowRound);
    const trivial = await page.evaluate(pressTrivial, perSlowRound);
    paints.push(pair(app.paints, trivial, 0.98));
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  const id = `P2 next card p98, ${slowdown}x slower, ${cards} cards`;
  return lineOf(id, 'ms', paints, { atMost: 50 });
}

async function measureSoak(page: Page): Promise<Line[]> {
  const session = await page.context().newCDPSession(page);
  const heapMb = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 1e6;
  };
  const before = await heapMb();
  const paints: number[] = [];
  while (paints.length < soakCount) paints.push(...(await page.evaluate(rateCards, 500)).paints);
  const growth = (await heapMb()) - before;
  const drift = percentile(paints.slice(-500), 0.98) / percentile(paints.slice(0, 500), 0.98);
  return [
    plainLine('P13 heap growth over 5,000 ratings', 'MB', growth, { atMost: 2 }),
    plainLine('P13 p98 of the last 500 to the first 500', 'ratio', drift, { atMost: 1.1 }),
  ];
}

function pair(product: readonly number[], floor: readonly number[], share: number): Round {
  return { product: percentile(product, share), floor: percentile(floor, share) };
}
