/** Parts of the app that do not arrive, as after a deploy or on a bad line, where no version is kept on the device. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerHalf, answerNever, faultAt } from './faults';
import { buildFolder, expect } from './support';
import {
  addDeck,
  answer,
  expectHeading,
  openToday,
  readFront,
  readReviews,
  showAnswer,
  startStudy,
} from './steps';
import { countLoads, expectVersion, faults, findScript, forgetFetchedFiles, test } from './deploys';

const missing =
  /404|Refused to apply style|undefined|Failed to load|ERR_|MIME|Unable to preload|dynamically/;

test.describe('where no service worker runs', () => {
  test.use({ serviceWorkers: 'block' });

  test('the way around is on the screen before any script has come, in the theme that was chosen', async ({
    page,
    server,
  }) => {
    const schemeOf = () => page.evaluate(() => document.documentElement.style.colorScheme);
    await page.goto('./settings');
    await page.getByLabel('Theme').selectOption('Dark');
    await expect.poll(schemeOf).toBe('dark');
    await forgetFetchedFiles(page);
    server.intercept(faultAt(/\.js$/, answerNever));
    await page.goto('./decks', { waitUntil: 'commit' });
    const here = page.getByRole('link', { name: 'Decks' });
    await expect(here).toHaveAttribute('aria-current', 'page');
    await expect(page.getByText('Opening your log')).toBeVisible();
    expect(await schemeOf()).toBe('dark');
  });

  test('a card in hand is kept when a deploy takes the old scripts away: one reload (F17)', async ({
    page,
    server,
    next,
    allowConsole,
  }) => {
    allowConsole(missing);
    await addDeck(page, 'Legal bases');
    await startStudy(page);
    await answer(page, 'Easy');
    const front = await readFront(page);
    await showAnswer(page);
    await forgetFetchedFiles(page);
    await server.deploy(next.folder);
    const loads = countLoads(page);
    await page.keyboard.press('?');
    await expectVersion(page, next.folder);
    await expect.poll(() => readFront(page)).toBe(front);
    expect(loads()).toBe(1);
    expect(await readReviews(page)).toHaveLength(1);
  });

  test('a shell older than its scripts mends itself by one reload (F17)', async ({
    page,
    server,
    next,
    allowConsole,
  }) => {
    allowConsole(missing);
    await server.deploy(next.folder);
    let shells = 0;
    server.intercept(({ url }, response) => {
      if (url !== '/') return false;
      shells += 1;
      if (shells > 1) return false;
      // As from a cache between the host and the browser.
      response.setHeader('Content-Type', 'text/html');
      response.end(readFileSync(join(buildFolder, 'index.html')));
      return true;
    });
    await openToday(page);
    await expectVersion(page, next.folder);
    expect(shells).toBe(2);
  });

  for (const [name, breakAnswer] of Object.entries(faults)) {
    test(`when the first script ${name}, one reload is tried, then a sentence says so (F18)`, async ({
      page,
      server,
      allowConsole,
    }) => {
      allowConsole(missing);
      server.intercept(faultAt(/\/entry\/start\./, breakAnswer));
      const loads = countLoads(page);
      await page.goto('./');
      const words = page.getByRole('heading', { name: 'Mandate could not be opened' });
      await expect(words).toBeVisible();
      expect(loads()).toBe(2);
      server.intercept(undefined);
      await page.getByRole('link', { name: 'reload the page' }).click();
      await expectHeading(page, 'Today');
    });
  }

  test('when a part of an open page stops half-way, one reload is tried, then the page says so and goes on (F18)', async ({
    page,
    server,
    allowConsole,
  }) => {
    allowConsole(missing);
    server.intercept(faultAt(findScript('Show the answer'), answerHalf));
    await addDeck(page, 'Legal bases');
    await startStudy(page);
    await answer(page, 'Easy');
    const front = await readFront(page);
    const loads = countLoads(page);
    await page.keyboard.press('?');
    await expect.poll(loads).toBe(1);
    await expect.poll(() => readFront(page)).toBe(front);
    await page.keyboard.press('?');
    await expect(page.getByText('A part of this page could not be fetched')).toBeVisible();
    expect(loads()).toBe(1);
    await answer(page, 'Easy');
    await expect.poll(async () => (await readReviews(page)).length).toBe(2);
  });
});
