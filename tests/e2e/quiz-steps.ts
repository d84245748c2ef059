/** What a learner does in quizzes, as steps that tests are written in. */
import { expect, type Locator, type Page } from '@playwright/test';
import { optionInputs, readLog } from './steps';

/** An event of an attempt as the database holds it, as far as tests look into it. */
export interface StoredAttemptEvent {
  readonly type: string;
  readonly attempt?: {
    readonly attemptId: string;
    readonly items: readonly { itemId: string; deckId: string }[];
  };
  readonly itemId?: string;
  readonly optionIds?: readonly string[];
  readonly reason?: string;
  readonly usedMs?: number;
  readonly cardIds?: readonly string[];
}

/** Opens the quizzes, ready to choose. */
export async function openQuizzes(page: Page): Promise<void> {
  await page.goto('./quiz');
  await expect(beginPractice(page)).toBeVisible();
}

export function beginPractice(page: Page): Locator {
  return page.getByRole('button', { name: 'Begin practice' });
}

/** What a practice is to be, besides what stands in the form already. */
export interface PracticeWish {
  readonly items?: number;
  readonly feedback?: 'After each item' | 'At the end';
  readonly minutes?: number;
}

/** Chooses and begins; resolves on the first item. */
export async function startPractice(page: Page, wish: PracticeWish = {}): Promise<void> {
  await openQuizzes(page);
  if (wish.items) await page.getByLabel('Number of items').fill(String(wish.items));
  if (wish.feedback) await page.getByLabel('Feedback').selectOption(wish.feedback);
  if (wish.minutes) await page.getByLabel('Time limit in minutes').fill(String(wish.minutes));
  await beginPractice(page).click();
  await expect(itemHeading(page, 1)).toBeVisible();
}

/** The heading of the item that is open. */
export function itemHeading(page: Page, number: number): Locator {
  return page.getByRole('heading', { level: 1, name: new RegExp(`^Item ${number} of`) });
}

/** The options on the page, in order, by their ids. */
export async function readOptionIds(page: Page): Promise<string[]> {
  const inputs = optionInputs(page);
  await expect(inputs.first()).toBeAttached();
  return inputs.evaluateAll((found) => found.map((one) => (one as HTMLInputElement).value));
}

/** What the log holds of attempts. */
export async function readAttemptEvents(page: Page): Promise<StoredAttemptEvent[]> {
  const bodies = (await readLog(page)).map(({ body }) => body as StoredAttemptEvent);
  return bodies.filter(({ type }) => type.startsWith('attempt') || type === 'responded');
}

/** The responses in the log. */
export async function readResponses(page: Page): Promise<StoredAttemptEvent[]> {
  return (await readAttemptEvents(page)).filter(({ type }) => type === 'responded');
}

/** Opens the overview and hands in; resolves on the results. */
export async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Overview' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByRole('heading', { name: 'Results', level: 1 })).toBeVisible();
}

/** Answers every item of the attempt that is open, right up to `rightCount` of them and then wrong. */
export async function answerAll(page: Page, rightCount = Infinity): Promise<void> {
  const started = (await readAttemptEvents(page)).filter(({ attempt }) => attempt);
  const items = started.at(-1)?.attempt?.items ?? [];
  const keysById = await readKeys(page);
  for (const [index, { itemId }] of items.entries()) {
    await expect(itemHeading(page, index + 1)).toBeVisible();
    const keys = keysById[itemId] ?? [];
    const wanted = index < rightCount ? keys : await readWrong(page, keys);
    const offered = await readOptionIds(page);
    for (const id of wanted) await page.keyboard.press(String(offered.indexOf(id) + 1));
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    if (index < items.length - 1) await page.keyboard.press('n');
  }
}

async function readWrong(page: Page, keys: readonly string[]): Promise<string[]> {
  return (await readOptionIds(page)).filter((id) => !keys.includes(id)).slice(0, 1);
}

/** The keys of every item of the shipped decks. */
async function readKeys(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const read = async (path: string) => (await fetch(path)).json() as Promise<unknown>;
    const base = document.querySelector<HTMLLinkElement>('link[rel=manifest]')?.href ?? '';
    const outlines = (await read(new URL('decks/index.json', base).href)) as { file: string }[];
    const keys: Record<string, string[]> = {};
    for (const { file } of outlines) {
      const deck = (await read(new URL(file, base).href)) as ShippedDeck;
      for (const { items } of deck.scenarios)
        for (const { id, options } of items)
          keys[id] = options.filter(({ isKey }) => isKey).map((option) => option.id);
    }
    return keys;
    interface ShippedDeck {
      scenarios: { items: { id: string; options: { id: string; isKey: boolean }[] }[] }[];
    }
  });
}
