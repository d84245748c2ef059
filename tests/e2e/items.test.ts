/** Items of scenarios in the daily session: by the keyboard alone, right and wrong, undone, with the cards behind them. */
import type { Page } from '@playwright/test';
import { addDeck, answer, optionInputs, pressOn, readLog, startStudy, undo } from './steps';
import { expectNoViolations } from './screen-checks';
import { expect, test } from './support';

const checkButton = (page: Page) => page.getByRole('button', { name: 'Check answer' });
const continueButton = (page: Page) => page.getByRole('button', { name: 'Continue' });

/** Answers new cards until a scenario lies on the table. */
async function reachItem(page: Page): Promise<void> {
  await addDeck(page, 'Legal bases');
  await expect(page.getByText('8 cards and 2 scenarios')).toBeVisible();
  await startStudy(page);
  for (let card = 0; card < 5; card += 1) await answer(page, 'Easy');
  await expect(checkButton(page)).toBeVisible();
}

/** The places, 1 to 6, of the options that are right or are not, read from the deck itself. */
async function placeOf(page: Page, isKey: boolean): Promise<number> {
  const ids = await optionInputs(page).evaluateAll((inputs) =>
    inputs.map((input) => (input as HTMLInputElement).value),
  );
  const keys = await page.evaluate(async (offered) => {
    const index = await (await fetch('decks/index.json')).json();
    const { file } = index.find((one: { id: string }) => one.id === 'legal-bases');
    const deck = await (await fetch(file)).json();
    type Offered = { id: string; isKey: boolean };
    const items = deck.scenarios.flatMap((one: { items: { options: Offered[] }[] }) => one.items);
    const item = items.find(({ options: all }: { options: Offered[] }) =>
      offered.every((id) => all.some((option) => option.id === id)),
    );
    return item.options.filter((one: Offered) => one.isKey).map((one: Offered) => one.id);
  }, ids);
  return ids.findIndex((id) => keys.includes(id) === isKey) + 1;
}

/** Chooses the option at a place by its number. */
async function choose(page: Page, place: number): Promise<void> {
  const option = optionInputs(page).nth(place - 1);
  await pressOn(checkButton(page), String(place), () =>
    expect(option).toBeChecked({ timeout: 1000 }),
  );
}

/** Checks the answer by the keyboard; resolves when the page can be left. */
async function check(page: Page): Promise<void> {
  await pressOn(checkButton(page), 'Enter', () =>
    expect(continueButton(page)).toBeVisible({ timeout: 1000 }),
  );
}

/** Goes on by the keyboard; resolves when the item is gone. */
async function goOn(page: Page): Promise<void> {
  await pressOn(continueButton(page), 'Enter', () =>
    expect(continueButton(page)).toBeHidden({ timeout: 1000 }),
  );
}

async function lastBodies(page: Page, count: number) {
  return (await readLog(page)).slice(-count).map(({ body }) => body);
}

test('a right response by the keyboard alone, sure of it, is Good and says when it comes back', async ({
  page,
}) => {
  await reachItem(page);
  await expect(page.getByRole('group', { name: 'Situation' })).toBeFocused();
  const place = await placeOf(page, true);
  await choose(page, place);
  await expect(optionInputs(page).nth(place - 1)).toBeChecked();
  await expect(optionInputs(page).nth(place - 1)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: 'Guess' })).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Sure', exact: true })).toBeChecked();
  const verdict = page.getByText('Right: Good. Next in 2 days.');
  await check(page);
  await expect(verdict).toBeFocused();
  expect(await lastBodies(page, 1)).toMatchObject([
    { type: 'reviewed', kind: 'item', rating: 'good', confidence: 'sure' },
  ]);
  await goOn(page);
});

test('a right guess is Hard, and the page says why', async ({ page }) => {
  await reachItem(page);
  await choose(page, await placeOf(page, true));
  await page.getByRole('radio', { name: 'Guess' }).check();
  await check(page);
  await expect(page.getByText(/^Right, but a guess: Hard\. Next in \d days?\.$/)).toBeVisible();
});

test('a wrong response brings the cards behind it forward; one undo takes all of it back', async ({
  page,
}) => {
  await reachItem(page);
  const story = await page.getByRole('group', { name: 'Situation' }).innerText();
  const place = await placeOf(page, false);
  await choose(page, place);
  await check(page);
  await expect(page.getByText(/^Not right: Again\. Next in 1 day\.$/)).toBeFocused();
  await expect(page.getByText('Your choice')).toHaveCount(1);
  await expect(page.getByText(/cards? behind it comes? first today\./)).toBeVisible();
  const [reviewed, brought] = await lastBodies(page, 2);
  expect(reviewed).toMatchObject({ type: 'reviewed', kind: 'item', rating: 'again' });
  expect(brought).toMatchObject({ type: 'brought-forward' });
  await undo(page);
  await expect(checkButton(page)).toBeVisible();
  expect(await page.getByRole('group', { name: 'Situation' }).innerText()).toBe(story);
  expect((await lastBodies(page, 1))[0]).toMatchObject({ type: 'undone' });
  await expect(optionInputs(page).nth(place - 1)).not.toBeChecked();
});

test('the cards behind a wrong item come next among the new cards, and survive a reload', async ({
  page,
}) => {
  await reachItem(page);
  await choose(page, await placeOf(page, false));
  await check(page);
  const brought = (await lastBodies(page, 1))[0] as unknown as { cardIds: string[] };
  await page.reload();
  // The second scenario of the day stands before the cards.
  await expect(checkButton(page)).toBeVisible();
  await choose(page, await placeOf(page, true));
  await check(page);
  await goOn(page);
  await answer(page, 'Good');
  expect(brought.cardIds).toContain((await lastBodies(page, 1))[0]?.cardId);
});

test('an item without a choice is not checked, and the page says what is missing', async ({
  page,
}) => {
  await reachItem(page);
  const before = (await readLog(page)).length;
  await pressOn(checkButton(page), 'Enter', () =>
    expect(page.getByText('Choose an option first.')).toBeVisible({ timeout: 1000 }),
  );
  expect(await readLog(page)).toHaveLength(before);
});

test('asked and explained, an item has no accessibility faults', async ({ page }) => {
  await reachItem(page);
  await expectNoViolations(page);
  await choose(page, await placeOf(page, false));
  await check(page);
  await expectNoViolations(page);
});

test('nothing of an item is wider than a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await reachItem(page);
  const widthOf = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await widthOf()).toBeLessThanOrEqual(320);
  await choose(page, await placeOf(page, true));
  await check(page);
  expect(await widthOf()).toBeLessThanOrEqual(320);
});
