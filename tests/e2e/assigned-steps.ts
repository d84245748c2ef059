/** An instructor beside the browser, made of the project's own code: papers that are given out, sheets that are read. */
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnswerSheet } from '../../src/lib/core/answer-sheet';
import { poolOf, sourcesOf } from '../../src/lib/core/choose-items';
import type { Deck, DeckOutline } from '../../src/lib/core/deck';
import type { InstructorKey } from '../../src/lib/core/instructor-key';
import {
  makePaper,
  type ChosenItem,
  type MadePaper,
  type PaperTerms,
} from '../../src/lib/core/make-paper';
import type { ExtraTime } from '../../src/lib/core/paper';
import { handOutKeys, handOutPaper, type HandOut } from '../../src/lib/state/hand-out';
import { decodeSheets, makeInstructorKey, prepareKey } from '../../src/lib/state/sheet-codes';
import { buildFolder } from './support';

/** A deck as it is built. */
export function readDeck(id: string): Deck {
  const read = (file: string) =>
    JSON.parse(readFileSync(join(buildFolder, file), 'utf8')) as unknown;
  const outlines = read('decks/index.json') as DeckOutline[];
  const outline = outlines.find((one) => one.id === id);
  if (!outline) throw new Error(`no deck ${id}`);
  return read(outline.file) as Deck;
}

/** The first items of a deck. */
export function chooseItems(deckId: string, count: number): ChosenItem[] {
  return poolOf(readDeck(deckId)).slice(0, count);
}

/** A quiz as the instructor's device has it. */
export interface TestQuiz {
  readonly made: MadePaper;
  readonly key: InstructorKey;
  /** As it is given out at an address. */
  readonly handOut: (origin: string, extraTime?: ExtraTime) => Promise<HandOut>;
  readonly handOutKeys: (origin: string) => Promise<HandOut>;
  /** What a learner's link or file holds. */
  readonly read: (text: string) => Promise<AnswerSheet>;
}

const pageOf = (origin: string) => `${origin}/q`;

/** Makes a quiz of three items, or of those given. */
export async function makeQuiz(
  more: Partial<PaperTerms> = {},
  chosen = chooseItems('use-of-force', 3),
): Promise<TestQuiz> {
  const key = await makeInstructorKey(Date.parse('2026-11-01T09:00Z'));
  const terms: PaperTerms = {
    seriesId: '00112233445566ff',
    version: 1,
    title: 'Before deployment',
    instructions: 'Answer on your own.',
    madeAt: Date.parse('2026-11-01T09:00Z'),
    isShuffled: true,
    asksConfidence: true,
    feedback: 'after-hand-in',
    passPercent: 75,
    attemptLimit: 1,
    asks: ['name'],
    publicKey: key.publicKey,
    ...more,
  };
  const made = makePaper(terms, chosen, sourcesOf(chosen, []), 'ab'.repeat(16));
  const { keySheet } = made;
  return {
    made,
    key,
    handOut: (origin, extraTime) => handOutPaper(pageOf(origin), made, extraTime),
    handOutKeys: (origin) => {
      if (!keySheet) throw new Error('a quiz without a key sheet');
      return handOutKeys(pageOf(origin), terms.title, keySheet);
    },
    read: async (text) => {
      const ready = await prepareKey(key);
      const [reading] = ready ? await decodeSheets(text, ready) : [];
      if (reading?.kind !== 'read') throw new Error(`not read: ${reading?.kind}`);
      return reading.value.sheet;
    },
  };
}

/** Opens a link as from a message, and puts the quiz on the list. */
export async function keepQuiz(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Add to my quizzes' }).click();
  await expect(page.getByRole('button', { name: 'Begin', exact: true })).toBeVisible();
}

/** Begins under a name, on the page of the quiz. */
export async function begin(page: Page, name = 'Ada Obi'): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Item 1 of/ })).toBeVisible();
}

/** The link of the answer sheet on the page. */
export async function readSheetLink(page: Page): Promise<string> {
  const field = page.getByLabel('Link', { exact: true });
  await expect(field).toHaveValue(/#s=/);
  return field.inputValue();
}
