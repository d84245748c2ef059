/** What an instructor does with a class that has taken a quiz, as steps that tests are written in. */
import { expect, type Locator, type Page } from '@playwright/test';
import { collectedAt, type Assignment } from '../fixtures/assignment';
import { terms } from '../fixtures/paper';
import { openStorage, restore } from './storage-steps';

/** The views of a quiz that read what came in. */
export type ReadingView = 'collect' | 'results' | 'items';

/** Brings a class's quiz and the key to this device, a day before the quiz is due. */
export async function seedAssignment(page: Page, { backup, key }: Assignment): Promise<void> {
  await page.clock.setFixedTime(collectedAt);
  await openStorage(page);
  await restore(page, Buffer.from(backup));
  await expect(page.getByText(/Restored/)).toBeVisible();
  await page.evaluate(async (instructorKey) => {
    const opening = indexedDB.open('main-mandate');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const transaction = database.transaction('keys', 'readwrite');
    transaction.objectStore('keys').put(instructorKey, 'instructor');
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
  }, key);
}

/** Opens a view of the quiz. */
export async function openReading(page: Page, view: ReadingView): Promise<void> {
  await page.goto(`./instructor/quiz/${terms.seriesId}/${view}`);
  await expect(page.getByRole('heading', { level: 1, name: terms.title })).toBeVisible();
}

/** Pastes texts on the page where one collects; resolves when they are all told of. */
export async function pasteSheets(page: Page, links: readonly string[]): Promise<void> {
  const lines = page.getByRole('region', { name: 'What came in' }).getByRole('listitem');
  const before = await lines.count();
  await page.getByRole('textbox', { name: 'Paste links' }).fill(links.join('\n'));
  await page.getByRole('button', { name: 'Collect', exact: true }).click();
  await expect(lines).toHaveCount(before + links.length);
}

/** A device on which the class has been collected, at one of the views. */
export async function openCollected(
  page: Page,
  assignment: Assignment,
  view: ReadingView,
): Promise<void> {
  await seedAssignment(page, assignment);
  await openReading(page, 'collect');
  await pasteSheets(page, assignment.links);
  await openReading(page, view);
}

/** The report as lines of `name: what became of it`, latest first. */
export async function readReport(page: Page): Promise<string[]> {
  const heads = page.getByRole('region', { name: 'What came in' }).locator('li .head');
  const texts = await heads.evaluateAll((found) =>
    found.map((one) => [...one.children].map((part) => part.textContent?.trim()).join(': ')),
  );
  return texts;
}

/** A learner's line in the table. */
export function learnerRow(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
}
