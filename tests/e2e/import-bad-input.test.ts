/** What cannot be read is refused in a sentence, and the screens of importing are within everyone's reach. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { writePdf } from '../fixtures/write-pdf';
import { openImport, pdfFile, review, textFile, type TestFile } from './import-steps';
import { expect, test } from './support';

const pdf = (bytes: Uint8Array): TestFile => ({
  name: 'paper.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(bytes),
});

const refusals: readonly [string, TestFile, RegExp][] = [
  [
    'a locked PDF',
    pdf(writePdf([[{ words: 'secret', left: 60, foot: 700 }]], true)),
    /locked with a password/,
  ],
  ['a PDF of pictures', pdf(writePdf([[], []])), /pictures of 2 pages and no text/],
  ['a damaged PDF', pdf(Buffer.from('%PDF-1.7\n1 0 obj')), /The PDF is damaged/],
  [
    'a binary file',
    textFile(Uint8Array.from({ length: 4000 }, (_, at) => (at * 37) % 256)),
    /not a text file/,
  ],
  ['an empty document', textFile(''), /There is no text/],
  ['a line of 3 MB', textFile('word '.repeat(600_000)), /a line of 3000000 characters/],
];

test('what cannot be read is refused with its reason', async ({ page }) => {
  await openImport(page);
  for (const [name, file, reason] of refusals) {
    await test.step(name, async () => {
      await page.getByLabel('Files').setInputFiles(file);
      await expect(page.getByRole('alert').getByText(reason)).toBeVisible();
    });
  }
});

test('a file of 200 MB is refused unopened', async ({ page }) => {
  await openImport(page);
  await page.evaluate(() => {
    const file = new File([], 'large.pdf');
    Object.defineProperty(file, 'size', { value: 200_000_000 });
    const dropped = new DataTransfer();
    Object.defineProperty(dropped, 'files', { value: [file] });
    const drop = new DragEvent('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(drop, 'dataTransfer', { value: { files: Object.assign([file]) } });
    document.body.dispatchEvent(drop);
  });
  await expect(page.getByText(/The file is 200 MB/)).toBeVisible();
});

test('HTML gives its words and runs nothing; another language is told', async ({ page }) => {
  const html =
    '<html><body onload="globalThis.hasRun = 1"><script>globalThis.hasRun = 1</script><h1>Poste</h1>' +
    '<p>La mission protège les civils dans la zone de sécurité. Les observateurs rédigent un rapport chaque jour pour les commandants de la mission.</p>'.repeat(
      3,
    ) +
    '<img src=x onerror="globalThis.hasRun = 1"></body></html>';
  await review(page, textFile(html, 'page.html'));
  await expect(page.getByText('only plain gaps are offered')).toBeVisible();
  expect(await page.evaluate(() => 'hasRun' in globalThis)).toBe(false);
});

test('a document of 2,000 headings is reviewed like any other', async ({ page }) => {
  // Sentences that share their words would be taken for near-duplicates.
  const word = (at: number) =>
    [...String(at)].map((digit) => 'bcdfglmnrs'[Number(digit)] + 'a').join('');
  const text = Array.from(
    { length: 2000 },
    (_, at) =>
      `Part ${at}\n\nA ${word(at)} is a ${word(at + 3000)} that ${word(at + 6000)} keeps.\n`,
  ).join('\n');
  await review(page, textFile(text));
  for (let press = 0; press < 50; press += 1) await page.keyboard.press('a');
  await expect(page.getByText(/^50 accepted/)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the screens of importing are accessible in ${colorScheme} and fit 320 px`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 640 });
    await openImport(page);
    await check(page);
    await page.getByLabel('Files').setInputFiles(textFile(''));
    await expect(page.getByText('There is no text')).toBeVisible();
    await check(page);
    await review(page, pdfFile());
    await check(page);
    await page.getByText('Sections', { exact: true }).click();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await check(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await check(page);
    await page.getByRole('button', { name: /^Make a deck of/ }).click();
    await expect(page.getByRole('heading', { name: 'The deck is made' })).toBeVisible();
    await check(page);
  });
}

async function check(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}
