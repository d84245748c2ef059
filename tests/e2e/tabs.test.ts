/** Two tabs of one learner. */
import type { Page } from '@playwright/test';
import { expect, test } from './support';
import { addDeck, ratingButton, readFront, readReviews, showAnswer, startStudy } from './steps';

test('two tabs that rate the same card leave one rating, and the second says so (S5)', async ({
  page,
  context,
}) => {
  await addDeck(page, 'Legal bases');
  await startStudy(page);
  const other = await context.newPage();
  await other.goto('./study');
  await showAnswer(page);
  await showAnswer(other);
  const front = await readFront(page);
  expect(await readFront(other)).toBe(front);
  await expect(async () => {
    await Promise.all([tapGood(page), tapGood(other)]);
    expect(await readReviews(page)).toHaveLength(1);
  }).toPass();
  await expect
    .poll(async () => (await Promise.all([hasWord(page), hasWord(other)])).filter(Boolean).length)
    .toBe(1);
  await expect.poll(() => readFront(page)).not.toBe(front);
  await expect.poll(() => readFront(other)).not.toBe(front);
});

test('a tab that looks at Today counts what another tab studies', async ({ page, context }) => {
  await addDeck(page, 'Legal bases');
  const other = await context.newPage();
  await other.goto('./');
  await expect(other.getByText(/^8 cards and 2 scenarios/)).toBeVisible();
  await startStudy(page);
  await showAnswer(page);
  await expect(async () => {
    if (await ratingButton(page, 'Easy').isVisible()) await ratingButton(page, 'Easy').click();
    expect(await readReviews(page)).toHaveLength(1);
  }).toPass();
  await expect(other.getByText(/^7 cards and 2 scenarios/)).toBeVisible();
});

async function tapGood(page: Page): Promise<void> {
  const button = ratingButton(page, 'Good');
  // The other tab's rating may take the button away before the tap lands.
  if (await button.isVisible()) await button.click({ timeout: 500 }).catch(() => undefined);
}

function hasWord(page: Page): Promise<boolean> {
  return page.getByText('Already rated in another tab').isVisible();
}
