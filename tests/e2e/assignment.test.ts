/**
 * A whole assignment on two devices in airplane mode, after one visit of each: the instructor gives a quiz out, the
 * learner answers and hands in, the instructor reads the results. Once by link, once by file, once by codes.
 */
import type { Browser, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { begin, readSheetLink } from './assigned-steps';
import { giveOut, linkField, openNewQuiz, draw } from './instructor-steps';
import { answerAll, handIn } from './quiz-steps';
import { learnerRow } from './result-steps';
import { expect, test, waitUntilOfflineReady, type TestServer } from './support';

/** A device that has seen the app once, and has no network from then on. */
async function visitOnce(browser: Browser, server: TestServer): Promise<Page> {
  const context = await browser.newContext({ baseURL: `${server.origin}/`, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto('./');
  await waitUntilOfflineReady(page);
  await context.setOffline(true);
  return page;
}

async function twoDevices(browser: Browser, server: TestServer): Promise<[Page, Page]> {
  const devices: [Page, Page] = [
    await visitOnce(browser, server),
    await visitOnce(browser, server),
  ];
  await server.stop();
  return devices;
}

async function make(instructor: Page): Promise<void> {
  await openNewQuiz(instructor);
  await instructor.getByLabel('Title', { exact: true }).fill('Before deployment');
  await draw(instructor, 3);
  await giveOut(instructor);
}

async function take(learner: Page, name: string): Promise<void> {
  await learner.getByRole('button', { name: 'Add to my quizzes' }).click();
  await begin(learner, name);
  await answerAll(learner, 2);
  await handIn(learner);
  await readSheetLink(learner);
}

async function openCollect(instructor: Page): Promise<void> {
  await instructor.getByRole('link', { name: 'Collect' }).click();
  await expect(instructor.getByRole('button', { name: 'Scan with camera' })).toBeVisible();
}

async function expectResult(instructor: Page, name: string): Promise<void> {
  await expect(
    instructor.getByRole('region', { name: 'What came in' }).getByText(name),
  ).toBeVisible();
  await instructor.getByRole('link', { name: 'Results', exact: true }).click();
  await expect(learnerRow(instructor, name)).toContainText('67%');
}

/** The file of a button. */
async function save(
  page: Page,
  button = 'Save as file',
): Promise<{ name: string; buffer: Buffer }> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).first().click();
  const download = await saving;
  return { name: download.suggestedFilename(), buffer: await readFile(await download.path()) };
}

/** A picture of the code that is on the page, as another device's camera would take it. */
async function photograph(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: 'Show large' }).first().click();
  const picture = await page.getByRole('dialog').getByRole('img').screenshot();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  return picture;
}

/** From now on the device's camera sees this picture. */
async function holdBeforeCamera(page: Page, picture: Buffer): Promise<void> {
  await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 1280;
    canvas.height = 960;
    const context = canvas.getContext('2d');
    // A stream has a frame for each time that its canvas is drawn anew.
    setInterval(() => {
      context?.clearRect(0, 0, canvas.width, canvas.height);
      context?.drawImage(image, 240, 80, 800, 800);
    }, 100);
    navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(10));
  }, picture.toString('base64'));
}

test('by link', async ({ browser, server }) => {
  const [instructor, learner] = await twoDevices(browser, server);
  await make(instructor);
  await learner.goto(await linkField(instructor).inputValue());
  await take(learner, 'Ada Obi');
  const link = await readSheetLink(learner);
  await openCollect(instructor);
  await instructor.getByRole('textbox', { name: 'Paste links' }).fill(`My answers: ${link} Ada`);
  await instructor.getByRole('button', { name: 'Collect', exact: true }).click();
  await expectResult(instructor, 'Ada Obi');
});

test('by file', async ({ browser, server }) => {
  const [instructor, learner] = await twoDevices(browser, server);
  await make(instructor);
  const paper = await save(instructor);
  await learner.goto('./q');
  await learner.getByLabel('Open file').setInputFiles({ ...paper, mimeType: 'text/plain' });
  await take(learner, 'Bo Lund');
  const sheet = await save(learner);
  await openCollect(instructor);
  const input = instructor.getByLabel('Open files');
  await input.setInputFiles({ ...sheet, mimeType: 'text/plain' });
  await expectResult(instructor, 'Bo Lund');
});

test('by codes: one read from its picture, one from a camera', async ({ browser, server }) => {
  const [instructor, learner] = await twoDevices(browser, server);
  await make(instructor);
  const buffer = await photograph(instructor);
  await learner.goto('./q');
  const picture = { name: 'board.png', mimeType: 'image/png', buffer };
  await learner.getByLabel('Open a picture of a code').setInputFiles(picture);
  await take(learner, 'Chen Wei');
  const code = await photograph(learner);
  await learner.getByRole('button', { name: 'It was scanned' }).click();
  await expect(learner.getByText(/^Given out by code/)).toBeVisible();
  await openCollect(instructor);
  await holdBeforeCamera(instructor, code);
  await instructor.getByRole('button', { name: 'Scan with camera' }).click();
  await expectResult(instructor, 'Chen Wei');
});
