/** A sitting in the real browser: from the first visit to the end of a session. */
import { expect, test } from './support';
import {
  addDeck,
  answer,
  openToday,
  pressOn,
  rate,
  ratingButton,
  readFront,
  readLog,
  readReviews,
  showAnswer,
  showAnswerButton,
  startStudy,
  studyToTheEnd,
  undo,
} from './steps';

test('the first visit leads to a first card in two taps', async ({ page }) => {
  await openToday(page);
  await page.getByRole('button', { name: 'Add deck: Legal bases' }).click();
  await page.getByRole('link', { name: 'Study now' }).click();
  await expect(showAnswerButton(page)).toBeVisible();
});

test('each button says its rating and the next interval in words', async ({ page }) => {
  await addDeck(page, 'Legal bases');
  await startStudy(page);
  await showAnswer(page);
  await expect(ratingButton(page, 'Again')).toHaveAccessibleName('Again 1 minute');
  await expect(ratingButton(page, 'Hard')).toHaveAccessibleName('Hard 6 minutes');
  await expect(ratingButton(page, 'Good')).toHaveAccessibleName('Good 10 minutes');
  await expect(ratingButton(page, 'Easy')).toHaveAccessibleName(/^Easy \d+ days$/);
});

test('the interval on the button is the one that is stored and announced (S19)', async ({
  page,
}) => {
  await addDeck(page, 'Legal bases');
  await startStudy(page);
  await showAnswer(page);
  const name = await ratingButton(page, 'Easy').innerText();
  await rate(page, 'Easy');
  const interval = name.replace('Easy', '').trim();
  await expect(page.getByRole('status').filter({ hasText: 'Easy.' })).toContainText(interval);
});

test('a session ends with what was done, and everything is still there after a reload', async ({
  page,
}) => {
  await addDeck(page, 'Legal bases');
  await startStudy(page);
  await studyToTheEnd(page);
  await expect(page.getByRole('heading', { name: 'Session complete' })).toBeFocused();
  await expect(page.getByText('Cards answered').locator('..')).toContainText('8');
  await expect(page.getByText('Items answered').locator('..')).toContainText('2');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Nothing to study now' })).toBeVisible();
  expect(await readReviews(page)).toHaveLength(10);
});

test('a whole review by the keyboard alone, with the focus on the card (S24)', async ({ page }) => {
  await addDeck(page, 'Legal bases');
  await page.getByRole('link', { name: 'Study now' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Front' })).toBeFocused();
  const front = await readFront(page);
  await pressOn(showAnswerButton(page), 'Space', () =>
    expect(page.getByRole('group', { name: 'Answer' })).toBeFocused({ timeout: 1000 }),
  );
  await pressOn(ratingButton(page, 'Easy'), '4', async () => {
    await expect(ratingButton(page, 'Easy')).toBeHidden({ timeout: 1000 });
    expect(await readFront(page)).not.toBe(front);
  });
  await expect(page.getByRole('group', { name: 'Front' })).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await pressOn(page.getByRole('button', { name: 'Undo' }), 'u', () =>
    expect(page.getByRole('group', { name: 'Front' })).toHaveText(front, { timeout: 1000 }),
  );
});

test('a double tap and a held key are one rating; a deliberate third tap counts (S6)', async ({
  page,
}) => {
  await addDeck(page, 'Legal bases');
  await startStudy(page);
  await showAnswer(page);
  const good = ratingButton(page, 'Good');
  await expect(async () => {
    if (await good.isVisible()) await good.dblclick({ delay: 10, timeout: 500 });
    expect(await readReviews(page)).toHaveLength(1);
  }).toPass();
  await showAnswer(page);
  await page.keyboard.down('4');
  await page.keyboard.down('4');
  await page.keyboard.down('4');
  await page.keyboard.up('4');
  await expect.poll(async () => (await readReviews(page)).length).toBeLessThanOrEqual(2);
  if ((await readReviews(page)).length === 1) await rate(page, 'Easy');
  await answer(page, 'Easy');
  await expect.poll(async () => (await readReviews(page)).length).toBe(3);
});

test('a rating is saved before the app says so (S7)', async ({ page, context }) => {
  await addDeck(page, 'Legal bases');
  await startStudy(page);
  await answer(page, 'Good');
  await expect(page.getByRole('status').filter({ hasText: 'Good.' })).toBeVisible();
  await page.close({ runBeforeUnload: false });
  const second = await context.newPage();
  await openToday(second);
  expect(await readReviews(second)).toHaveLength(1);
});

test('undo takes back the last card, across a reload too (S8)', async ({ page }) => {
  await addDeck(page, 'Legal bases');
  await startStudy(page);
  const first = await readFront(page);
  await answer(page, 'Easy');
  const second = await readFront(page);
  await answer(page, 'Easy');
  await page.reload();
  await expect(showAnswerButton(page)).toBeVisible();
  await undo(page);
  await expect.poll(() => readFront(page)).toBe(second);
  await undo(page);
  await expect.poll(() => readFront(page)).toBe(first);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await expect(page.getByText('10 left')).toBeVisible();
});

test('suspending and flagging are saved and can be found in the deck', async ({ page }) => {
  await addDeck(page, 'Legal bases');
  await startStudy(page);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Flag card' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Flagged.' })).toBeVisible();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Suspend card' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Suspended.' })).toBeVisible();
  await page.goto('./decks/legal-bases');
  await page.getByLabel('Show', { exact: true }).selectOption('Suspended');
  await expect(page.getByText(/^1 of/)).toBeVisible();
  await page.getByRole('listitem').filter({ hasText: 'Suspended' }).locator('summary').click();
  await page.getByRole('button', { name: 'Resume card' }).click();
  await expect(page.getByText('No card matches.')).toBeVisible();
});

test('a removed deck keeps its history and goes on where it was', async ({ page }) => {
  await addDeck(page, 'Legal bases');
  await startStudy(page);
  await answer(page, 'Easy');
  await page.goto('./decks/legal-bases');
  await page.getByRole('button', { name: 'Remove deck' }).click();
  await expect(page.getByText('What you learnt is kept')).toBeVisible();
  await page.getByRole('button', { name: 'Add deck' }).click();
  await expect(page.getByText(/In review · Due/)).toHaveCount(1);
  expect((await readLog(page)).map((event) => event.body.type)).toEqual([
    'deck-added',
    'reviewed',
    'deck-removed',
    'deck-added',
  ]);
});

test('a failed write leaves the card, says so, and works once it can (S14 in small)', async ({
  page,
}) => {
  await addDeck(page, 'Legal bases');
  await startStudy(page);
  const front = await readFront(page);
  await showAnswer(page);
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = () => {
      IDBObjectStore.prototype.add = add;
      throw new DOMException('', 'QuotaExceededError');
    };
  });
  await expect(async () => {
    await ratingButton(page, 'Good').click();
    await expect(page.getByText(/^Not saved: the device has no room left/)).toBeVisible({
      timeout: 1000,
    });
  }).toPass();
  expect(await readFront(page)).toBe(front);
  expect(await readReviews(page)).toHaveLength(0);
  await rate(page, 'Good');
  await expect.poll(async () => (await readReviews(page)).length).toBe(1);
});
