/**
 * Cards against cards, within a deck and across decks: near-duplicates, and fronts that hold another card's answer.
 * Only cards that share a word which is not common are compared, so that thousands of cards take no time.
 */
import type { BlockNode } from '../document';
import { type Face, facesOf } from './faces';
import { placeOfKey, type Remarks } from './remarks';
import { contentWordsOf, holdsPhrase, wordsOf } from './words';

/** A card block with the name of its file and where its warnings go. */
export interface Entry {
  readonly block: BlockNode;
  readonly file: string;
  readonly remarks: Remarks;
}

interface Reading extends Entry {
  readonly id: string;
  readonly words: ReadonlySet<string>;
  readonly faces: readonly FaceReading[];
}

interface FaceReading extends Face {
  readonly frontWords: readonly string[];
  readonly asked: ReadonlySet<string>;
  readonly answerWords: readonly string[];
  /** The words of the answer as one string. */
  readonly answerKey: string;
  readonly answerContent: readonly string[];
}

/** Shared words over all words of both: above this, two cards ask the same. */
const duplicateShare = 0.6;
/** The same for two fronts that have one answer. */
const sameAnswerShare = 0.4;
/** How much of a front's own words another front has to share before an answer in it is a gift. */
const giftShare = 0.5;
/** A word in more cards than this says nothing about any two of them. */
const commonShare = 0.05;
const fewestCommon = 8;

/** Compares all cards; the later card of a pair in the given order is told of a duplicate, the giver of a gift. */
export function lintPairs(entries: readonly Entry[]): void {
  const readings = entries.map(readEntry);
  const entriesByWord = indexWords(readings);
  const limit = Math.max(fewestCommon, readings.length * commonShare);
  for (const [index, reading] of readings.entries()) {
    for (const [other, shared] of countShared(reading, index, entriesByWord, limit)) {
      const earlier = readings[other];
      if (earlier === undefined || shared < 2) continue;
      if (!reportDuplicate(earlier, reading)) {
        reportGift(earlier, reading);
        reportGift(reading, earlier);
      }
    }
  }
}

function readEntry(entry: Entry): Reading {
  const faces = facesOf(entry.block).map(readFace);
  const words = new Set(faces.flatMap(({ asked, answerContent }) => [...asked, ...answerContent]));
  return { ...entry, id: entry.block.id?.text ?? '', words, faces };
}

function readFace(face: Face): FaceReading {
  const answerWords = wordsOf(face.answer);
  return {
    ...face,
    frontWords: wordsOf(face.front),
    asked: new Set(contentWordsOf(face.front)),
    answerWords,
    answerKey: answerWords.join(' '),
    answerContent: contentWordsOf(face.answer),
  };
}

function indexWords(readings: readonly Reading[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [position, { words }] of readings.entries()) {
    for (const word of words) {
      const positions = index.get(word);
      if (positions === undefined) index.set(word, [position]);
      else positions.push(position);
    }
  }
  return index;
}

/** How many uncommon words a card shares with each card before it. */
function countShared(
  { words }: Reading,
  index: number,
  entriesByWord: ReadonlyMap<string, readonly number[]>,
  limit: number,
): Map<number, number> {
  const shared = new Map<number, number>();
  for (const word of words) {
    const positions = entriesByWord.get(word) ?? [];
    if (positions.length > limit) continue;
    for (const other of positions) {
      if (other >= index) break;
      shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return shared;
}

function reportDuplicate(earlier: Reading, later: Reading): boolean {
  const isSame =
    shareOf(earlier.words, later.words) >= duplicateShare ||
    earlier.faces.some((one) => later.faces.some((other) => askTheSame(one, other)));
  if (!isSame) return false;
  const { id, file } = earlier;
  later.remarks.on(later.block)('near-duplicate', later.block, { id, file });
  return true;
}

function askTheSame(one: FaceReading, other: FaceReading): boolean {
  return one.answerKey === other.answerKey && shareOf(one.asked, other.asked) >= sameAnswerShare;
}

/** Words in both sets over words in either. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const word of one) if (other.has(word)) common += 1;
  return common / Math.max(1, one.size + other.size - common);
}

function reportGift(giver: Reading, taker: Reading): void {
  const given = taker.faces.find((face) =>
    isTelling(face) ? giver.faces.some((other) => givesAway(other, face)) : false,
  );
  if (given === undefined) return;
  const { id, file } = taker;
  const place = placeOfKey(giver.block, 'front');
  giver.remarks.on(giver.block)('gives-away', place, { answer: given.answer, id, file });
}

/** Two words that carry meaning, or a number with a name: less stands in many fronts by chance. */
function isTelling({ answerContent }: FaceReading): boolean {
  return answerContent.length >= 2;
}

function givesAway(giver: FaceReading, taker: FaceReading): boolean {
  if (!holdsPhrase(giver.frontWords, taker.answerWords)) return false;
  const answer = new Set(taker.answerContent);
  const asked = [...taker.asked].filter((word) => !answer.has(word));
  const shared = asked.filter((word) => giver.asked.has(word));
  return shared.length >= 2 && shared.length >= asked.length * giftShare;
}
