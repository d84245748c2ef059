/** An instructor makes a quiz and gives it out: by keyboard, with every mistake told, offline, and never with a key lost. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { toPlainText } from '../../src/lib/core/plain-text';
import {
  chosenHeading,
  draw,
  enterNumber,
  giveOut,
  linkField,
  makeQuiz,
  openInstructor,
  openNewQuiz,
  readPapers,
  tabTo,
} from './instructor-steps';
import { openToday } from './steps';
import { expect, test, waitUntilOfflineReady } from './support';

test('a quiz of three items is made and given out by the keyboard alone', async ({ page }) => {
  await openInstructor(page);
  await tabTo(page, page.getByRole('link', { name: 'New quiz' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Title', { exact: true }));
  await page.keyboard.type('Consent');
  await tabTo(page, page.getByLabel('Items to draw'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('3');
  await tabTo(page, page.getByRole('button', { name: 'Draw evenly over topics' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 items drawn, spread evenly over 3 topics.')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: /^Move down/ }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Move down/ }).nth(1)).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Preview as a learner' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Consent', level: 1 })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Back to the draft' }).last());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Preview as a learner' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: 'Code of the quiz “Consent”' })).toBeVisible();
  const [made] = await readPapers(page);
  expect(made?.paper.items).toHaveLength(3);
  expect(made?.paper.title).toBe('Consent');
});

test('each mistake is told beside its field, the first of them gets the focus', async ({
  page,
}) => {
  await openNewQuiz(page);
  const give = page.getByRole('button', { name: 'Give out' });
  const title = page.getByLabel('Title', { exact: true });
  await give.click();
  await expect(page.getByRole('alert')).toContainText('Something is still missing or wrong');
  await expect(title).toBeFocused();
  await expect(title).toHaveAccessibleDescription(/The quiz needs a title\./);
  await title.fill('Consent');
  await give.click();
  await expect(page.getByText('Choose at least one item.')).toBeVisible();
  await draw(page, 2);
  await page.getByLabel('Instructions').fill('x'.repeat(301));
  await expect(page.getByText('301 of 300 characters')).toBeVisible();
  await expect(page.getByText('Only 300 characters fit.')).toBeVisible();
  await page.getByLabel('Opens', { exact: true }).fill('2027-03-02T09:00');
  await page.getByLabel('Due', { exact: true }).fill('2027-03-01T09:00');
  await expect(page.getByText('It must be due after it opens.')).toBeVisible();
  await enterNumber(page, 'Attempts', '99');
  await enterNumber(page, 'Percent to pass', '101');
  await expect(page.getByText('A whole number from 1 to 20.')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).uncheck();
  await page.getByLabel('Roster, if you have one').fill('Ada; 1; Blue; more\nBo; 2');
  await expect(page.getByText('Line 1 has more than name, number and group.')).toBeVisible();
  await give.click();
  await expect(page.getByText('Ask for name or number')).toBeVisible();
  expect(await readPapers(page)).toEqual([]);

  await page.getByLabel('Instructions').fill('On your own.');
  await page.getByRole('button', { name: 'Remove the time: Opens' }).click();
  await enterNumber(page, 'Attempts', '');
  await enterNumber(page, 'Percent to pass', '80');
  await page.getByLabel('Number', { exact: true }).check();
  await give.click();
  await expect(page.getByLabel('Roster, if you have one')).toBeFocused();
  await page.getByLabel('Roster, if you have one').fill('Ada; 1; Blue\nBo; 2');
  await giveOut(page);
  const [made] = await readPapers(page);
  expect(made?.paper).toMatchObject({ passPercent: 80, asks: ['number'] });
  expect(Object.keys(made?.paper ?? {})).not.toContain('attemptLimit');
});

test('a draft is there again after a reload, and goes when it is not wanted', async ({ page }) => {
  await openNewQuiz(page);
  await page.getByLabel('Title', { exact: true }).fill('Half done');
  await draw(page, 2);
  await page.reload();
  await expect(page.getByText('This is your draft, as you left it.')).toBeVisible();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Half done');
  await expect(chosenHeading(page, 2)).toBeVisible();
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('');
  await expect(chosenHeading(page, 0)).toBeVisible();
});

test('items are narrowed, read and chosen by hand; an earlier choice comes back', async ({
  page,
}) => {
  await openNewQuiz(page);
  await draw(page, 2);
  await draw(page, 3);
  await page.getByRole('button', { name: 'Take the earlier choice back' }).click();
  await expect(chosenHeading(page, 2)).toBeVisible();
  await page.getByText('From all decks, topics and difficulties').click();
  await page.getByRole('group', { name: 'Decks' }).getByLabel('Protection').check();
  await page.getByText('Choose by hand from 20 items').click();
  await page
    .getByText(/^Read it, with keys and rationales/)
    .first()
    .click();
  await expect(page.getByRole('link', { name: 'Open in text' }).first()).toBeVisible();
  await page.locator('details li label input:not(:checked)').first().click();
  await expect(chosenHeading(page, 3)).toBeVisible();
  await page.getByRole('button', { name: 'Remove item 1' }).click();
  await expect(chosenHeading(page, 2)).toBeFocused();
});

test('the preview shows the items and no key', async ({ page }) => {
  await openNewQuiz(page);
  await page.getByLabel('Title', { exact: true }).fill('Consent');
  await draw(page, 5);
  await page.getByRole('button', { name: 'Preview as a learner' }).click();
  await expect(page.getByRole('heading', { name: 'Item 5' })).toBeVisible();
  const shown = await page.locator('main').evaluate((one) => one.textContent ?? '');
  await page.getByRole('button', { name: 'Back to the draft' }).first().click();
  await giveOut(page);
  const [made] = await readPapers(page);
  const items = made?.contents.scenarios.flatMap((scenario) => scenario.items) ?? [];
  expect(items).toHaveLength(5);
  const flat = (text: string) => text.replace(/\s+/g, ' ');
  for (const { options } of items)
    for (const { text, rationale } of options) {
      expect(flat(shown)).toContain(flat(toPlainText(text)));
      expect(flat(shown)).not.toContain(flat(toPlainText(rationale)));
    }
});

test('the link opens the quiz elsewhere, and the file and the large code come up', async ({
  page,
  browser,
}) => {
  await makeQuiz(page);
  await page.getByRole('button', { name: 'Show large' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('img', { name: /Code of the quiz/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as file' }).click();
  expect((await downloading).suggestedFilename()).toBe('Before-deployment.mandate-paper');
  const learner = await browser.newContext();
  const other = await learner.newPage();
  await other.goto(await linkField(page).inputValue());
  await expect(other.getByRole('button', { name: 'Add to my quizzes' })).toBeVisible();
  await learner.close();
});

test('extra time rides on a link of its own, and is noted', async ({ page }) => {
  await openNewQuiz(page);
  await page.getByLabel('Title', { exact: true }).fill('Consent');
  await draw(page, 2);
  await enterNumber(page, 'Time limit in minutes', '30');
  await giveOut(page);
  await page.getByText('Extra time for one person').click();
  await page.getByRole('button', { name: 'Give extra time' }).click();
  await expect(page.getByText('Say for whom it is.')).toBeVisible();
  await page.getByLabel('Name or number').fill('Ada Obi');
  await page.getByRole('button', { name: 'Give extra time' }).click();
  const own = page.getByRole('group', { name: 'For Ada Obi: 15 minutes more' });
  await expect(own.getByLabel('Link', { exact: true })).toHaveValue(/#p=.*&x=15\./);
  await expect(linkField(page)).not.toHaveValue(/&x=/);
  await page.reload();
  await page.getByText('Extra time for one person').click();
  await expect(page.getByText('Ada Obi · 15 minutes')).toBeVisible();
});

test('keys are given out once the due time has passed, not before', async ({ page }) => {
  await openNewQuiz(page);
  await page.getByLabel('Title', { exact: true }).fill('Consent');
  await draw(page, 2);
  await page.getByLabel('Due', { exact: true }).fill('2099-03-01T09:00');
  await page.getByLabel('Show what was right').selectOption({ label: 'After due, with your keys' });
  await giveOut(page);
  await expect(
    page.getByText('From 1 Mar 2099, 09:00 on the keys can be given out here.'),
  ).toBeVisible();
  await page.clock.setFixedTime(new Date('2099-03-02T09:00Z'));
  await page.reload();
  await page.getByText('Show link and code of the keys').click();
  await expect(page.getByLabel('Link', { exact: true }).nth(1)).toHaveValue(/#k=/);
});

/** Downloads the key and returns the file's text. */
async function downloadKey(page: Page): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download instructor key' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^instructor-[0-9a-f]{8}\.mandate-key$/);
  return readFileSync(await download.path(), 'utf8');
}

test('the key is told of before the first quiz, taken out, and into another device', async ({
  page,
  browser,
  baseURL,
}) => {
  await openNewQuiz(page);
  await expect(page.getByText('It lives on this device only')).toBeVisible();
  await makeQuiz(page);
  const key = await downloadKey(page);
  await expect(page.getByText(/No answer can be read|no answer can be read/)).toBeHidden();
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const other = await context.newPage();
  await makeQuiz(other, 'Of another');
  await openInstructor(other);
  const open = async (text: string) =>
    other
      .getByLabel('Take in a key from its file')
      .setInputFiles({ name: 'a.mandate-key', mimeType: '', buffer: Buffer.from(text) });
  await open('hello');
  await expect(other.getByText('This is not the file of an instructor key.')).toBeVisible();
  await open(key.slice(0, -9));
  await expect(other.getByText('The end of the key’s file is missing.')).toBeVisible();
  await open(key);
  await expect(other.getByText('This device has another key')).toBeVisible();
  await other.getByRole('button', { name: 'Keep this device’s key' }).click();
  await open(key);
  await other.getByRole('button', { name: 'Replace the key' }).click();
  await expect(other.getByText('The key is on this device now.')).toBeVisible();
  await open(key);
  await expect(other.getByText('This is the key that this device has already.')).toBeVisible();
  await context.close();
});

test('a new version is the second of the same quiz, and a quiz is put away and comes back', async ({
  page,
}) => {
  await makeQuiz(page);
  await page.getByText('Roster: none yet').click();
  await page.getByLabel('Roster, if you have one').fill('Ada; 1\nBo; 2');
  await page.getByRole('button', { name: 'Save roster' }).click();
  await expect(page.getByText('Roster saved.')).toBeVisible();
  await page.getByRole('link', { name: 'Make a new version' }).click();
  await expect(page.getByRole('heading', { name: 'Version 2', level: 1 })).toBeVisible();
  await expect(chosenHeading(page, 3)).toBeVisible();
  await page.getByRole('button', { name: 'Remove item 3' }).click();
  await giveOut(page, 2);
  const papers = (await readPapers(page)).map(({ paper }) => paper);
  expect(papers.map(({ version }) => version)).toEqual([1, 2]);
  expect(new Set(papers.map(({ seriesId }) => seriesId)).size).toBe(1);
  await page.getByRole('button', { name: 'Put away' }).click();
  await page.getByRole('link', { name: 'For instructors' }).click();
  await page.getByText('1 quiz put away').click();
  await expect(page.getByText('0 of 2 collected')).toBeVisible();
  await page.getByRole('link', { name: 'Before deployment' }).click();
  await page.getByRole('button', { name: 'Bring back to the list' }).click();
  await expect(page.getByRole('button', { name: 'Put away' })).toBeVisible();
});

test('an item of one’s own is written and given out in the quiz, the draft waits', async ({
  page,
}) => {
  await openNewQuiz(page);
  await page.getByLabel('Title', { exact: true }).fill('With my own');
  await page.getByRole('button', { name: 'Write an item' }).click();
  await expect(page.getByRole('heading', { name: 'My quiz items', level: 1 })).toBeVisible();
  await page.getByLabel('Kind of part to add to “Cards”').selectOption({ label: 'Scenario' });
  await page.getByRole('button', { name: 'Add to “Cards”: Scenario' }).click();
  await page.getByLabel('Title', { exact: true }).last().fill('A closed road');
  await page.getByLabel('Situation').fill('Your patrol is stopped.');
  await page.getByLabel('What is asked').fill('What do you do first?');
  await page.getByLabel('Option 1', { exact: true }).fill('Report and wait.');
  await page.getByLabel('Why, for option 1').fill('The operations room must know.');
  await page.getByLabel('Option 2', { exact: true }).fill('Force the block.');
  await page.getByLabel('Why, for option 2').fill('Nothing warrants force.');
  await page.getByRole('button', { name: 'Save', exact: true }).last().click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeHidden();
  await page.getByRole('link', { name: 'Back to the quiz' }).click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('With my own');
  await page.getByText('From all decks, topics and difficulties').click();
  await page.getByRole('group', { name: 'Decks' }).getByLabel('My quiz items').check();
  await page.getByText('Choose by hand from 1 item').click();
  await page.getByLabel('What do you do first?').check();
  await giveOut(page);
  const [made] = await readPapers(page);
  expect(made?.paper.items.map(({ kind }) => kind)).toEqual(['own']);
  expect(made?.paper.own.scenarios.map(({ title }) => title)).toEqual(['A closed road']);
  await page.goto('./decks');
  await expect(page.getByRole('button', { name: 'Add deck: My quiz items' })).toBeVisible();
});

test('after one visit all of it works without the server', async ({ page, server }) => {
  await openToday(page);
  await waitUntilOfflineReady(page);
  await server.stop();
  await makeQuiz(page, 'In the field');
  await openInstructor(page);
  await page.getByRole('link', { name: 'In the field' }).click();
  await expect(linkField(page)).toHaveValue(/\/q#p=/);
  await page.reload();
  await expect(page.getByRole('img', { name: 'Code of the quiz “In the field”' })).toBeVisible();
});

test('over plain http it says why no quiz can be given out, and how to serve the app', async ({
  page,
}) => {
  // What browsers do to pages that did not come encrypted.
  await page.addInitScript(() =>
    Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined }),
  );
  await openInstructor(page);
  await expect(page.getByText('Open the app at an address that begins with https')).toBeVisible();
  await expect(page.getByRole('link', { name: 'New quiz' })).toBeHidden();
  await page.goto('./instructor/new');
  await expect(page.getByText('Browsers make keys only for pages')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Give out' })).toBeHidden();
});
