/** Reading mode in the real browser: the text, its cards, the way there and back, without a network too. */
import type { Locator, Page } from '@playwright/test';
import { expectNoViolations } from './screen-checks';
import { expect, test, waitUntilOfflineReady } from './support';
import {
  addDeck,
  answer,
  rate,
  ratingButton,
  readFront,
  readReviews,
  showAnswer,
  startStudy,
} from './steps';

const firstQuestion = 'Which provision of the UN Charter bars States';

test('the text has its contents, its notes and its sources', async ({ page }) => {
  await openText(page, 'legal-bases');
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await contents.getByRole('link', { name: /^Self-defence and its limits/ }).click();
  await expect(page.getByRole('heading', { name: 'Self-defence and its limits' })).toBeInViewport();
  await expect(page.getByRole('note', { name: 'Verified note' }).first()).toBeAttached();
  const source = page.getByRole('link', { name: 'Charter of the United Nations' });
  await expect(source.first()).toHaveAttribute('href', /^https:\/\//);
  await expect(page.getByText('Article · AI-generated').first()).toBeVisible();
});

test('a card is answered in place: rated, saved, told, and taken back', async ({ page }) => {
  await addDeck(page, 'Legal bases');
  await openText(page, 'legal-bases');
  const card = cardOf(page, firstQuestion);
  await open(card);
  await expect(card.getByRole('group', { name: 'Answer' })).toBeFocused();
  const label = await ratingIn(card, 'Easy').innerText();
  await rateIn(card, 'Easy');
  await expect(card.getByRole('status')).toContainText(
    `Easy. Next in ${label.replace('Easy', '').trim()}.`,
  );
  expect(await readReviews(page)).toMatchObject([{ body: { rating: 'easy' } }]);
  await expect(passageOf(page, card).getByText('1 strong')).toBeVisible();
  await expect(async () => {
    const undo = card.getByRole('button', { name: 'Undo' });
    if (await undo.isVisible()) await undo.click();
    await expect(card.getByRole('button', { name: 'Show answer' })).toBeVisible({ timeout: 200 });
  }).toPass();
  await expect(passageOf(page, card).getByText('2 new')).toBeVisible();
});

test('a rating in the text counts like any other: the daily session does not ask the card again', async ({
  page,
}) => {
  await addDeck(page, 'Legal bases');
  await openText(page, 'legal-bases');
  const card = cardOf(page, firstQuestion);
  await open(card);
  await rateIn(card, 'Easy');
  await page.goto('./');
  await expect(page.getByText(/^7 cards and 2 scenarios/)).toBeVisible();
  await openText(page, 'legal-bases');
  await cardOf(page, firstQuestion).getByRole('button', { name: 'Show answer' }).click();
  await expect(page.getByText('Not due now, so it is not rated.')).toBeVisible();
  await expect(ratingButton(page, 'Good')).toHaveCount(0);
});

test('a double tap on a rating in the text is one rating', async ({ page }) => {
  await openText(page, 'legal-bases');
  const card = cardOf(page, firstQuestion);
  await open(card);
  const good = ratingIn(card, 'Good');
  await expect(async () => {
    if (await good.isVisible()) await good.dblclick({ delay: 10, timeout: 500 });
    expect(await readReviews(page)).toHaveLength(1);
  }).toPass();
});

test('a card rated in another tab is not rated here', async ({ page, context }) => {
  await openText(page, 'legal-bases');
  const other = await context.newPage();
  await openText(other, 'legal-bases');
  await open(cardOf(page, firstQuestion));
  await open(cardOf(other, firstQuestion));
  await rateIn(cardOf(page, firstQuestion), 'Good');
  await expect(other.getByText('Already rated in another tab.')).toBeVisible();
  await expect(ratingButton(other, 'Good')).toHaveCount(0);
  expect(await readReviews(page)).toHaveLength(1);
});

test('from a card in a sitting to its passage and back to the open card', async ({ page }) => {
  await addDeck(page, 'Principles');
  await startStudy(page);
  await answer(page, 'Easy');
  await showAnswer(page);
  const front = await readFront(page);
  await page.getByRole('link', { name: 'Open in text' }).click();
  await expect(page.getByRole('heading', { name: 'Principles', level: 1 })).toBeAttached();
  await expect(page.locator('[data-passage]:focus')).toBeInViewport();
  await page.getByRole('link', { name: 'Back to the card' }).click();
  await expect(ratingButton(page, 'Good')).toBeVisible();
  expect(await readFront(page)).toBe(front);
  await rate(page, 'Easy');
  await expect.poll(async () => (await readReviews(page)).length).toBe(2);
});

test('from a card in its deck to its passage and back to the card', async ({ page }) => {
  await page.goto('./decks/legal-bases');
  const line = page.getByRole('listitem').filter({ hasText: 'Which provision of the UN Charter' });
  await line.locator('summary').click();
  await line.getByRole('link', { name: 'Open in text' }).click();
  await expect(page.locator('[id="force.1"]')).toBeFocused();
  await page.getByRole('link', { name: 'Back to the card' }).click();
  await expect(line.locator('summary')).toBeFocused();
  await expect(line.getByText('Article 2(4).', { exact: true })).toBeVisible();
});

test('a text that is opened for the first time begins at its title, whatever its pictures do', async ({
  page,
}) => {
  for (const deck of ['ddr', 'legal-bases']) {
    await openText(page, deck);
    const pictures = page.getByRole('article').getByRole('img');
    expect(await pictures.count()).toBeGreaterThan(0);
    for (const picture of await pictures.all())
      await expect(picture).toHaveJSProperty('complete', true);
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  }
});

test('the place is kept, also after the contents were used', async ({ page }) => {
  await openText(page, 'legal-bases');
  await page.getByRole('link', { name: /^The General Assembly/ }).click();
  await page.locator('[id="council.2"]').evaluate((passage) => passage.scrollIntoView());
  await expect.poll(() => keptPlace(page)).toBe('council.2');
  await openText(page, 'legal-bases');
  await expect(page.locator('[id="council.2"]')).toBeInViewport();
  await expect(page.locator('[id="force.1"]')).not.toBeInViewport();
});

test('without a network the text is read and its cards are rated', async ({ page, server }) => {
  await addDeck(page, 'Legal bases');
  await waitUntilOfflineReady(page);
  await server.stop();
  await openText(page, 'ddr');
  await openText(page, 'legal-bases');
  const card = cardOf(page, firstQuestion);
  await open(card);
  await rateIn(card, 'Good');
  expect(await readReviews(page)).toHaveLength(1);
});

test('on paper there are no controls, and notes, sources and addresses are there', async ({
  page,
}) => {
  await openText(page, 'legal-bases');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('note').first()).toBeVisible();
  await expect(page.getByText(firstQuestion)).toBeVisible();
  const shown = await page
    .getByRole('link', { name: 'Charter of the United Nations' })
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(shown).toContain('https://');
});

test('a deck that does not exist says so', async ({ page }) => {
  await page.goto('./read/nothing');
  await expect(page.getByRole('heading', { name: 'There is no deck of that name' })).toBeVisible();
});

test.describe('on a screen of 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 568 } });
  for (const deck of ['legal-bases', 'mission-outcomes', 'glossary'])
    test(`the text of ${deck} needs no sideways scrolling, and has no accessibility violation on a laptop`, async ({
      page,
    }) => {
      // The longest pages of all, looked at from end to end in light and dark.
      test.setTimeout(120_000);
      await openText(page, deck);
      await open(page.getByRole('article').first());
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await expectNoViolations(page);
    });
});

async function openText(page: Page, deck: string): Promise<void> {
  await page.goto(`./read/${deck}`);
  // The sources end the text: it is there as a whole.
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeAttached();
}

function cardOf(page: Page, words: string): Locator {
  return page.getByRole('article').filter({ hasText: words });
}

function passageOf(page: Page, card: Locator): Locator {
  return page.locator('[data-passage]').filter({ has: card });
}

/**
 * Shows the answer of a card that is asked. A tap right after another counts as one, so it is repeated; to look for a
 * button on the longest page takes a while of its own.
 */
async function open(card: Locator): Promise<void> {
  await expect(async () => {
    const button = card.getByRole('button', { name: 'Show answer' });
    if (await button.isVisible()) await button.click();
    await expect(ratingIn(card, 'Good')).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

function ratingIn(card: Locator, rating: string): Locator {
  return card.getByRole('button', { name: new RegExp(`^${rating}`) });
}

async function rateIn(card: Locator, rating: string): Promise<void> {
  await expect(async () => {
    const button = ratingIn(card, rating);
    if (await button.isVisible()) await button.click();
    await expect(button).toBeHidden({ timeout: 2_000 });
  }).toPass();
}

function keptPlace(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const text = localStorage.getItem('main-mandate-reading/legal-bases');
    return text === null ? null : (JSON.parse(text) as string);
  });
}
