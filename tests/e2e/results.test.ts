/** An instructor reads what a class sent: collected, looked through, decided on, analysed, taken out. */
import AxeBuilder from '@axe-core/playwright';
import { readFile, writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { makeAssignment, type Assignment } from '../fixtures/assignment';
import { makeTestSheet, learner, on, responses } from '../fixtures/sheets';
import {
  learnerRow,
  openCollected,
  openReading,
  pasteSheets,
  readReport,
  seedAssignment,
} from './result-steps';
import { makeInstructorKey } from '../../src/lib/state/sheet-codes';
import { expect, test, waitUntilOfflineReady } from './support';

let assignment: Assignment;
test.beforeAll(async () => {
  assignment = await makeAssignment(30);
});

/** The link of one more sheet for the class's quiz. */
function linkOf(name: string, number: string, more: Parameters<typeof makeTestSheet>[2] = {}) {
  const person = learner(name, number);
  return assignment.linkOf(makeTestSheet(assignment.made, name, { learner: person, ...more }));
}

test('each sheet is told of: new, again, broken, foreign, something else; and what is here counts once', async ({
  page,
}, testInfo) => {
  const { links } = assignment;
  const [first = '', second = '', third = ''] = links;
  const other = await makeAssignment(1);
  await seedAssignment(page, assignment);
  await openReading(page, 'collect');
  await expect(page.getByText('No sheet is here yet.')).toBeVisible();
  await pasteSheets(page, [
    first,
    first,
    second.slice(0, -40),
    `${third.slice(0, 100)}${third[100] === 'A' ? 'B' : 'A'}${third.slice(101)}`,
    other.links[0] ?? '',
  ]);
  expect((await readReport(page)).sort()).toEqual([
    'A sheet: Changed on the way',
    'A sheet: Cut short',
    'A sheet: For another instructor',
    'Amina Abara: Already here',
    'Amina Abara: Collected',
  ]);
  const paths = ['bo.mandate-answers', 'notes.txt', 'film.mp4'].map((name) =>
    testInfo.outputPath(name),
  );
  const [bo = '', notes = '', film = ''] = paths;
  await writeFile(bo, second);
  await writeFile(notes, 'Dear all,');
  await writeFile(film, Buffer.alloc(49 * 1024 * 1024));
  await page.getByLabel('Open files').setInputFiles(paths);
  await expect(page.getByText('2 sheets are here.')).toBeVisible();
  expect((await readReport(page)).slice(0, 3).sort()).toEqual([
    'Amina Bello: Collected',
    'film.mp4: Too large',
    'notes.txt: No answer sheet',
  ]);
  await expect(page.getByRole('status').filter({ hasText: 'Since this page' })).toHaveText(
    'Since this page was opened: 2 new, 1 already here and 5 not taken.',
  );
});

test('a device without the key says so before and after, and nothing is lost', async ({ page }) => {
  const foreign = await makeInstructorKey(1);
  await seedAssignment(page, { ...assignment, key: foreign });
  await openReading(page, 'collect');
  await expect(page.getByText('The key on this device is not the one')).toBeVisible();
  await pasteSheets(page, assignment.links.slice(0, 1));
  expect(await readReport(page)).toEqual(['A sheet: For another instructor']);
});

test('the table is sorted, filtered and searched by keyboard alone', async ({ page }) => {
  await openCollected(page, assignment, 'results');
  const names = page.getByRole('table', { name: 'Learners' }).getByRole('rowheader');
  await expect(names).toHaveCount(31);
  const score = scoreHead(page);
  await score.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(score).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('Enter');
  await expect(score).toHaveAttribute('aria-sort', 'descending');
  await expect(score.getByRole('button')).toBeFocused();
  const scores = page.locator('td.score');
  const shown = (await scores.allInnerTexts()).map((text) => parseInt(text, 10));
  const numbers = shown.filter((one) => !Number.isNaN(one));
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  expect(Number.isNaN(shown.at(-1))).toBe(true);
  await page.getByLabel('Show', { exact: true }).focus();
  await page.keyboard.type('Nothing');
  await expect(names).toHaveText([/Zita Never/]);
  await page.getByLabel('Show', { exact: true }).selectOption('all');
  await page.getByLabel('Find a learner').focus();
  await page.keyboard.type('south chidi');
  await expect(page.getByText('5 learners shown')).toBeVisible();
});

test('a remark takes no mark away; excluding, accepting and extra time do what they say, and can be undone', async ({
  page,
}) => {
  await openCollected(page, assignment, 'collect');
  await page.clock.setFixedTime(on('11T09:00'));
  const late = { startedAt: on('10T10:00'), responses: responses('111111') };
  await pasteSheets(page, [await linkOf('Zita Never', '999', late)]);
  await openReading(page, 'results');
  const row = learnerRow(page, 'Zita Never');
  await expect(row).toContainText('100%');
  await expect(row).toContainText(/Finished 17.5 hours late/);
  await row.getByRole('button').press('Enter');
  const exclude = page.getByRole('button', { name: 'Exclude attempt 1 of Zita Never' });
  await exclude.press('Enter');
  await expect(exclude).toHaveAttribute('aria-pressed', 'true');
  await expect(exclude).toBeFocused();
  await expect(row.locator('td').first()).toHaveText('excluded');
  await page.getByRole('button', { name: 'Accept attempt 1 of Zita Never' }).press('Enter');
  await expect(row).toContainText('100%');
  await expect(page.getByText('Accepted by you')).toBeVisible();
  await page.getByLabel('Extra time in minutes').fill('1200');
  await page.getByLabel('Extra time in minutes').press('Enter');
  await expect(row).toContainText(/Finished in time, arrived .* late/);
  await page.reload();
  await expect(learnerRow(page, 'Zita Never')).toContainText(/Finished in time, arrived .* late/);
});

test('another key is previewed for whom it changes what, decided, and taken back', async ({
  page,
}) => {
  await openCollected(page, assignment, 'items');
  const table = page.getByRole('table', { name: 'Items' });
  const second = table.getByRole('button').nth(1);
  const facility = table.getByRole('row').nth(2).getByRole('cell').first();
  const before = await facility.innerText();
  await second.press('Enter');
  const form = page.getByRole('form', { name: 'Decide on this item' });
  await form.getByLabel('Other right options').check();
  await form.getByLabel('You wait.').check();
  await expect(form.getByText(/^\d+ attempts change:$/)).toBeVisible();
  await expect(form.getByText(/becomes \d+%, passes now/).first()).toBeVisible();
  await expect(facility).toHaveText(before);
  await form.getByRole('button', { name: 'Apply to all' }).press('Enter');
  await expect(form.getByText('Kept. All marks and figures follow it.')).toBeVisible();
  await expect(facility).not.toHaveText(before);
  await form.getByLabel('Drop it').check();
  await form.getByRole('button', { name: 'Apply to all' }).click();
  await expect(table.getByText('Dropped: counts for nobody')).toBeVisible();
  await form.getByLabel('As made').check();
  await form.getByRole('button', { name: 'Apply to all' }).click();
  await expect(facility).toHaveText(before);
});

test('the tables are taken out for a spreadsheet, with nothing in them that it would compute', async ({
  page,
}) => {
  await openCollected(page, assignment, 'collect');
  const sheet = { startedAt: on('04T10:00'), responses: responses('11--00') };
  await pasteSheets(page, [await linkOf('=HYPERLINK("http://evil")', '', sheet)]);
  await openReading(page, 'results');
  const gradebook = await download(page, 'Download gradebook');
  expect(gradebook.name).toBe('Consent-and-the-use-of-force-gradebook.csv');
  expect(gradebook.text.startsWith('\uFEFFName,Number,Group,Attempts,')).toBe(true);
  expect(gradebook.text.split('\r\n')).toHaveLength(1 + 32 + 1);
  expect(gradebook.text).toContain('"\'=HYPERLINK(""http://evil"")"');
  expect(gradebook.text).toMatch(/\r\nZita Never,999,,0\r\n/);
  const table = await download(page, 'Download responses');
  expect(table.text.split('\r\n')).toHaveLength(1 + 31 * 6 + 1);
  for (const line of [gradebook, table].flatMap(({ text }) => text.slice(1).split('\r\n')))
    expect(line).not.toMatch(/^[=+\-@]/);
});

test('printed, the figures and every learner stand there, and nothing that is pressed', async ({
  page,
}) => {
  await openCollected(page, assignment, 'results');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('rowheader', { name: /Chidi Jallow/ })).toBeVisible();
  await expect(page.getByText('Nobody watched.')).toBeVisible();
  for (const gone of [
    page.getByRole('navigation'),
    page.getByLabel('Find a learner'),
    page.getByRole('button', { name: 'Download gradebook' }),
  ])
    for (const one of await gone.all()) await expect(one).toBeHidden();
});

test('offline, all of it works', async ({ page, server }) => {
  await seedAssignment(page, assignment);
  await openReading(page, 'collect');
  await waitUntilOfflineReady(page);
  await server.stop();
  await page.reload();
  await pasteSheets(page, assignment.links.slice(0, 12));
  await openReading(page, 'results');
  await expect(page.getByText('12 of 31')).toBeVisible();
  await openReading(page, 'items');
  await page.getByRole('table', { name: 'Items' }).getByRole('button').first().click();
  await expect(page.getByText('Under 30 attempts: a few more can turn this figure.')).toBeVisible();
});

test('300 sheets are collected and read without the page standing still', async ({ page }) => {
  test.slow();
  const large = await makeAssignment(300);
  await openCollected(page, large, 'results');
  await expect(page.getByText('300 of 301')).toBeVisible();
  const begin = Date.now();
  await page.getByLabel('Attempt that counts').selectOption('Best');
  await scoreHead(page).getByRole('button').click();
  await expect(scoreHead(page)).toHaveAttribute('aria-sort', 'ascending');
  expect(Date.now() - begin).toBeLessThan(5_000);
  await openReading(page, 'items');
  await expect(page.getByText('From 300 attempts that count.')).toBeVisible();
});

function scoreHead(page: Page): Locator {
  const table = page.getByRole('table', { name: 'Learners' });
  return table.getByRole('columnheader', { name: 'Score' });
}

async function download(page: Page, button: string): Promise<{ name: string; text: string }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await downloading;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

const screens: readonly { name: string; open: (page: Page) => Promise<void> }[] = [
  {
    name: 'collecting, with a report',
    open: async (page) => {
      await seedAssignment(page, assignment);
      await openReading(page, 'collect');
      await pasteSheets(page, [...assignment.links.slice(0, 2), 'https://example.org/x#s=AAAA']);
    },
  },
  {
    name: 'results with a learner open',
    open: async (page) => {
      await openCollected(page, assignment, 'results');
      await page.getByRole('button', { name: 'Amina Bello' }).click();
      await page.getByText('Marks by item').click();
      await page.getByText('As a table').click();
    },
  },
  {
    name: 'items with one open',
    open: async (page) => {
      await openCollected(page, assignment, 'items');
      await page.getByRole('table', { name: 'Items' }).getByRole('button').first().click();
      for (const text of ['As a table', 'Situation', 'Why it is right or wrong'])
        await page.getByText(text).first().click();
      await page.getByText('What this means').first().click();
      await page.getByLabel('Other right options').check();
    },
  },
];

for (const screen of screens)
  test(`${screen.name}: no accessibility violation in light and dark, nothing wider than 320 pixels`, async ({
    page,
  }) => {
    await screen.open(page);
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => ({ id, targets: nodes.map((n) => n.target) })),
      ).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 568 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
