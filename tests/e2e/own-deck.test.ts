/** Decks of one's own: written, studied, changed, taken out of the app and in again; shipped cards edited. */
import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test, waitUntilOfflineReady } from './support';
import {
  addDeck,
  answer,
  openToday,
  readFront,
  readLog,
  showAnswer,
  showAnswerButton,
} from './steps';

/** Makes a deck and opens its editor. */
async function newDeck(page: Page, title: string): Promise<void> {
  await page.goto('./decks/new');
  await page.getByLabel('Title', { exact: true }).fill(title);
  await page.getByRole('button', { name: 'Create deck' }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
}

/** Begins a new part in a section. */
async function add(page: Page, kind: string, section = 'Cards'): Promise<void> {
  await page.getByLabel(`Kind of part to add to “${section}”`).selectOption({ label: kind });
  await page.getByRole('button', { name: `Add to “${section}”: ${kind}` }).click();
  await expect(page.getByRole('heading', { name: kind, level: 2 })).toBeVisible();
}

/** Saves the open part. */
async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).last().click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeHidden();
}

async function addBasic(page: Page, front: string, back: string): Promise<void> {
  await add(page, 'Basic card');
  await page.getByLabel('Front', { exact: true }).fill(front);
  await page.getByLabel('Back', { exact: true }).fill(back);
  await save(page);
}

/** What the list of parts says, line by line. */
function lines(page: Page) {
  return page.locator('.open span');
}

test('a deck is written with every kind of part and studied', async ({ page }) => {
  await newDeck(page, 'My mission');
  await addBasic(page, 'Who leads the mission?', 'The SRSG.');
  await add(page, 'Card in both directions');
  await page.getByLabel('Front', { exact: true }).fill('SRSG');
  await page.getByLabel('Back', { exact: true }).fill('head of mission');
  await save(page);
  await add(page, 'Text with gaps');
  await page.getByLabel('Text', { exact: true }).fill('The mandate comes from the Council.');
  await page.getByLabel('Text', { exact: true }).evaluate((area: HTMLTextAreaElement) => {
    area.setSelectionRange(27, 34);
  });
  await page.getByRole('button', { name: 'Make gap' }).click();
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue(/\{\{1:Council\}\}/);
  await save(page);
  await add(page, 'List');
  await page.getByLabel('Front', { exact: true }).fill('Name the principles.');
  await page.getByLabel('Member 1').fill('consent');
  await page.getByLabel('Member 2').fill('impartiality');
  await save(page);
  await add(page, 'Study text');
  await page.getByRole('textbox', { name: 'Study text' }).fill('A mission stands on consent.');
  await save(page);
  await add(page, 'Scenario');
  await page.getByLabel('Title', { exact: true }).last().fill('A closed road');
  await page.getByLabel('Situation').fill('Your patrol is stopped.');
  await page.getByLabel('What is asked').fill('What do you do first?');
  await page.getByLabel('Option 1', { exact: true }).fill('Report and wait.');
  await page.getByLabel('Why, for option 1').fill('The operations room must know.');
  await page.getByLabel('Option 2', { exact: true }).fill('Force the block.');
  await page.getByLabel('Why, for option 2').fill('Nothing warrants force.');
  await save(page);
  await expect(page.getByText('has errors')).toHaveCount(0);
  await expect(lines(page)).toHaveCount(9);

  await openToday(page);
  await expect(page.getByRole('link', { name: /^My mission/ })).toBeVisible();
  await page.goto('./study');
  await expect(showAnswerButton(page)).toBeVisible();
  expect(await readFront(page)).toBe('Who leads the mission?');
  await answer(page, 'Good');

  await page.goto('./search?q=closed%20road');
  await expect(page.getByRole('link', { name: /closed road/i })).toBeVisible();
  await page.getByRole('link', { name: /closed road/i }).click();
  await expect(page.getByText('A mission stands on consent.')).toBeVisible();
});

test('errors stand beside their field, and what is not saved is still there after a reload', async ({
  page,
}) => {
  await newDeck(page, 'Drafts');
  await add(page, 'Text with gaps');
  await page.getByLabel('Text', { exact: true }).fill('No gap here.');
  await expect(page.getByText('The cloze has no gap.')).toBeVisible();
  await page.getByLabel('Text', { exact: true }).fill('An {{1:open gap.');
  await expect(page.getByText('This gap is not closed.')).toBeVisible();
  await save(page);
  await expect(page.getByText('has errors')).toBeVisible();
  await page.locator('.open').nth(1).click();
  await page.getByLabel('Text', { exact: true }).fill('A {{1:closed}} gap.');
  await page.reload();
  await page.locator('.open').nth(1).click();
  await expect(page.getByText('These are changes that you have not saved.')).toBeVisible();
  await save(page);
  await expect(page.getByText('has errors')).toHaveCount(0);
});

test('an edit keeps what was learnt, is said at the next answer, and a card can start as new', async ({
  page,
}) => {
  await newDeck(page, 'History');
  await addBasic(page, 'Old front?', 'Old back.');
  await page.goto('./study');
  await answer(page, 'Easy');
  await page.goto('./decks');
  await page.getByRole('link', { name: /^History/ }).click();
  await page.getByRole('link', { name: 'Edit deck' }).click();
  await page
    .getByRole('button', { name: /Old front/ })
    .first()
    .click();
  await page.getByLabel('Front', { exact: true }).fill('New front?');
  await save(page);
  await page
    .getByRole('button', { name: /New front/ })
    .first()
    .click();
  await expect(page.getByText('What you learnt of this card is kept.')).toBeVisible();
  await page.getByRole('button', { name: 'Start as new' }).click();
  await expect(page.getByText('It starts as new.')).toBeVisible();
  const types = (await readLog(page)).map(({ body }) => body.type);
  expect(types.filter((type) => type === 'reviewed' || type === 'card-reset')).toEqual([
    'reviewed',
    'card-reset',
  ]);
  await page.goto('./study');
  expect(await readFront(page)).toBe('New front?');
});

test('parts are moved, tagged together and moved to another deck', async ({ page }) => {
  await newDeck(page, 'Target');
  await newDeck(page, 'Origin');
  await addBasic(page, 'First?', '1');
  await addBasic(page, 'Second?', '2');
  await page.getByRole('button', { name: 'Move up: Second?' }).click();
  await expect(lines(page).nth(1)).toHaveText('Second?');
  await page.getByLabel('Choose: First?').check();
  await page.getByLabel('Choose: Second?').check();
  await page.getByPlaceholder('Tag').fill('mine');
  await page.getByRole('button', { name: 'Add tag' }).click();
  await expect(page.getByText('2 parts chosen')).toBeHidden();
  await page.getByRole('button', { name: 'Markdown' }).click();
  await expect(page.getByLabel('The deck as a document')).toHaveValue(/tags: mine[^]*tags: mine/);
  await page.getByLabel('Choose: First?').check();
  await page.getByLabel('Move to another deck').selectOption({ label: 'Target' });
  await expect(page.getByLabel('Choose: First?')).toBeHidden();
  await page.goto('./decks');
  await page.getByRole('link', { name: /^Target/ }).click();
  await expect(page.getByText('First?')).toBeVisible();
});

test('a downloaded deck opens again as the same deck, with its image, also offline', async ({
  page,
  context,
}) => {
  await newDeck(page, 'Travels');
  await waitUntilOfflineReady(page);
  await context.setOffline(true);
  await add(page, 'Picture with hidden parts');
  await page
    .getByLabel('Image', { exact: true })
    .last()
    .setInputFiles({
      name: 'Chart One.png',
      mimeType: 'image/png',
      buffer: Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC',
        'base64',
      ),
    });
  await page.getByLabel('What the picture shows').fill('A red square');
  await page.getByLabel('Front', { exact: true }).fill('What is hidden?');
  await page.getByRole('button', { name: 'Add part' }).click();
  await page.getByLabel('Answer of part 1').fill('Red');
  await save(page);
  const zip = await download(page);
  expect(zip.name).toMatch(/^travels-[0-9a-f]{6}\.zip$/);
  await page.getByRole('button', { name: 'Erase texts' }).click();
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByRole('heading', { name: 'Decks', level: 1 })).toBeVisible();
  await expect(page.getByText('Travels')).toHaveCount(0);
  expect(JSON.stringify(await readLog(page))).not.toContain('What is hidden?');

  await page.goto('./decks/new');
  await page.getByLabel('Deck file', { exact: true }).setInputFiles(zip.path);
  await expect(page.getByRole('heading', { name: 'Travels', level: 1 })).toBeVisible();
  const again = await download(page);
  expect(readFileSync(again.path).equals(readFileSync(zip.path))).toBe(true);
  await page.goto('./study');
  await expect(page.getByRole('img', { name: 'A red square' })).toBeVisible();
  await showAnswer(page);
});

async function download(page: Page): Promise<{ name: string; path: string }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download deck' }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), path: await file.path() };
}

test('what is no deck is refused with a reason', async ({ page }) => {
  await page.goto('./decks/new');
  const refusals: [name: string, content: string, reason: RegExp][] = [
    ['notes.md', 'Just some words.', /The document has errors/],
    ['deck.zip', 'PK\x03\x04 and then nothing', /damaged, or no zip/],
    ['legal.md', readFileSync('decks/legal-bases/deck.md', 'utf8'), /comes with the app|errors/],
  ];
  for (const [name, content, reason] of refusals) {
    await page
      .getByLabel('Deck file', { exact: true })
      .setInputFiles({ name, mimeType: 'text/markdown', buffer: Buffer.from(content, 'latin1') });
    await expect(page.getByText(reason).first()).toBeVisible();
  }
});

test('an edit lies over a shipped card, with a note, until the original is wanted back', async ({
  page,
}) => {
  await addDeck(page, 'Legal bases');
  await page.goto('./study');
  await expect(showAnswerButton(page)).toBeVisible();
  const original = await readFront(page);
  await answer(page, 'Again');
  await page.goto('./study');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await page.getByRole('textbox').fill('Ask the adviser.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  const noted = await readFront(page);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('link', { name: 'Edit card' }).click();
  await expect(page.getByRole('heading', { name: 'Edit card' })).toBeVisible();
  await page.getByLabel(/^(Front|Text)$/).fill('My own words for {{1:this}}?');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Ask the adviser.')).toBeVisible();
  await expect(page.getByText('My own words for')).toBeVisible();
  expect(original).not.toBe('');

  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('link', { name: 'Edit card' }).click();
  await page.getByRole('button', { name: 'Back to the original' }).click();
  await expect(page.getByRole('group', { name: 'Front' })).toContainText(noted.slice(0, 20));
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the pages of own decks are accessible in ${colorScheme} and fit 320 px`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('./decks/new');
    await expect(page.getByRole('heading', { name: 'New deck', level: 1 })).toBeVisible();
    await check(page);
    await newDeck(page, 'Access');
    await addBasic(page, 'A front that is long enough to be cut where the line ends?', 'Back.');
    await check(page);
    await page.locator('.open').nth(1).click();
    await check(page);
    await add(page, 'Scenario');
    await check(page);
    await page.goto('./decks/legal-bases/edit?card=lb-gateway');
    await expect(page.getByRole('heading', { name: 'Edit card' })).toBeVisible();
    await check(page);
  });
}

async function check(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}
