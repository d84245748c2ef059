/** Search in the real browser: by key, by misspelling, without a network, and where each find leads. */
import type { Locator, Page } from '@playwright/test';
import { expectNoViolations } from './screen-checks';
import { expect, test, waitUntilOfflineReady } from './support';
import { openToday, startStudy, addDeck } from './steps';

test('the key / leads to search from any page, but not while one types', async ({ page }) => {
  await addDeck(page, 'Legal bases');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await field(page).pressSequentially('and/or');
  await expect(field(page)).toHaveValue('and/or');
  await page.goto('./');
  await startStudy(page);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
});

test('a misspelt word finds its card, marked, and the number of finds is said', async ({
  page,
}) => {
  await search(page, 'imparciality');
  await expect(page.getByRole('status')).toHaveText(/^(\d+ results|The 40 best results)/);
  await expect(finds(page).first().locator('mark').first()).toHaveText(/^impartiality$/i);
});

test('finds of every kind say what they are', async ({ page }) => {
  for (const [query, kind] of [
    ['Which provision of the UN Charter bars States', 'Card · Legal bases'],
    ['mandate tasks and powers that the Security Council', 'Glossary · Glossary'],
    ['By what right are these troops here', 'Text · Legal bases'],
    ['captain embargo resolution frigate', 'Scenario · Legal bases'],
    ['An interest explains why a State wants to act', 'Verified note · Legal bases'],
  ] as const) {
    await search(page, query);
    await expect(finds(page).first()).toContainText(kind);
  }
});

test('a find in a text leads to its passage, and back to the same finds', async ({ page }) => {
  await search(page, 'By what right are these troops here');
  await finds(page).first().getByRole('link').click();
  await expect(page.locator('[id="force.1"]')).toBeFocused();
  await page.getByRole('link', { name: 'Back to search' }).click();
  await expect(field(page)).toHaveValue('By what right are these troops here');
  await expect(finds(page).first()).toContainText('Text');
});

test('a found card leads to its open line in its deck', async ({ page }) => {
  await search(page, 'Which provision of the UN Charter bars States');
  await finds(page).first().getByRole('link').click();
  await expect(page.locator('summary:focus')).toContainText('Which provision of the UN Charter');
  await expect(page.getByText('Article 2(4).', { exact: true })).toBeVisible();
});

test('a found item leads to the place of its scenario and tells no key', async ({ page }) => {
  await search(page, 'captain embargo resolution frigate');
  await expect(finds(page).first()).not.toContainText('no force clause');
  await finds(page).first().getByRole('link').click();
  await expect(page.getByText('Scenario: An embargo and a warship')).toBeFocused();
});

test('the query stays in the address, across a reload and the way back', async ({ page }) => {
  await search(page, 'veto');
  await expect(page).toHaveURL(/\/search\?q=veto$/);
  await page.reload();
  await expect(field(page)).toHaveValue('veto');
  await expect(finds(page).first()).toBeVisible();
  await finds(page).first().getByRole('link').click();
  await expect(field(page)).toBeHidden();
  await page.goBack();
  await expect(field(page)).toHaveValue('veto');
  await field(page).clear();
  await expect(page).toHaveURL(/\/search$/);
});

test('nothing found is said, with what to try', async ({ page }) => {
  await search(page, 'xylophone');
  await expect(page.getByRole('status')).toHaveText('Nothing found for “xylophone”');
  await expect(page.getByText(/^Try fewer words/)).toBeVisible();
});

test('without a network every deck is searched', async ({ page, server }) => {
  await openToday(page);
  await waitUntilOfflineReady(page);
  await server.stop();
  await search(page, 'disarmament');
  await expect(finds(page).filter({ hasText: 'DDR' }).first()).toBeVisible();
});

test('a deck that cannot be read is left out, and that is said', async ({ page, allowConsole }) => {
  allowConsole(/Failed to load resource/);
  await page.route('**/decks/ddr.*.json', (route) => route.abort());
  await search(page, 'veto');
  await expect(page.getByText('1 deck could not be read and is left out.')).toBeVisible();
  await expect(finds(page).first()).toBeVisible();
});

test('when no deck can be read that is said', async ({ page, allowConsole }) => {
  allowConsole(/Failed to load resource/);
  await page.route(/\/decks\/(?!index).*\.json$/, (route) => route.abort());
  await page.goto('./search?q=veto');
  await expect(page.getByText('The decks could not be read')).toBeVisible();
});

test.describe('on a screen of 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 568 } });
  for (const query of ['', 'veto', 'xylophone', 'responsibility'])
    test(`search for “${query}” needs no sideways scrolling, and has no accessibility violation on a laptop`, async ({
      page,
    }) => {
      await search(page, query);
      if (query === 'responsibility') await expect(finds(page).first()).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await expectNoViolations(page);
    });
});

/** Searches by typing; resolves when the index has answered. */
async function search(page: Page, query: string): Promise<void> {
  await page.goto('./search');
  await field(page).fill(query);
  await expect(page.getByRole('status')).not.toHaveText('Reading the decks…');
}

function field(page: Page): Locator {
  return page.getByRole('searchbox', { name: 'Search all decks' });
}

function finds(page: Page): Locator {
  return page.getByRole('list', { name: 'Results' }).getByRole('listitem');
}
