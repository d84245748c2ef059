/** Practice and exam, from the choice of items to the results and the certificate. */
import type { Locator, Page } from '@playwright/test';
import { expect, test, waitUntilOfflineReady } from './support';
import { addDeck, optionInputs, readLog, readReviews } from './steps';
import {
  answerAll,
  beginPractice,
  handIn,
  itemHeading,
  openQuizzes,
  readAttemptEvents,
  readResponses,
  startPractice,
} from './quiz-steps';

test('a practice can be done whole by keyboard, and explains each item at once (Q16)', async ({
  page,
}) => {
  await openQuizzes(page);
  await page.getByLabel('Number of items').fill('3');
  await tabTo(page, beginPractice(page));
  await page.keyboard.press('Enter');
  for (const number of [1, 2, 3]) {
    await expect(itemHeading(page, number)).toBeFocused();
    await page.keyboard.press('2');
    await expect(optionInputs(page).nth(1)).toBeChecked();
    await tabTo(page, page.getByRole('radio', { name: 'Guess' }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const verdict = page.getByRole('status').filter({ hasText: /^(Right|Partly right|Wrong)/ });
    await expect(verdict).toBeFocused();
    await expect(page.getByRole('link', { name: 'Open in text' })).toBeVisible();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    if (number < 3) await page.keyboard.press('n');
  }
  await tabTo(page, page.getByRole('button', { name: 'Hand in' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Every item has an answer.')).toBeVisible();
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Hand in' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Results', level: 1 })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Think so/ })).toBeVisible();
  expect(await readResponses(page)).toHaveLength(3);
  expect(await readReviews(page)).toHaveLength(0);
});

test('handing in names what has no answer, and what is flagged can be found again', async ({
  page,
}) => {
  await startPractice(page, { items: 4, feedback: 'At the end' });
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Flag item' }).click();
  await expect(page.getByRole('button', { name: 'Remove flag' })).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await page.keyboard.press('1');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Overview' }).click();
  await expect(page.getByText('Items 2 and 4 have no answer.')).toBeVisible();
  await page.getByRole('button', { name: 'Item 1, answered, flagged' }).click();
  await expect(itemHeading(page, 1)).toBeFocused();
  await handIn(page);
  await expect(page.getByText('No answer')).toHaveCount(2);
});

test('the cards behind mistakes come to the front of today, and no item’s schedule changes', async ({
  page,
}) => {
  await addDeck(page, 'Legal bases');
  await startPractice(page, { items: 3, feedback: 'At the end' });
  await answerAll(page, 1);
  await handIn(page);
  await expect(page.getByText('33%', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Review the cards behind your mistakes' }).click();
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
  const types = (await readLog(page)).map(({ body }) => body.type);
  expect(types.filter((type) => type === 'brought-forward')).toHaveLength(1);
  expect(types).not.toContain('reviewed');
});

test('a practice does not begin with a number that was refused', async ({ page }) => {
  await openQuizzes(page);
  const count = page.getByLabel('Number of items');
  await count.fill('0');
  await count.blur();
  await expect(count).toHaveAttribute('aria-invalid', 'true');
  await expect(beginPractice(page)).toBeDisabled();
  await count.fill('2');
  await count.blur();
  await expect(beginPractice(page)).toBeEnabled();
});

test('only missed items come again when that is asked', async ({ page }) => {
  await startPractice(page, { items: 4, feedback: 'At the end' });
  await answerAll(page, 2);
  await handIn(page);
  await openQuizzes(page);
  await page.getByLabel('Which items').selectOption('Only missed');
  await expect(page.getByText('2 items to choose from')).toBeVisible();
  await beginPractice(page).click();
  await expect(page.getByRole('heading', { name: 'Item 1 of 2' })).toBeVisible();
});

test('a passed exam has a certificate that says what it proves, and is taken twice at most', async ({
  page,
}) => {
  // Forty items are answered.
  test.slow();
  await openQuizzes(page);
  await startExam(page, 1);
  await answerAll(page, 2);
  await handIn(page);
  await expect(page.getByText('Not passed')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Certificate' })).toHaveCount(0);
  await openQuizzes(page);
  await startExam(page, 2);
  await answerAll(page);
  await handIn(page);
  await expect(page.getByText('100%', { exact: true }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Certificate' }).click();
  await page.getByLabel('Name on the certificate').fill('Ama Serwaa');
  await expect(page.getByRole('article').getByText('Ama Serwaa')).toBeVisible();
  await expect(page.getByText(/who held the device/)).toBeVisible();
  await expect(page.getByText(/neither endorses it/)).toBeVisible();
  expect(JSON.stringify(await readLog(page))).not.toContain('Ama Serwaa');
  await openQuizzes(page);
  await page.getByLabel('Exam on').selectOption('Use of force');
  await expect(page.getByText('Both attempts at this version are used.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Begin exam' })).toBeDisabled();
  await expect(page.getByRole('img', { name: /2 attempts, best 100%/ })).toBeVisible();
  const [first, second] = (await readAttemptEvents(page)).flatMap(({ attempt }) => attempt ?? []);
  const earlier = first?.items.map(({ itemId }) => itemId) ?? [];
  const again = second?.items.filter(({ itemId }) => earlier.includes(itemId)) ?? [];
  // Twenty of thirty items each time: only what the pool lacks comes again.
  expect(again).toHaveLength(10);
});

test('an attempt is begun, left, gone on with and handed in without a network', async ({
  page,
  server,
}) => {
  await openQuizzes(page);
  await waitUntilOfflineReady(page);
  await page.goto('./quiz');
  await expect(beginPractice(page)).toBeVisible();
  await server.stop();
  await page.getByLabel('Number of items').fill('2');
  await page.getByLabel('Feedback').selectOption('At the end');
  await beginPractice(page).click();
  await expect(itemHeading(page, 1)).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(optionInputs(page).first()).toBeChecked();
  await handIn(page);
});

test('an address of no attempt says so', async ({ page }) => {
  await page.goto('./quiz/0123456789abcdef');
  await expect(
    page.getByRole('heading', { name: 'There is no such quiz on this device' }),
  ).toBeVisible();
});

async function startExam(page: Page, attempt: number): Promise<void> {
  await page.getByLabel('Exam on').selectOption('Use of force');
  await expect(page.getByText(`20 items · Attempt ${attempt} of 2`)).toBeVisible();
  await page.getByRole('button', { name: 'Begin exam' }).click();
  await expect(itemHeading(page, 1)).toBeVisible();
}

/** Presses Tab until the control has the focus, as one does who has no pointer. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  const hasFocus = () => control.evaluate((one) => one === document.activeElement);
  for (let step = 0; step < 60 && !(await hasFocus()); step += 1) await page.keyboard.press('Tab');
  await expect(control).toBeFocused();
}
