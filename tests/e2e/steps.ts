/** What a learner does, as steps that tests are written in. Each waits for what the learner would wait for. */
import { expect, type Locator, type Page } from '@playwright/test';

export type RatingName = 'Again' | 'Hard' | 'Good' | 'Easy';

/**
 * The page with this heading is open. A page has its heading before a script has run: what is on the device has come
 * into it too.
 */
export async function expectHeading(page: Page, name: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.locator('.opening, [data-deck]')).toHaveCount(0);
}

/** Opens Today, ready to use. */
export async function openToday(page: Page): Promise<void> {
  await page.goto('./');
  await expectHeading(page, 'Today');
}

/** The first visit: adds a deck from Today. */
export async function addDeck(page: Page, title: string): Promise<void> {
  await openToday(page);
  await page.getByRole('button', { name: `Add deck: ${title}` }).click();
  await expect(page.getByRole('link', { name: 'Study now' })).toBeVisible();
}

/** From Today to the first card. */
export async function startStudy(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Study now' }).click();
  await expect(showAnswerButton(page)).toBeVisible();
}

export function showAnswerButton(page: Page): Locator {
  return page.getByRole('button', { name: 'Show answer' });
}

export function ratingButton(page: Page, rating: RatingName): Locator {
  return page.getByRole('button', { name: new RegExp(`^${rating}`) });
}

/** The card on the table, by its front's words. */
export async function readFront(page: Page): Promise<string> {
  return (await page.getByRole('group', { name: 'Front' }).innerText()).trim();
}

/**
 * Turns the card over. A tap within 300 ms of the last gesture is taken for a tremor, so it is repeated, as a person
 * would, until the card turns.
 */
export async function showAnswer(page: Page): Promise<void> {
  await expect(async () => {
    const button = showAnswerButton(page);
    if (await button.isVisible()) await button.click();
    await expect(ratingButton(page, 'Good')).toBeVisible({ timeout: 200 });
  }).toPass();
}

/** Rates the open card; resolves when the next card or the end of the session is there. */
export async function rate(page: Page, rating: RatingName): Promise<void> {
  await expect(async () => {
    const button = ratingButton(page, rating);
    if (await button.isVisible()) await button.click();
    await expect(button).toBeHidden({ timeout: 200 });
  }).toPass();
}

/**
 * Presses a key while what it acts on is there, again if it fell into the pause after the last gesture, until `seen`
 * holds. `seen` waits longer than a save takes: a key that is pressed twice would act on what comes next.
 */
export async function pressOn(
  target: Locator,
  key: string,
  seen: () => Promise<void>,
): Promise<void> {
  await expect(async () => {
    if (await target.isVisible()) await target.page().keyboard.press(key);
    await seen();
  }).toPass();
}

/** Takes back one gesture; resolves when the log holds the undo. */
export async function undo(page: Page): Promise<void> {
  const before = (await readLog(page)).length;
  await expect(async () => {
    if ((await readLog(page)).length === before)
      await page.getByRole('button', { name: 'Undo' }).click({ timeout: 500 });
    expect((await readLog(page)).length).toBe(before + 1);
  }).toPass();
}

/** Answers one card. */
export async function answer(page: Page, rating: RatingName): Promise<void> {
  await showAnswer(page);
  await rate(page, rating);
}

/** The options of the item on the page; how sure one is stands in another group. */
export function optionInputs(page: Page): Locator {
  return page.locator('fieldset').first().locator('input');
}

/** Studies to the end of the session: each card Easy, each item by the option that is offered first. */
export async function studyToTheEnd(page: Page): Promise<void> {
  const buttons = [
    page.getByRole('button', { name: 'Check answer' }),
    page.getByRole('button', { name: 'Continue' }),
    showAnswerButton(page),
    ratingButton(page, 'Easy'),
  ];
  await expect(async () => {
    const option = optionInputs(page).first();
    if (await option.isVisible()) await option.check({ timeout: 500 });
    for (const button of buttons)
      if (await button.isVisible()) await button.click({ timeout: 500 });
    await expect(page.getByRole('heading', { name: 'Session complete' })).toBeVisible({
      timeout: 300,
    });
  }).toPass({ intervals: [50] });
}

/** Every event in the log, straight from the database: what a learner would still have after a crash. Rejects when there is none. */
export async function readLog(page: Page): Promise<StoredEvent[]> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('main-mandate');
    opening.onupgradeneeded = () => opening.transaction?.abort();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const request = database.transaction('events').objectStore('events').getAll();
    return new Promise<StoredEvent[]>((resolve, reject) => {
      request.onsuccess = () => {
        database.close();
        resolve(request.result as StoredEvent[]);
      };
      request.onerror = () => reject(request.error);
    });
  });
}

/** The reviews among the events. */
export async function readReviews(page: Page): Promise<StoredEvent[]> {
  return (await readLog(page)).filter((event) => event.body.type === 'reviewed');
}

/** An event as the database holds it. */
export interface StoredEvent {
  readonly device: string;
  readonly seq: number;
  readonly body: { readonly type: string; readonly cardId?: string; readonly rating?: string };
}
