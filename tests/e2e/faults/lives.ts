/**
 * One learner who rates and rates while her browser is killed again and again, and a count of what she had been told
 * is saved against what is there at the next start.
 */
import { test, type Page } from '@playwright/test';
import type { Site } from '../../../src/tools/serve.mjs';
import { expectHeading, readReviews } from '../steps';
import { startBrowser, type BrowserProcess } from './browser-process';
import { leapAtWill, rateOn, writeBeginnings } from './in-page';
import { makeRandom, report } from './lengths';
import { deckIds, serveMadeUp } from './made-up-site';

/** Where the profile is, and how a life on it ends. */
export interface Disk {
  readonly profile: string;
  /** Called when all that was written before the first life must outlast any end. */
  readonly settle: () => Promise<void>;
  /** Ends the browser and leaves the profile as the accident would. */
  readonly strike: (browser: BrowserProcess) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** How often, how, and with which double of the database. */
export interface Plan {
  readonly lives: number;
  readonly seed: number;
  /** Put into every page before the app: what a control breaks. */
  readonly double?: () => void;
}

/** What came of it. */
export interface Outcome {
  readonly acknowledged: number;
  /** Acknowledged and gone at the next start. */
  readonly lost: number;
  /** Cards that were rated twice: each is rated Easy, so none comes back within the day. */
  readonly doubled: number;
}

/** Lives, is struck, and looks, as often as planned; the disk is removed in the end. Reports under a name. */
export async function liveAndDie(name: string, disk: Disk, plan: Plan): Promise<Outcome> {
  const site = await serveMadeUp();
  try {
    const outcome = await live(site, disk, plan);
    const { acknowledged, lost, doubled } = outcome;
    report(
      `${name}: struck ${plan.lives} times (seed ${plan.seed}); ${acknowledged} ratings acknowledged, ${lost} lost, ${doubled} doubled`,
    );
    return outcome;
  } finally {
    await disk.remove();
    await site.stop();
  }
}

async function live(site: Site, disk: Disk, plan: Plan): Promise<Outcome> {
  await begin(site, disk);
  const random = makeRandom(plan.seed);
  let acknowledged = 0;
  let lost = 0;
  let said: readonly string[] = [];
  for (let life = 0; ; life += 1) {
    const browser = await step('the browser starts', () => startBrowser(disk.profile));
    const page = await step('the app opens', () => openPage(browser, site, plan.double));
    const reviews = await step('the log is read', () => readReviews(page));
    const rated = reviews.map(({ body }) => body.cardId ?? '');
    acknowledged += said.length;
    lost += said.filter((cardId) => !rated.includes(cardId)).length;
    if (life === plan.lives) {
      await browser.close();
      return { acknowledged, lost, doubled: rated.length - new Set(rated).size };
    }
    said = await rateUntilStruck(page, random, () => disk.strike(browser));
  }
}

/** A part of a life, which names itself where it does not end. */
function step<Result>(name: string, body: () => Promise<Result>): Promise<Result> {
  return test.step(name, body, { timeout: 60_000 });
}

/** Writes the learner's beginnings. */
export async function begin(site: Site, disk: Disk): Promise<void> {
  const browser = await startBrowser(disk.profile);
  const page = await openPage(browser, site);
  await page.evaluate(writeBeginnings, deckIds);
  await browser.close();
  await disk.settle();
}

/** Opens Today in a new tab of a browser. */
export async function openPage(
  { context }: Pick<BrowserProcess, 'context'>,
  site: Site,
  double?: () => void,
): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(leapAtWill);
  if (double) await page.addInitScript(double);
  await page.goto(site.address);
  await expectHeading(page, 'Today');
  return page;
}

/** Rates until an accident some moments after one of the first ratings. Gives back the cards that were said to be saved. */
export async function rateUntilStruck(
  page: Page,
  random: () => number,
  strike: () => Promise<void>,
): Promise<readonly string[]> {
  const said: string[] = [];
  const ratingsBefore = 1 + Math.floor(random() * 4);
  const msAfter = random() * 40;
  let isEnough: () => void = () => undefined;
  const enough = new Promise<void>((resolve) => (isEnough = resolve));
  await step('she begins', async () => {
    await page.exposeFunction('acknowledge', (cardId: string) => {
      if (said.push(cardId) === ratingsBefore) isEnough();
    });
    await page.getByRole('link', { name: 'Study now' }).click();
  });
  const rating = page.evaluate(rateOn);
  await step('she rates', () => Promise.race([enough, rating]));
  await new Promise((resolve) => setTimeout(resolve, msAfter));
  const saidBefore = [...said];
  rating.catch(() => undefined);
  await step('she is struck', strike);
  return saidBefore;
}
