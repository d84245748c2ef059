/** What a person does when a document becomes a deck, as steps that tests are written in. */
import { expect, type Page } from '@playwright/test';
import { writeDocx } from '../fixtures/write-docx';
import { writePdf } from '../fixtures/write-pdf';

/** A file as a test gives it. */
export interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const sentences = [
  'A convoy is a group of vehicles that move under one commander.',
  'A rally point is a place where vehicles meet again after they have been separated.',
  'The quick reaction force (QRF) leaves the base within ten minutes.',
  'Drivers must stop at every checkpoint to prevent accidents.',
];

const words = 'Convoys were planned in 2019 because roads had become unsafe.';

/** A handbook of two pages, with running heads. */
export function pdfFile(): TestFile {
  const page = (number: number, lines: readonly string[]) => [
    { words: 'Handbook of Convoys', left: 200, foot: 810, size: 9 },
    { words: number === 1 ? 'On the road' : 'In the base', left: 60, foot: 760, size: 18 },
    ...lines.map((line, at) => ({ words: line, left: 60, foot: 720 - at * 40 })),
    { words: String(number), left: 290, foot: 30, size: 9 },
  ];
  const bytes = writePdf([page(1, [...sentences.slice(0, 2), words]), page(2, sentences.slice(2))]);
  return { name: 'handbook.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
}

/** The same as a Word document. */
export function docxFile(): TestFile {
  const bytes = writeDocx([
    { words: 'On the road', style: 'Heading1' },
    ...sentences.slice(0, 2).map((one) => ({ words: one })),
    { words: 'In the base', style: 'Heading1' },
    ...sentences.slice(2).map((one) => ({ words: one })),
  ]);
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return { name: 'handbook.docx', mimeType, buffer: Buffer.from(bytes) };
}

/** A text file. */
export function textFile(text: string | Uint8Array, name = 'notes.txt'): TestFile {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

/** Opens the page for importing. */
export async function openImport(page: Page): Promise<void> {
  await page.goto('./import');
  await expectStart(page);
}

async function expectStart(page: Page): Promise<void> {
  await expect(
    page.getByRole('heading', { name: 'Make a deck from a document', level: 1 }),
  ).toBeVisible();
  await expect(page.getByLabel('Files')).toBeVisible();
}

/** Gives the page files and waits for the review. */
export async function review(page: Page, ...files: TestFile[]): Promise<void> {
  await openImport(page);
  await page.getByLabel('Files').setInputFiles(files);
  await expectReview(page);
}

export async function expectReview(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Review', level: 1 })).toBeVisible();
}

/** Ends the review; it is gone for good when the page begins anew. */
export async function throwAway(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Throw this review away' }).click();
  const sure = page.getByRole('group', { name: /^Throw/ });
  await sure.getByRole('button', { name: 'Throw this review away' }).click();
  await expectStart(page);
}

/** The row of the card that is looked at. */
export function currentRow(page: Page) {
  return page.locator('[aria-current="true"]').and(page.getByRole('button'));
}

/** The passage that is marked in the document. */
export function markedWords(page: Page) {
  return page.getByRole('region', { name: 'Document' }).locator('mark');
}

/** Waits until the counts say this. */
export async function expectCounts(page: Page, counts: RegExp): Promise<void> {
  await expect(page.getByText(/accepted, \d+ skipped/)).toHaveText(counts);
}

/** Makes the deck. */
export async function makeDeck(page: Page, title: string): Promise<void> {
  await page.getByLabel('Title of the deck').fill(title);
  await page.getByRole('button', { name: /^Make a deck of/ }).click();
  await expect(page.getByRole('heading', { name: 'The deck is made', level: 1 })).toBeVisible();
}
