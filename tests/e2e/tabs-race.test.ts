/**
 * Two tabs that write to the log at the same moment, in the real browser's database and without Web Locks. The app's
 * own gestures are 300 ms apart, so the tabs write as `store/log` does: the next seq, by `add`, in a strict transaction.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './support';
import { openToday, readLog } from './steps';

/** What one tab did in a race. */
interface Race {
  /** The seqs that this tab wrote. */
  readonly won: readonly number[];
  /** How many rounds both tabs began within 5 ms. */
  readonly closeRounds: number;
}

test('of two tabs that write within 5 ms, each of 500 rounds has one winner and no seq is lost (F15)', async ({
  page,
  context,
}) => {
  const races = await raceTwoTabs(page, context, { closeRounds: 500, method: 'add' });
  for (const { closeRounds } of races) expect(closeRounds).toBe(500);
  const won = races.flatMap((race) => race.won).sort((one, two) => one - two);
  expect(won).toEqual(won.map((_, index) => index + 1));
  const kept = (await readLog(page)).filter(({ device }) => device === 'race');
  expect(kept.map(({ seq }) => seq)).toEqual(won);
  expect(won.length).toBeGreaterThanOrEqual(500);
  await page.reload();
  await openToday(page);
});

test('without the key as a guard both tabs would have written the same seq (control of F15)', async ({
  page,
  context,
}) => {
  const races = await raceTwoTabs(page, context, { closeRounds: 20, method: 'put' });
  const won = races.flatMap((race) => race.won);
  expect(won.length).toBe(2 * new Set(won).size);
});

interface RaceRules {
  /** How many rounds the tabs must have begun within 5 ms before they stop. */
  readonly closeRounds: number;
  readonly method: 'add' | 'put';
}

async function raceTwoTabs(
  page: Page,
  context: BrowserContext,
  rules: RaceRules,
): Promise<readonly Race[]> {
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'locks', { value: undefined });
  });
  await openToday(page);
  const other = await context.newPage();
  await openToday(other);
  return Promise.all([race(page, rules), race(other, rules)]);
}

/** Runs in a tab: begins each round as soon as the other tab has ended the one before. */
function race(page: Page, rules: RaceRules): Promise<Race> {
  return page.evaluate(async ({ closeRounds: wanted, method }) => {
    const opening = indexedDB.open('main-mandate');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const channel = new BroadcastChannel('race');
    const startsByRound = new Map<number, number>();
    let wake: () => void = () => undefined;
    channel.onmessage = ({ data }: MessageEvent<{ round: number; startedAt: number }>) => {
      // The first greeting was lost when this tab was not there yet.
      if (data.round === 0 && !startsByRound.has(0)) say(0, 0);
      startsByRound.set(data.round, data.startedAt);
      wake();
    };
    const say = (round: number, startedAt: number) => channel.postMessage({ round, startedAt });
    const hear = async (round: number): Promise<number> => {
      for (;;) {
        const startedAt = startsByRound.get(round);
        if (startedAt !== undefined) return startedAt;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    };
    const write = (seq: number): Promise<boolean> => {
      const options = { durability: 'strict' } as const;
      const transaction = opening.result.transaction('events', 'readwrite', options);
      transaction.objectStore('events')[method]({
        ...{ device: 'race', seq, gestureSeq: seq, at: 0, zoneOffsetMinutes: 0, rolloverHour: 4 },
        ...{ appVersion: 'race', body: { type: 'raced' } },
      });
      return new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () =>
          transaction.error?.name === 'ConstraintError'
            ? resolve(false)
            : reject(transaction.error);
      });
    };

    say(0, 0);
    await hear(0);
    const won: number[] = [];
    let closeRounds = 0;
    for (let round = 1; closeRounds < wanted; round += 1) {
      const startedAt = performance.timeOrigin + performance.now();
      if (await write(round)) won.push(round);
      say(round, startedAt);
      if (Math.abs((await hear(round)) - startedAt) <= 5) closeRounds += 1;
    }
    opening.result.close();
    return { won, closeRounds };
  }, rules);
}
