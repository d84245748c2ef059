/** Picture cards: a part is covered, told to those who do not see it, and uncovered with the answer. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support';
import { answer, showAnswer, showAnswerButton } from './steps';

const answers = { 1: 'Head of Mission', 2: 'declared beforehand' } as const;

for (const scheme of ['light', 'dark'] as const) {
  test(`a picture card covers its part, says so and uncovers it, in ${scheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await openPictureCard(page);
    const front = page.getByRole('group', { name: 'Front' });
    const picture = front.getByRole('img');
    await expect(picture).toHaveAccessibleName(/^A UN chain of command from top to bottom: /);
    await expect(picture).toHaveJSProperty('complete', true);
    const covered = front.getByText(/^hidden part, number [12] of 2$/);
    const place = /number 1/.test(await covered.innerText()) ? 1 : 2;
    await expect(picture).not.toHaveAccessibleName(new RegExp(answers[place]));
    expect(await coverColour(page)).not.toBe('rgba(0, 0, 0, 0)');
    await expectNoViolation(page);

    await showAnswer(page);
    await expect(covered).toBeHidden();
    expect(await coverColour(page)).toBe('rgba(0, 0, 0, 0)');
    await expect(page.getByRole('group', { name: 'Answer' })).toContainText(answers[place]);
    await expectNoViolation(page);
  });
}

test('on a small phone the covered part is in sight and nothing scrolls sideways', async ({
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
});

test('a covered part stays covered where the browser sets all colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openPictureCard(page);
  expect(await coverColour(page)).not.toBe('rgba(0, 0, 0, 0)');
  await expect(page.locator('.part')).toHaveCSS('forced-color-adjust', 'none');
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
  await page.goto('./decks/use-of-force');
  await page.getByRole('button', { name: 'Add deck' }).click();
  await page.goto('./study/use-of-force');
  await expect(showAnswerButton(page)).toBeVisible();
  for (let card = 0; card < 40; card += 1) {
    if ((await page.locator('.picture').count()) > 0) return;
    await answer(page, 'Easy');
    await expect(showAnswerButton(page)).toBeVisible();
  }
  throw new Error('No picture card among the first 40');
}

async function coverColour(page: Page): Promise<string> {
  return page.locator('.part').evaluate((part) => getComputedStyle(part).backgroundColor);
}

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, targets: nodes.map((n) => n.target) }))).toEqual(
    [],
  );
}
