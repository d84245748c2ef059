/** Attempts that are interrupted: by a reload, another tab, the end of the time, a full device. */
import type { Page } from '@playwright/test';
import { expect, test } from './support';
import { report } from './faults/lengths';
import {
  itemHeading,
  openQuizzes,
  readAttemptEvents,
  readOptionIds,
  readResponses,
  startPractice,
} from './quiz-steps';
import { optionInputs } from './steps';

const saved = (page: Page) => page.getByText('Saved', { exact: true });

test('after a reload and by the back button it is the same attempt: order, answers, time (Q2)', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-22T10:00:00Z') });
  await startPractice(page, { items: 4, feedback: 'At the end', minutes: 30 });
  await page.keyboard.press('n');
  await expect(itemHeading(page, 2)).toBeVisible();
  const order = await readOptionIds(page);
  await page.keyboard.press('3');
  await expect(saved(page)).toBeVisible();
  await page.clock.runFor(10 * 60_000);
  await expect(page.getByText(/^(20:00|19:5\d)$/)).toBeVisible();
  await page.reload();
  await expect(itemHeading(page, 2)).toBeVisible();
  expect(await readOptionIds(page)).toEqual(order);
  await expect(optionInputs(page).nth(2)).toBeChecked();
  await expect(page.getByText(/^19:5\d$/)).toBeVisible();
  await page.goBack();
  await expect(page.getByText('1 of 4 answered · 20 minutes left')).toBeVisible();
  await page.getByRole('link', { name: /^Go on/ }).click();
  await expect(itemHeading(page, 1)).toBeVisible();
  await page.keyboard.press('n');
  expect(await readOptionIds(page)).toEqual(order);
  expect((await readAttemptEvents(page)).filter(({ attempt }) => attempt)).toHaveLength(1);
});

test('the timer speaks at thresholds and when it is asked, and not each second (Q16)', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-22T10:00:00Z') });
  await startPractice(page, { items: 2, minutes: 11 });
  const spoken = page.getByRole('status').filter({ hasText: /left$/ });
  await page.clock.runFor(5_000);
  await expect(spoken).toHaveCount(0);
  await page.clock.runFor(60_000);
  await expect(spoken).toHaveText('Less than 10 minutes left');
  await page.clock.runFor(30_000);
  await expect(spoken).toHaveText('Less than 10 minutes left');
  await page.getByRole('button', { name: 'How much time is left?' }).click();
  await expect(page.getByText(/^Time left: 9:2\d$/)).toBeAttached();
});

test('of two tabs one writes; the other only looks, until it takes over (Q3)', async ({
  page,
  context,
}) => {
  await startPractice(page, { items: 3, feedback: 'At the end' });
  await page.keyboard.press('1');
  await expect(saved(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(optionInputs(other).first()).toBeChecked();
  await expect(page.getByText('This quiz is open in another tab')).toBeVisible();
  await expect(optionInputs(page).first()).toBeDisabled();
  await page.keyboard.press('2');
  await expect(optionInputs(page).first()).toBeChecked();
  await other.keyboard.press('3');
  await expect(saved(other)).toBeVisible();
  await page.getByRole('button', { name: 'Take over here' }).click();
  await expect(optionInputs(page).nth(2)).toBeChecked();
  await expect(other.getByText('This quiz is open in another tab')).toBeVisible();
  await page.keyboard.press('2');
  await expect.poll(() => readResponses(page)).toHaveLength(3);
  await expect(optionInputs(other).nth(1)).toBeChecked();
});

test('a tab that is killed between tap and paint loses no answer that was called saved (Q1)', async ({
  page,
  context,
}) => {
  // Six tabs are killed and six opened.
  test.slow();
  await startPractice(page, { items: 6, feedback: 'At the end' });
  const address = page.url().replace(/\?.*/, '');
  await page.close();
  const outcomes = { kept: 0, unsaid: 0 };
  for (let round = 0; round < 6; round += 1) {
    const tab = await context.newPage();
    let wasSaid = false;
    // The word is carried out of the tab at once, since nothing can be asked of it afterwards.
    await tab.exposeFunction('noteSaved', () => (wasSaid = true));
    await tab.goto(`${address}?item=${round + 1}`);
    await expect(itemHeading(tab, round + 1)).toBeVisible();
    const ids = await readOptionIds(tab);
    const before = (await readResponses(tab)).length;
    const chosen = round % ids.length;
    await tab.evaluate(watchForSaved);
    const session = await context.newCDPSession(tab);
    const dying = tab.waitForEvent('crash');
    await tab.keyboard.down(String(chosen + 1));
    // A tab that is gone answers nothing.
    session.send('Page.crash').catch(() => undefined);
    await dying;
    await tab.close();
    const next = await context.newPage();
    await next.goto(`${address}?item=${round + 1}`);
    await expect(itemHeading(next, round + 1)).toBeVisible();
    const isKept = (await readResponses(next)).length > before;
    if (isKept) {
      await expect(optionInputs(next).nth(chosen)).toBeChecked();
      outcomes.kept += 1;
    } else {
      expect(wasSaid).toBe(false);
      outcomes.unsaid += 1;
    }
    await next.close();
  }
  report(`Q1: 6 tabs killed: ${outcomes.kept} answers kept, ${outcomes.unsaid} never said`);
});

/** Tells when the page says that an answer is saved, in the moment that it does. */
function watchForSaved(): void {
  const wordsOf = () => document.querySelector('main')?.textContent ?? '';
  const wasThere = wordsOf().includes('Saved');
  new MutationObserver(() => {
    const { noteSaved } = window as unknown as { noteSaved: () => void };
    if (!wasThere && wordsOf().includes('Saved')) noteSaved();
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}

test('time that runs out with the app closed seals the attempt at the limit (Q8)', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-22T10:00:00Z') });
  await startPractice(page, { items: 3, feedback: 'At the end', minutes: 5 });
  await page.keyboard.press('1');
  await expect(saved(page)).toBeVisible();
  const address = page.url();
  await page.goto('about:blank');
  await page.clock.setSystemTime(new Date('2026-11-22T11:00:00Z'));
  await page.goto(address);
  await expect(page.getByText('Handed in by itself when the time was up.')).toBeVisible();
  await expect(page.getByText('No answer')).toHaveCount(2);
  const sealed = (await readAttemptEvents(page)).find(({ reason }) => reason);
  expect(sealed).toMatchObject({ reason: 'time-up', usedMs: 5 * 60_000 });
});

test('the list of quizzes seals what ran out of time, and so does the open page (Q8)', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-22T10:00:00Z') });
  await startPractice(page, { items: 2, minutes: 5 });
  await page.clock.runFor(5 * 60_000 + 1_000);
  await expect(page.getByText('Handed in by itself when the time was up.')).toBeVisible();
  await startPractice(page, { items: 2, minutes: 5 });
  await page.goto('about:blank');
  await page.clock.setSystemTime(new Date('2026-11-22T11:00:00Z'));
  await openQuizzes(page);
  await expect(page.getByRole('link', { name: /^Go on/ })).toHaveCount(0);
  expect((await readAttemptEvents(page)).filter(({ reason }) => reason)).toHaveLength(2);
});

test('an answer that finds the device full stays in memory and can be taken out as a file (Q11)', async ({
  page,
}) => {
  await startPractice(page, { items: 2, feedback: 'At the end' });
  await page.keyboard.press('1');
  await expect(saved(page)).toBeVisible();
  await fillDevice(page, true);
  await page.keyboard.press('2');
  await expect(page.getByText(/^Not saved: the device has no room left/)).toBeVisible();
  await expect(optionInputs(page).nth(1)).toBeChecked();
  await expect(saved(page)).toBeHidden();
  await page.keyboard.press('n');
  await page.keyboard.press('p');
  await expect(optionInputs(page).nth(1)).toBeChecked();
  await page.getByRole('link', { name: 'Close' }).click();
  await expect(itemHeading(page, 1)).toBeVisible();
  const [, wanted = ''] = await readOptionIds(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save answer file' }).click();
  const file = await readDownload(await downloading);
  expect(file.answers[0]?.optionIds).toContain(wanted);
  await fillDevice(page, false);
  await page.getByRole('status').getByRole('button', { name: 'Try again' }).click();
  await expect(saved(page)).toBeVisible();
  expect((await readResponses(page)).at(-1)?.optionIds).toContain(wanted);
});

/** Stands in for a full disk: from here on the database refuses every write, as browsers do. */
async function fillDevice(page: Page, isFull: boolean): Promise<void> {
  await page.evaluate((full) => {
    const store = IDBObjectStore.prototype as IDBObjectStore & { whole?: IDBObjectStore['add'] };
    store.whole ??= store.add;
    store.add = full
      ? () => {
          throw new DOMException('', 'QuotaExceededError');
        }
      : store.whole;
  }, isFull);
}

async function readDownload(download: {
  createReadStream: () => Promise<AsyncIterable<Buffer>>;
}): Promise<{ answers: readonly { optionIds: readonly string[] }[] }> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString('utf8')) as Awaited<
    ReturnType<typeof readDownload>
  >;
}
