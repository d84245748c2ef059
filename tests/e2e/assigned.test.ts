/** An assigned quiz on the learner's device: opened, taken offline, handed in, given back; and what is refused. */
import type { Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { begin, chooseItems, keepQuiz, makeQuiz, readSheetLink } from './assigned-steps';
import { answerAll, handIn, itemHeading } from './quiz-steps';
import { readLog } from './steps';
import { expect, test, waitUntilOfflineReady } from './support';

const day = 24 * 3_600_000;

test('a link is opened, kept, taken offline and handed in; the sheet holds what was answered', async ({
  page,
  server,
  context,
}) => {
  const quiz = await makeQuiz({ dueAt: Date.now() + day });
  const { link } = await quiz.handOut(server.origin);
  await page.goto('./');
  await waitUntilOfflineReady(page);
  await context.setOffline(true);
  await server.stop();
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Before deployment');
  await expect(page.getByText('Answer on your own.')).toBeVisible();
  await page.getByRole('button', { name: 'Add to my quizzes' }).click();
  await expect(page.getByRole('button', { name: 'Begin', exact: true })).toBeVisible();
  await page.goto('./');
  const line = page.getByRole('link', { name: /Before deployment.*not started.*due/ });
  await line.click();
  await begin(page);
  await page.goto('./');
  await page.getByRole('link', { name: /Before deployment.*in progress/ }).click();
  await page.getByRole('link', { name: 'Continue' }).click();
  await answerAll(page, 2);
  await handIn(page);
  await expect(page.getByText(/Handed in on this device/)).toBeVisible();
  const sheet = await quiz.read(await readSheetLink(page));
  expect(sheet.learner.name).toBe('Ada Obi');
  const marks = sheet.responses.map(({ places }, index) => {
    const keys = quiz.made.contents.scenarios.flatMap(({ items }) => items)[index]?.options ?? [];
    return keys.every(({ isKey }, place) => isKey === places.includes(place));
  });
  expect(marks).toEqual([true, true, false]);
  await page.getByRole('button', { name: 'It was scanned' }).click();
  await expect(page.getByText(/^Given out by code/)).toBeVisible();
  await page.goto('./quiz');
  await expect(page.getByRole('link', { name: /handed in and given out/ })).toBeVisible();
});

test('the attempt changes no schedule, and nothing of daily study is on the sheet', async ({
  page,
  server,
}) => {
  const quiz = await makeQuiz();
  await keepQuiz(page, (await quiz.handOut(server.origin)).link);
  await begin(page);
  await answerAll(page, 0);
  await handIn(page);
  await expect(page.getByText(/Handed in on this device/)).toBeVisible();
  const types = (await readLog(page)).map(({ body }) => (body as { type: string }).type);
  expect(types.filter((type) => type === 'reviewed')).toEqual([]);
  const sheet = await quiz.read(await readSheetLink(page));
  expect(Object.keys(sheet).sort()).toEqual(
    [
      ...['attemptId', 'attemptNumber', 'checkpoints', 'extraMs', 'learner', 'paperHash', 'reason'],
      ...['responses', 'startedAt', 'startedZoneMinutes', 'submittedAt', 'submittedZoneMinutes'],
      'usedMs',
    ].sort(),
  );
});

test('a name that is asked for is needed before the attempt begins', async ({ page, server }) => {
  const quiz = await makeQuiz({ asks: ['name', 'number'] });
  await keepQuiz(page, (await quiz.handOut(server.origin)).link);
  await page.getByLabel('Name', { exact: true }).fill('Ada');
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(page.getByLabel('Number')).toBeFocused();
  await expect(page.getByText('Needed on the answer sheet')).toBeVisible();
});

test('one attempt is one attempt: afterwards none is offered', async ({ page, server }) => {
  const quiz = await makeQuiz();
  const { link } = await quiz.handOut(server.origin);
  await keepQuiz(page, link);
  await begin(page);
  await answerAll(page);
  await handIn(page);
  await page.goto(link);
  await page.getByRole('link', { name: 'Go to the quiz' }).click();
  await expect(page.getByText('All attempts are used.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Send answers/ })).toBeVisible();
});

test('it cannot be begun before it opens; after the due time it can, and is called late', async ({
  page,
  server,
}) => {
  await page.clock.install({ time: new Date('2026-11-22T10:00:00Z') });
  const quiz = await makeQuiz({
    opensAt: Date.parse('2026-11-23T10:00Z'),
    dueAt: Date.parse('2026-11-24T10:00Z'),
  });
  await page.goto((await quiz.handOut(server.origin)).link);
  await page.getByRole('button', { name: 'Add to my quizzes' }).click();
  await expect(page.getByText(/It can be begun from 23 Nov 2026/)).toBeVisible();
  await page.clock.setFixedTime(new Date('2026-11-25T10:00:00Z'));
  await page.reload();
  await expect(page.getByText(/your instructor will see that it is late/)).toBeVisible();
  await begin(page);
});

test('extra time rides on one person’s link, and the sheet says so', async ({ page, server }) => {
  const quiz = await makeQuiz({ timeLimitMs: 20 * 60_000 });
  const extraTime = { extraMs: 10 * 60_000, learner: 'Ada Obi' };
  await keepQuiz(page, (await quiz.handOut(server.origin, extraTime)).link);
  await expect(page.getByText('30 minutes, 10 minutes of it extra for Ada Obi')).toBeVisible();
  await begin(page);
  await answerAll(page);
  await handIn(page);
  expect((await quiz.read(await readSheetLink(page))).extraMs).toBe(10 * 60_000);
});

test('results stay closed until the keys are opened, and false keys are refused', async ({
  page,
  server,
}) => {
  const quiz = await makeQuiz({ feedback: 'after-due' });
  await keepQuiz(page, (await quiz.handOut(server.origin)).link);
  await begin(page);
  await answerAll(page, 3);
  await page.getByRole('button', { name: 'Overview' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click();
  await expect(page.getByRole('heading', { name: 'Handed in', level: 1 })).toBeVisible();
  await expect(page.getByText('100%')).toHaveCount(0);
  const other = await makeQuiz({ feedback: 'after-due', title: 'Another' });
  await page.goto((await other.handOutKeys(server.origin)).link);
  await expect(page.getByText(/for a quiz that is not on this device/)).toBeVisible();
  await page.goto((await quiz.handOutKeys(server.origin)).link);
  await page.getByRole('button', { name: 'Show my results' }).click();
  await page.getByRole('link', { name: /Attempt 1/ }).click();
  await expect(page.getByText('100%').first()).toBeVisible();
  await page.locator('details summary').first().click();
  await expect(page.getByRole('link', { name: 'Open in text' }).first()).toBeVisible();
});

test('own items need no deck, by link and by file', async ({ page, server }) => {
  const [{ scenario } = unexpected()] = chooseItems('use-of-force', 1);
  const items = scenario.items.slice(0, 2).map((item, index) => ({
    ...item,
    id: `own-${index}` as typeof item.id,
  }));
  const own = { ...scenario, title: 'Our camp', items };
  const quiz = await makeQuiz(
    {},
    items.map((item) => ({ scenario: own, item })),
  );
  const { fileText } = await quiz.handOut(server.origin);
  await page.goto('./q');
  await openFile(page, 'quiz.mandate-paper', fileText);
  await page.getByRole('button', { name: 'Add to my quizzes' }).click();
  await begin(page);
  await expect(itemHeading(page, 1)).toContainText('Our camp');
  await page.keyboard.press('1');
  await page.keyboard.press('n');
  await page.keyboard.press('1');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await handIn(page);
  expect((await quiz.read(await readSheetLink(page))).responses).toHaveLength(2);
});

test('a quiz of another version of a deck is told, and its file is taken instead', async ({
  page,
  server,
}) => {
  const [one = unexpected(), other = unexpected()] = chooseItems('use-of-force', 2);
  const item = { ...one.item, topic: 'another', stem: other.item.stem };
  const items = one.scenario.items.map((each) => (each.id === item.id ? item : each));
  const changed = { ...one, scenario: { ...one.scenario, items }, item };
  const quiz = await makeQuiz({}, [changed, { ...other, scenario: changed.scenario }]);
  const { link, fileText } = await quiz.handOut(server.origin);
  await page.goto(link);
  await expect(page.getByText(/Of its 2 items 0 are missing here and 1 stand here/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add to my quizzes' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Open something else' }).click();
  await openFile(page, 'quiz.mandate-paper', fileText);
  await expect(page.getByRole('button', { name: 'Add to my quizzes' })).toBeVisible();
});

function unexpected(): never {
  throw new Error('the deck has no items');
}

async function openFile(page: Page, name: string, content: string): Promise<void> {
  const buffer = Buffer.from(content);
  await page.getByLabel('Open file').setInputFiles({ name, mimeType: 'text/plain', buffer });
}

test.describe('what is not as it was made is refused in a sentence, and nothing is kept', () => {
  const cases: readonly [string, (link: string) => string, RegExp][] = [
    ['a link cut short', (link) => link.slice(0, -20), /The end is missing/],
    ['a changed byte', (link) => flip(link), /something changed on the way|The end is missing/],
    ['something else', () => 'https://example.org/page#top', /nothing that this app knows/],
  ];
  for (const [name, damage, words] of cases)
    test(name, async ({ page, server }) => {
      const { link } = await (await makeQuiz()).handOut(server.origin);
      await page.goto('./q');
      await page.getByLabel('Link or code').fill(damage(link));
      await page.getByRole('button', { name: 'Open', exact: true }).click();
      await expect(page.getByText(words)).toBeVisible();
      expect(await readLog(page)).toEqual([]);
    });

  test('a file of 50 MB, and a picture without a code', async ({ page }, testInfo) => {
    await page.goto('./q');
    const film = testInfo.outputPath('film.mp4');
    await writeFile(film, Buffer.alloc(50 * 1024 * 1024));
    await page.getByLabel('Open file').setInputFiles(film);
    await expect(page.getByText(/larger than 5 MB/)).toBeVisible();
    const picture = { name: 'a.png', mimeType: 'image/png', buffer: onePixel };
    await page.getByLabel('Open a picture of a code').setInputFiles(picture);
    await expect(page.getByText(/No code was found on that picture/)).toBeVisible();
  });
});

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Another letter in the middle. */
function flip(link: string): string {
  const place = link.length - 30;
  return `${link.slice(0, place)}${link[place] === 'A' ? 'B' : 'A'}${link.slice(place + 1)}`;
}
