/** Every screen: no accessibility violation in light and dark, nothing wider than a small phone, words for every error. */
import type { Page } from '@playwright/test';
import { checkScreens, type Screen } from './screen-checks';
import { expect, test } from './support';
import {
  addDeck,
  answer,
  expectHeading,
  openToday,
  showAnswer,
  startStudy,
  studyToTheEnd,
} from './steps';

const screens: readonly Screen[] = [
  { name: 'the first visit', open: openToday },
  { name: 'Today', open: (page) => addDeck(page, 'Legal bases') },
  { name: 'Decks', open: (page) => openAt(page, 'decks', 'Decks') },
  { name: 'a deck', open: (page) => openAt(page, 'decks/legal-bases', 'Legal bases') },
  { name: 'Settings', open: (page) => openAt(page, 'settings', 'Settings') },
  {
    name: 'a front',
    open: async (page) => {
      await addDeck(page, 'Legal bases');
      await startStudy(page);
    },
  },
  {
    name: 'an answer',
    open: async (page) => {
      await addDeck(page, 'Principles');
      await startStudy(page);
      await showAnswer(page);
    },
  },
  {
    name: 'the end of a session',
    open: async (page) => {
      await addDeck(page, 'Legal bases');
      await startStudy(page);
      await studyToTheEnd(page);
      await expect(page.getByRole('heading', { name: 'Session complete' })).toBeVisible();
    },
  },
  { name: 'no deck added', open: (page) => openAt(page, 'study', 'Add a deck first') },
  {
    name: 'an unknown deck',
    open: (page) => openAt(page, 'decks/nothing', 'There is no deck of that name'),
  },
];

checkScreens(screens);

test('on a very low screen the whole review can be done by scrolling (S24)', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await addDeck(page, 'Legal bases');
  await startStudy(page);
  await answer(page, 'Easy');
  await expect(page.getByText('9 left')).toBeVisible();
});

test('an unknown address says so and leads home', async ({ page, allowConsole }) => {
  allowConsole(/Not found/);
  await page.goto('./no-such-page');
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to Today' }).click();
  await expectHeading(page, 'Today');
});

test('a browser without storage gets a plain sentence, not a blank page (F16)', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get() {
        throw new DOMException('', 'SecurityError');
      },
    });
  });
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'This browser keeps no data' })).toBeVisible();
});

test('a log that came back shorter than it was is noticed', async ({ page, allowConsole }) => {
  // The bare file that stands in for a closed app has no icon.
  allowConsole(/404/);
  await addDeck(page, 'Legal bases');
  await startStudy(page);
  await answer(page, 'Easy');
  await page.goto('about:blank');
  await page.goto('./manifest.webmanifest');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('main-mandate');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
  await page.goto('./');
  await expect(page.getByText(/^At least 2 saved answers were here and are gone/)).toBeVisible();
});

test('a log dated in the future is offered a correction, which brings its cards back (S11)', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2066-11-22T10:00:00Z') });
  await addDeck(page, 'Legal bases');
  await startStudy(page);
  await page.clock.runFor(1_000);
  await showAnswerWithClock(page);
  await page.clock.setSystemTime(new Date('2026-11-22T10:00:00Z'));
  await page.goto('./');
  await page.getByRole('button', { name: 'The clock is right now: move them' }).click();
  await expect(
    page.getByRole('button', { name: 'The clock is right now: move them' }),
  ).toBeHidden();
  await page.goto('./decks/legal-bases');
  await expect(page.getByText(/In review · Due .*2026/)).toHaveCount(1);
});

async function showAnswerWithClock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show answer' }).click();
  await page.clock.runFor(1_000);
  await page.getByRole('button', { name: /^Easy/ }).click();
  await expect(page.getByText('9 left')).toBeVisible();
}

async function openAt(page: Page, path: string, heading: string): Promise<void> {
  await page.goto(`./${path}`);
  await expectHeading(page, heading);
}
