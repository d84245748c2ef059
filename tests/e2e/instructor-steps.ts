/** What an instructor does in the making of a quiz, as steps that tests are written in. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Paper, PaperContents } from '../../src/lib/core/paper';
import { readLog } from './steps';

/** An event by which a quiz was made, as the database holds it. */
export interface StoredPaper {
  readonly type: string;
  readonly paper: Paper;
  readonly contents: PaperContents;
}

/** Opens the instructor's room. */
export async function openInstructor(page: Page): Promise<void> {
  await page.goto('./instructor');
  await expect(page.getByRole('heading', { name: 'Your quizzes' })).toBeVisible();
}

/** Opens the form of a new quiz. */
export async function openNewQuiz(page: Page): Promise<void> {
  await page.goto('./instructor/new');
  await expect(page.getByRole('button', { name: 'Give out' })).toBeVisible();
}

/** Writes into a number field and leaves it. */
export async function enterNumber(page: Page, label: string, value: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByLabel(label, { exact: true }).blur();
}

/** Draws items. */
export async function draw(page: Page, count: number): Promise<void> {
  await enterNumber(page, 'Items to draw', String(count));
  await page.getByRole('button', { name: 'Draw evenly over topics' }).click();
  await expect(chosenHeading(page, count)).toBeVisible();
}

/** Says how many items are chosen. */
export function chosenHeading(page: Page, count: number): Locator {
  const words = count === 1 ? '1 item chosen' : `${count} items chosen`;
  return page.getByRole('heading', { name: words, exact: true });
}

/** Presses "Give out", and arrives where the quiz is given out. */
export async function giveOut(page: Page, version = 1): Promise<void> {
  await page.getByRole('button', { name: 'Give out' }).click();
  await expect(page.getByRole('heading', { name: `Give out version ${version}` })).toBeVisible();
  await expect(linkField(page)).toHaveValue(/\/q#p=/);
}

/** Makes a quiz and gives it out. */
export async function makeQuiz(page: Page, title = 'Before deployment', count = 3): Promise<void> {
  await openNewQuiz(page);
  await page.getByLabel('Title', { exact: true }).fill(title);
  await draw(page, count);
  await giveOut(page);
}

/** The link that is given out. */
export function linkField(page: Page): Locator {
  return page.getByLabel('Link', { exact: true }).first();
}

/** The quizzes that were made, as the log holds them. */
export async function readPapers(page: Page): Promise<StoredPaper[]> {
  const bodies = (await readLog(page)).map(({ body }) => body as unknown as StoredPaper);
  return bodies.filter(({ type }) => type === 'paper-made');
}

/** Goes on with the tabulator until it stands there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const isThere = () => target.evaluate((one) => one === document.activeElement);
  await expect(target).toBeVisible();
  for (let step = 0; step < 150 && !(await isThere()); step += 1) await page.keyboard.press('Tab');
  expect(await isThere()).toBe(true);
}
