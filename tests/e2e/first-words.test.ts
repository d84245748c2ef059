/** Before a script has run a page says what it is for, and nothing that may be untrue; what is on the device comes into it. */
import type { Page } from '@playwright/test';
import { addDeck, expectHeading } from './steps';
import { expect, test } from './support';

// A service worker would bring the scripts past the test.
test.use({ serviceWorkers: 'block' });

const pages = [
  { path: './', heading: 'Today', words: /^Mandate helps you remember/, isForAll: false },
  { path: './study', heading: 'Add a deck first', words: /until a deck is added/, isForAll: false },
  { path: './decks', heading: 'Decks', words: /^Where a peace operation gets/, isForAll: false },
  { path: './decks/ddr', heading: 'DDR', words: /^Disarmament, demobilisation/, isForAll: true },
  { path: './read/ddr', heading: 'DDR', words: /^You can read without/, isForAll: false },
  { path: './quiz', heading: 'Quizzes', words: /^Scenario items with every/, isForAll: false },
  { path: './search', heading: 'Search all decks', words: /^Text, cards, items/, isForAll: true },
  {
    path: './import',
    heading: 'Make a deck from a document',
    words: /^Give it a resolution/,
    isForAll: false,
  },
  { path: './instructor', heading: 'For instructors', words: /^Make a quiz/, isForAll: true },
  {
    path: './settings',
    heading: 'Settings',
    words: /^Over all decks. Each new card/,
    isForAll: true,
  },
] as const;

test.describe('Before a script has come', () => {
  for (const { path, heading, words, isForAll } of pages)
    test(`${path} says what it is for, and to whom it is known only what holds for all`, async ({
      page,
    }) => {
      const release = await holdScripts(page);
      await page.goto(path, { waitUntil: 'commit' });
      await expect(page.getByText(words)).toBeVisible();
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      release();
      await expectHeading(page, heading);
      await expect(page.getByText(words)).toBeVisible();

      await page.evaluate(() => localStorage.setItem('main-mandate-sentinel', 'null'));
      const again = await holdScripts(page);
      await page.goto(path, { waitUntil: 'commit' });
      await expect(page.getByText(words)).toHaveCount(1);
      await expect(page.getByText(words)).toBeVisible({ visible: isForAll });
      again();
    });
});

test('what is typed into the search before the scripts come is searched for', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('./search', { waitUntil: 'commit' });
  const field = page.getByRole('searchbox', { name: 'Search all decks' });
  await field.fill('abstention');
  release();
  await expect(page.getByRole('status')).toHaveText(/result/);
  await expect(field).toHaveValue('abstention');
});

test('nothing that only the device knows is said before it is read: no setting, no quiz, no deck', async ({
  page,
}) => {
  await addDeck(page, 'Legal bases');
  const release = await holdScripts(page);
  await page.goto('./settings', { waitUntil: 'commit' });
  await expect(page.getByText('New cards a day')).toBeVisible();
  await expect(page.getByLabel('New cards a day')).toBeHidden();
  await page.goto('./instructor', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { name: 'For instructors' })).toBeVisible();
  await expect(page.getByText(/^No quiz was made on this device/)).toBeHidden();
  await page.goto('./decks', { waitUntil: 'commit' });
  await expect(page.getByText('No deck is added yet.')).toBeHidden();
  release();
  await expectHeading(page, 'Decks');
  await expect(page.getByRole('button', { name: 'Add deck: Principles' })).toBeVisible();
});

test('with small values blocked nobody is told that there is nothing to study', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('', 'SecurityError');
      },
    });
  });
  const release = await holdScripts(page);
  await page.goto('./study', { waitUntil: 'commit' });
  await expect(page.getByText('Opening your log…')).toBeVisible();
  await expect(page.getByText(/until a deck is added/)).toBeHidden();
  release();
});

test('a learner who comes back is not welcomed again', async ({ page }) => {
  await addDeck(page, 'Legal bases');
  const release = await holdScripts(page);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(page.getByText(/^Mandate helps you remember/)).toBeHidden();
  release();
  await expectHeading(page, 'Today');
  await expect(page.getByText(/^Mandate helps you remember/)).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Study now' })).toBeVisible();
});

/** Keeps every script waiting; gives back what lets them go. */
async function holdScripts(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
