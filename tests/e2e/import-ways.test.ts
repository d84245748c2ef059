/** The ways into an import: several files at once, files dropped on the page, and a pack that outlives an update. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { comeBack, expectVersion, test } from './deploys';
import {
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
  type TestFile,
} from './import-steps';
import { answer, readFront, readReviews } from './steps';
import { expect, waitUntilOfflineReady } from './support';

const depot =
  'A depot is a place where a mission keeps its fuel, its water and its spare parts.\n\n' +
  'The movement control team (MCT) plans the routes of all heavy loads.\n';

const webPage: TestFile = {
  ...textFile(
    `<!doctype html><html><title>Convoys</title><body><nav>Home</nav><h1>On the road</h1>${sentences
      .map((one) => `<p>${one}</p>`)
      .join('')}</body></html>`,
    'handbook.html',
  ),
  mimeType: 'text/html',
};

test('several files at once are one review and one deck, each with its own passages', async ({
  page,
}) => {
  await review(page, pdfFile(), textFile(depot, 'depots.txt'));
  await page.getByRole('button', { name: /^Definition.*convoy/ }).click();
  await expect(markedWords(page)).toHaveText(sentences[0] ?? '');
  await page.keyboard.press('a');
  await page.getByRole('button', { name: /^Definition.*depot/i }).click();
  await expect(markedWords(page)).toHaveText(depot.split('\n')[0] ?? '');
  await page.keyboard.press('a');
  await expectCounts(page, /^2 accepted/);
  await makeDeck(page, 'Convoys and depots');
  const deck = await download(page, 'Convoys and depots');
  expect(deck).toContain('- front: convoy');
  expect(deck).toMatch(/- front: depot/i);
});

test('one file of several that cannot be read is named, and the others are given again', async ({
  page,
}) => {
  await openImport(page);
  await page.getByLabel('Files').setInputFiles([pdfFile(), textFile('', 'blank.txt')]);
  await expect(page.getByRole('alert')).toContainText('blank.txt');
  await page.getByLabel('Files').setInputFiles([pdfFile()]);
  await expectReview(page);
});

for (const file of [webPage, docxFile(), pdfFile()]) {
  test(`${file.name} is dropped on the page, reviewed, studied and exported`, async ({ page }) => {
    await openImport(page);
    await drop(page, file);
    await expectReview(page);
    await page.getByRole('button', { name: /^Definition.*rally point/ }).click();
    await expect(markedWords(page)).toHaveText(sentences[1] ?? '');
    await page.keyboard.press('a');
    await makeDeck(page, 'Dropped');
    await page.getByRole('link', { name: 'Study now' }).click();
    expect(await readFront(page)).toBe('rally point');
    await answer(page, 'Good');
    expect(await readReviews(page)).toHaveLength(1);
    expect(await download(page, 'Dropped')).toContain('- front: rally point');
  });
}

test('an update of the app keeps the pack for importing offline', async ({
  page,
  server,
  next,
}) => {
  await openImport(page);
  await waitUntilOfflineReady(page);
  await expect(page.getByText(/^Ready offline/)).toBeVisible();
  await server.deploy(next.folder);
  await comeBack(page);
  const reloaded = page.waitForEvent('domcontentloaded');
  await page.getByRole('button', { name: 'Update now' }).click();
  await reloaded;
  await expectVersion(page, next.folder);
  await server.stop();
  for (const file of [pdfFile(), docxFile()]) {
    await review(page, file);
    await throwAway(page);
  }
});

/** Drops a file on the page, the way a file manager does. */
async function drop(page: Page, { name, mimeType, buffer }: TestFile): Promise<void> {
  const bytes = [...buffer];
  const dropped = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer();
      const { name, type, bytes } = given;
      transfer.items.add(new File([Uint8Array.from(bytes)], name, { type }));
      return transfer;
    },
    { name, type: mimeType, bytes },
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: dropped });
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
}

/** What “Download deck” gives. */
async function download(page: Page, title: string): Promise<string> {
  await page.goto('./decks');
  await page.getByRole('link', { name: new RegExp(`^${title}`) }).click();
  await page.getByRole('link', { name: 'Edit deck' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download deck' }).click();
  return readFileSync(await (await waiting).path(), 'utf8');
}
