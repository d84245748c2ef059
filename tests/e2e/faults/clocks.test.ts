/**
 * F21 and S12: the clock leaps six years back, two years on and over the rollover, and the zone changes, all in the
 * midst of a sitting. What a button says is what is stored, nothing throws, and no card is due in another age.
 */
import { expect, type Page } from '@playwright/test';
import { addDeck, readLog, type RatingName } from '../steps';
import { test } from '../support';
import { report } from './lengths';

const start = new Date('2026-03-28T22:30:00Z');
const hourMs = 3_600_000;
const leaps = [
  { name: 'six years back', byMs: -6 * 365 * 24 * hourMs },
  { name: 'two years on', byMs: 2 * 365 * 24 * hourMs },
  { name: 'over the rollover', byMs: 6 * hourMs },
] as const;

for (const { name, byMs } of leaps)
  test(`a clock that leaps ${name} in mid-session keeps every rating as its button said (F21)`, async ({
    page,
  }) => {
    await begin(page);
    await rateAndCompare(page, 'Good');
    await page.clock.setSystemTime(new Date(start.getTime() + byMs));
    for (const rating of ['Good', 'Again', 'Easy'] as const) await rateAndCompare(page, rating);
    await page.clock.setSystemTime(new Date(start.getTime() + 10 * 60_000));
    await rateAndCompare(page, 'Good');
    const reviews = (await readLog(page)).filter(({ body }) => body.type === 'reviewed');
    expect(reviews.map(({ body }) => body.rating)).toEqual([
      'good',
      'good',
      'again',
      'easy',
      'good',
    ]);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
    report(
      `F21, ${name}: 5 ratings said to be saved, ${reviews.length} there, each as its button said`,
    );
  });

test('a clock that was two years ahead can be put right, and no card is left there (F21)', async ({
  page,
}) => {
  await begin(page);
  await page.clock.setSystemTime(new Date(start.getTime() + 2 * 365 * 24 * hourMs));
  await rateAndCompare(page, 'Easy');
  await page.clock.setSystemTime(start);
  await page.goto('./');
  await page.getByRole('button', { name: 'The clock is right now: move them' }).click();
  await expect(
    page.getByRole('button', { name: 'The clock is right now: move them' }),
  ).toBeHidden();
  await page.goto('./decks/legal-bases');
  await expect(page.getByText(/In review · Due/)).toHaveCount(1);
  await expect(page.getByText(/In review · Due.*2028/)).toHaveCount(0);
});

test.describe('a traveller', () => {
  test.use({ timezoneId: 'Europe/Zurich' });

  test('rates across the change to summer time, each on the day that it is there (F21)', async ({
    page,
  }) => {
    // 29 March 2026, 02:00 becomes 03:00; the study day begins at 04:00.
    await begin(page, new Date('2026-03-29T00:30:00Z'));
    await rateAndCompare(page, 'Easy');
    await page.clock.setSystemTime(new Date('2026-03-29T01:59:00Z'));
    await rateAndCompare(page, 'Easy');
    await page.clock.setSystemTime(new Date('2026-03-29T02:01:00Z'));
    await rateAndCompare(page, 'Easy');
    expect(await readDays(page)).toEqual(['2026-03-28', '2026-03-28', '2026-03-29']);
    expect(await readZones(page)).toEqual([60, 120, 120]);
  });
});

/** Opens the first card at a moment by the page's own clock. */
async function begin(page: Page, at: Date = start): Promise<void> {
  await page.clock.install({ time: at });
  await addDeck(page, 'Legal bases');
  await page.getByRole('link', { name: 'Study now' }).click();
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
}

/** Rates the card on the table, and compares what the page says of it then with what its button said. */
async function rateAndCompare(page: Page, rating: RatingName): Promise<void> {
  const button = page.getByRole('button', { name: new RegExp(`^${rating}`) });
  const tap = async (name: string) => {
    await page.clock.runFor(400);
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  };
  await tap('Show answer');
  const said = (await button.innerText()).replace(rating, '').trim();
  const before = (await readLog(page)).length;
  await tap(rating);
  await expect.poll(async () => (await readLog(page)).length).toBe(before + 1);
  await expect(page.getByRole('status').filter({ hasText: `${rating}.` })).toContainText(said);
}

interface Reviewed {
  readonly zoneOffsetMinutes: number;
  readonly body: { readonly type: string; readonly studyDay: number };
}

async function readReviewed(page: Page): Promise<Reviewed[]> {
  const events = (await readLog(page)) as unknown as Reviewed[];
  return events.filter(({ body }) => body.type === 'reviewed');
}

async function readDays(page: Page): Promise<string[]> {
  const dateOf = (day: number) => new Date(day * 24 * hourMs).toISOString().slice(0, 10);
  return (await readReviewed(page)).map(({ body }) => dateOf(body.studyDay));
}

async function readZones(page: Page): Promise<number[]> {
  return (await readReviewed(page)).map(({ zoneOffsetMinutes }) => zoneOffsetMinutes);
}
