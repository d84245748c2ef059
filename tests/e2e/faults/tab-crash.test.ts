/** F3: the tab crashes in the midst of ratings; the browser goes on. What was said to be saved is there, once. */
import { expect, test, type BrowserContext } from '@playwright/test';
import { writeBeginnings, writeBehind } from './in-page';
import { makeRandom, report, times } from './lengths';
import { openPage, rateUntilStruck } from './lives';
import { deckIds, serveMadeUp } from './made-up-site';
import { readReviews } from '../steps';

const crashes = times(40, 3);

test(`after each of ${crashes} crashes of the tab every acknowledged rating is there, and none twice (F3)`, async ({
  context,
}) => {
  test.setTimeout(60_000 + crashes * 5_000);
  expect(await crashAndLook('F3, crashes', context, crashes)).toEqual({ lost: 0, doubled: 0 });
});

test('a database that says “done” before it has written loses ratings to a crash (control of F3)', async ({
  context,
}) => {
  const { lost } = await crashAndLook('Control of F3, written behind', context, 1, writeBehind);
  expect(lost).toBeGreaterThan(0);
});

async function crashAndLook(
  name: string,
  context: BrowserContext,
  count: number,
  double?: () => void,
) {
  const site = await serveMadeUp();
  try {
    const first = await openPage({ context }, site);
    await first.evaluate(writeBeginnings, deckIds);
    await first.close();
    const random = makeRandom(5);
    const said: string[] = [];
    for (let crash = 0; crash < count; crash += 1) {
      const page = await openPage({ context }, site, double);
      const crashed = page.waitForEvent('crash');
      const strike = async () => {
        page.goto('chrome://crash').catch(() => undefined);
        await crashed;
      };
      said.push(...(await rateUntilStruck(page, random, strike)));
      await page.close();
    }
    const rated = (await readReviews(await openPage({ context }, site))).map(
      ({ body }) => body.cardId ?? '',
    );
    const lost = said.filter((cardId) => !rated.includes(cardId)).length;
    const doubled = rated.length - new Set(rated).size;
    report(
      `${name}: ${count} (seed 5); ${said.length} ratings acknowledged, ${lost} lost, ${doubled} doubled`,
    );
    return { lost, doubled };
  } finally {
    await site.stop();
  }
}
