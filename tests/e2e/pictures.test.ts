/** Picture cards: a part is covered, told to those who do not see it, and uncovered with the answer. */
import type { Page } from '@playwright/test';
import { expectNoViolations } from './screen-checks';
import { expect, test } from './support';
import { answer, readLog, showAnswer, showAnswerButton } from './steps';

const answers = { 1: 'Head of Mission', 2: 'declared beforehand' } as const;

test('a picture card covers its part, says so and uncovers it; on a small phone too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await openPictureCard(page);
  await expect(page.locator('.part')).toBeInViewport();
  const { overflow, width } = await page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    width: document.querySelector('.picture')?.getBoundingClientRect().width ?? 0,
  }));
  expect(overflow).toBeLessThanOrEqual(0);
  expect(width).toBeGreaterThan(280);

  const front = page.getByRole('group', { name: 'Front' });
  const picture = front.getByRole('img');
  await expect(picture).toHaveAccessibleName(/^A UN chain of command from top to bottom: /);
  await expect(picture).toHaveJSProperty('complete', true);
  const covered = front.getByText(/^hidden part, number [12] of 2$/);
  const place = /number 1/.test(await covered.innerText()) ? 1 : 2;
  await expect(picture).not.toHaveAccessibleName(new RegExp(answers[place]));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await coverColour(page), colorScheme).not.toBe('rgba(0, 0, 0, 0)');
  }
  await expectNoViolations(page);
  // Where the browser sets all colours, the part stays covered.
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await coverColour(page)).not.toBe('rgba(0, 0, 0, 0)');
  await expect(page.locator('.part')).toHaveCSS('forced-color-adjust', 'none');
  await page.emulateMedia({ forcedColors: 'none' });

  await showAnswer(page);
  await expect(covered).toBeHidden();
  await expect(page.getByRole('group', { name: 'Answer' })).toContainText(answers[place]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await coverColour(page), colorScheme).toBe('rgba(0, 0, 0, 0)');
  }
  await expectNoViolations(page);
});

/** Studies the deck on the use of force up to its first picture, which may still be loading then. */
async function openPictureCard(page: Page): Promise<void> {
  await page.goto('./settings');
  const limit = page.getByLabel('New cards a day');
  await limit.fill('200');
  await limit.blur();
  const items = page.getByLabel('New items a day');
  await items.fill('0');
  await items.blur();
  await expectEvents(page, 2);
  await page.goto('./decks/use-of-force');
  await page.getByRole('button', { name: 'Add deck' }).click();
  await expectEvents(page, 3);
  await page.goto('./study/use-of-force');
  await expect(showAnswerButton(page)).toBeVisible();
  for (let card = 0; card < 40; card += 1) {
    if ((await page.locator('.picture').count()) > 0) return;
    await answer(page, 'Easy');
    await expect(showAnswerButton(page)).toBeVisible();
  }
  throw new Error('No picture card among the first 40');
}

/** Waits until so many events are kept: who leaves the page before that would lose the gesture. */
async function expectEvents(page: Page, count: number): Promise<void> {
  await expect.poll(async () => (await readLog(page)).length).toBe(count);
}

async function coverColour(page: Page): Promise<string> {
  return page.locator('.part').evaluate((part) => getComputedStyle(part).backgroundColor);
}
