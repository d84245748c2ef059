/** A document becomes a deck: from a file to the first card, out of the app and in again; nothing is lost on the way. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test, waitUntilOfflineReady } from './support';
import { answer, expectHeading, readFront, readReviews, showAnswerButton } from './steps';
import {
  currentRow,
  docxFile,
  expectCounts,
  expectReview,
  makeDeck,
  markedWords,
  openImport,
  pdfFile,
  review,
  sentences,
  textFile,
  throwAway,
} from './import-steps';

for (const file of [pdfFile(), docxFile()]) {
  test(`${file.name} is reviewed, made into a deck, studied, exported and opened again`, async ({
    page,
  }) => {
    await review(page, file);
    await expect(page.getByRole('region', { name: 'Document' })).toContainText('In the base');
    await expect(page.getByText('Handbook of Convoys')).toHaveCount(0);
    await page.getByRole('button', { name: /^Definition.*convoy/ }).click();
    await expect(markedWords(page)).toHaveText(sentences[0] ?? '');
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await expect(markedWords(page)).toHaveText(sentences[1] ?? '');
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByLabel('Back', { exact: true }).fill('where vehicles meet again');
    await page.getByRole('button', { name: 'Save and accept' }).click();
    await expectCounts(page, /^2 accepted, 0 skipped/);
    await makeDeck(page, 'Convoys');
    await page.getByRole('link', { name: 'Study now' }).click();
    await expect(showAnswerButton(page)).toBeVisible();
    expect(await readFront(page)).toBe('convoy');
    await answer(page, 'Good');
    expect(await readReviews(page)).toHaveLength(1);

    const first = await exportDeck(page);
    expect(readFileSync(first, 'utf8')).toContain('where vehicles meet again');
    await eraseDeck(page);
    await openDeckFile(page, first);
    expect(readFileSync(await exportDeck(page)).equals(readFileSync(first))).toBe(true);
  });
}

test('S22: a deck from a document comes back reworded and shorter, and keeps what was learnt', async ({
  page,
}) => {
  await review(page, docxFile());
  await page.getByLabel('Accept all above').selectOption('50% and more');
  await page.getByRole('button', { name: /^Accept \d+ cards?$/ }).click();
  await makeDeck(page, 'Convoys');
  await page.getByRole('link', { name: 'Study now' }).click();
  await expect(showAnswerButton(page)).toBeVisible();
  expect(await readFront(page)).toBe('convoy');
  await answer(page, 'Easy');
  const reviews = await readReviews(page);

  const path = await exportDeck(page);
  const text = readFileSync(path, 'utf8');
  const reworded = text
    .replace('- front: convoy', '- front: a convoy, in one sentence')
    .replace(/### \w+ `[^`]+`\n\n- front: rally point\n[^]*?\n\n(?=###|## )/, '');
  expect(reworded.length).toBeLessThan(text.length - 20);
  await page.goto('./decks/new');
  await page
    .getByLabel('Deck file', { exact: true })
    .setInputFiles(textFile(reworded, 'convoys.md'));
  await expect(page.getByText('a convoy, in one sentence').first()).toBeVisible();
  await expect(page.getByText('rally point')).toHaveCount(0);
  expect(await readReviews(page)).toEqual(reviews);
  await page.goto('./study');
  expect(await readFront(page)).not.toContain('convoy, in one sentence');
});

test('the keyboard alone does it all', async ({ page }) => {
  await openImport(page);
  await page.getByLabel('Or paste a text').focus();
  await page.keyboard.insertText(sentences.join('\n\n'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expectReview(page);
  await expect(page.getByRole('heading', { name: 'Review' })).toBeFocused();
  await page.keyboard.press('a');
  await expectCounts(page, /^1 accepted, 0 skipped/);
  await expect(currentRow(page)).toBeFocused();
  await page.keyboard.press('s');
  await expectCounts(page, /^1 accepted, 1 skipped/);
  await page.keyboard.press('u');
  await expectCounts(page, /^1 accepted, 0 skipped/);
  await expect(markedWords(page)).toHaveText(sentences[1] ?? '');
  await page.keyboard.press('ArrowDown');
  await expect(markedWords(page)).toHaveText(sentences[2] ?? '');
  await page.keyboard.press('ArrowUp');
  await expect(markedWords(page)).toHaveText(sentences[1] ?? '');
  await page.keyboard.press('e');
  await expect(page.getByLabel('Front', { exact: true })).toBeFocused();
  await page.keyboard.insertText('The ');
  await page.keyboard.press('Control+Enter');
  await expectCounts(page, /^2 accepted/);
  await expect(currentRow(page)).toBeFocused();
  await page.keyboard.press('n');
  await page.keyboard.insertText('What leaves within ten minutes?');
  await page.keyboard.press('Control+Enter');
  await expectCounts(page, /^3 accepted/);
  await page.getByLabel('Title of the deck').press('Enter');
  await expect(page.getByRole('heading', { name: 'The deck is made' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(showAnswerButton(page)).toBeVisible();
});

test('leaving and coming back loses nothing, not the words in an open form either', async ({
  page,
}) => {
  await review(page, docxFile());
  await page.keyboard.press('a');
  await page.keyboard.press('s');
  await expectCounts(page, /^1 accepted, 1 skipped/);
  await page.getByLabel('Title of the deck').fill('Half done');
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabel(/^(Front|Text, with)/).fill('Half a front');
  const marked = await markedWords(page).innerText();
  await page.getByRole('link', { name: 'Today' }).click();
  await expectHeading(page, 'Today');
  await page.goto('./import');
  await expectReview(page);
  await expectCounts(page, /^1 accepted, 1 skipped/);
  await expect(page.getByLabel(/^(Front|Text, with)/)).toHaveValue('Half a front');
  await expect(page.getByLabel('Title of the deck')).toHaveValue('Half done');
  await expect(markedWords(page)).toHaveText(marked);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await throwAway(page);
});

test('two tabs show the same review, and know when it was ended in the other', async ({
  context,
  page,
}) => {
  const late = await context.newPage();
  await openImport(late);
  await review(page, docxFile());
  const other = await context.newPage();
  await other.goto('./import');
  await expectReview(other);
  await page.keyboard.press('a');
  await expectCounts(other, /^1 accepted, 0 skipped/);
  await other.keyboard.press('ArrowDown');
  await other.keyboard.press('s');
  await expectCounts(page, /^1 accepted, 1 skipped/);
  await page.keyboard.press('u');
  await expectCounts(other, /^1 accepted, 0 skipped/);
  await late.getByLabel('Files').setInputFiles(docxFile());
  await expect(late.getByText(/^Another tab has a review under way/)).toBeVisible();
  await makeDeck(page, 'Convoys');
  await expect(other.getByText(/^This review is no longer kept on this device/)).toBeVisible();
  await expectCounts(other, /^1 accepted, 0 skipped/);
});

test('a passage that is selected becomes a card', async ({ page }) => {
  await review(page, docxFile());
  await page.getByRole('region', { name: 'Document' }).evaluate((pane) => {
    const block = [...pane.querySelectorAll('[data-start]')].find((one) =>
      one.textContent.includes('reaction'),
    );
    const text = document.createTreeWalker(block ?? pane, NodeFilter.SHOW_TEXT).nextNode();
    if (text) document.getSelection()?.setBaseAndExtent(text, 4, text, 24);
  });
  await page.getByRole('button', { name: 'Make a card from the selection' }).click();
  await expect(page.getByLabel('Back', { exact: true })).toHaveValue('quick reaction force');
  await page.getByRole('button', { name: 'Save and accept' }).click();
  await expect(page.getByText('Something is missing')).toBeVisible();
  await page.getByLabel('Front', { exact: true }).fill('Who leaves within ten minutes?');
  await page.getByRole('button', { name: 'Save and accept' }).click();
  await expectCounts(page, /^1 accepted/);
  await expect(page.getByRole('button', { name: /^Own card accepted/ })).toBeVisible();
});

test('cards are filtered by kind, section and confidence, and sections say what is covered', async ({
  page,
}) => {
  await review(page, pdfFile());
  const cards = page.getByRole('list', { name: 'Cards' }).getByRole('listitem');
  await page.getByLabel('Kind').selectOption('Abbreviation (1)');
  await expect(cards).toHaveCount(1);
  await page.getByLabel('Kind').selectOption('All kinds');
  await page.getByLabel('Section', { exact: true }).selectOption('In the base');
  await expect(cards.getByText('convoy', { exact: true })).toHaveCount(0);
  await page.getByLabel('Section', { exact: true }).selectOption('All sections');
  await page.getByRole('button', { name: /^Definition.*convoy/ }).click();
  await page.keyboard.press('a');
  await page.getByText('Sections', { exact: true }).click();
  await expect(page.getByRole('row', { name: /^On the road 1 of \d+ \d\d%$/ })).toBeVisible();
  await page.getByLabel('Confidence').selectOption('90% and more');
  await expect(cards.or(page.getByText('No card is in view'))).not.toHaveCount(0);
});

test('reading is cancelled at once, and nothing is kept', async ({ page }) => {
  const long = Array.from({ length: 60_000 }, (_, at) => `${sentences[at % 4] ?? ''} ${at}.`);
  await openImport(page);
  await page.getByLabel('Files').setInputFiles(textFile(long.join('\n\n')));
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Stopped. Nothing was kept of the document.')).toBeVisible();
  await page.reload();
  await openImport(page);
});

test('a document is read without a network once the pack is in', async ({ page, server }) => {
  await openImport(page);
  await waitUntilOfflineReady(page);
  await expect(page.getByText(/^Ready offline/)).toBeVisible();
  await server.stop();
  for (const file of [pdfFile(), docxFile()]) {
    await page.goto('./import');
    await page.getByLabel('Files').setInputFiles(file);
    await expectReview(page);
    await throwAway(page);
  }
});

async function exportDeck(page: Page): Promise<string> {
  await page.goto('./decks');
  await page.getByRole('link', { name: /^Convoys/ }).click();
  await page.getByRole('link', { name: 'Edit deck' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download deck' }).click();
  return (await waiting).path();
}

async function eraseDeck(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Erase texts' }).click();
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expectHeading(page, 'Decks');
}

async function openDeckFile(page: Page, path: string): Promise<void> {
  await page.goto('./decks/new');
  await page.getByLabel('Deck file', { exact: true }).setInputFiles(path);
  await expectHeading(page, 'Convoys');
}
