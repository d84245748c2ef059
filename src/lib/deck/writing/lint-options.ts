/** How the options of one item stand to one another, whatever the language. */
import { toPlainText } from '../../core/plain-text';
import { type BlockNode, type OptionValue, valueOf } from '../document';
import type { Report } from '../problems';
import { placeOfKey } from './remarks';
import { holdsPhrase, wordsOf } from './words';

/** A key this much longer than any distractor shows that it is the key. */
const tellingRatio = 1.25;
const tellingCharacters = 8;

interface Reading {
  readonly option: OptionValue;
  readonly text: string;
  readonly words: readonly string[];
}

/** Checks the options of an item against one another. */
export function lintOptions(block: BlockNode, report: Report): void {
  const options = valueOf(block.fields, 'options', 'options') ?? [];
  const readings = options.map((option) => {
    const text = toPlainText(option.text);
    return { option, text, words: wordsOf(text) };
  });
  lintLengths(readings, report);
  for (const [index, one] of readings.entries()) {
    for (const other of readings.slice(index + 1)) lintPair(one, other, report);
  }
  if (areUnordered(block, readings)) report('numbers-unordered', placeOfKey(block, 'options'), {});
}

/** Length in characters of the key and of the longest distractor, where an item has one key. */
export function keyLengthsOf(options: readonly OptionValue[]): { key: number; next: number } {
  const lengthOf = ({ text }: OptionValue) => toPlainText(text).length;
  const longest = (some: readonly OptionValue[]) => Math.max(0, ...some.map(lengthOf));
  return {
    key: longest(options.filter((option) => option.isKey)),
    next: longest(options.filter((option) => !option.isKey)),
  };
}

function lintLengths(readings: readonly Reading[], report: Report): void {
  const keys = readings.filter(({ option }) => option.isKey);
  const [only, second] = keys;
  if (only === undefined || second !== undefined) return;
  const { key, next } = keyLengthsOf(readings.map(({ option }) => option));
  if (key >= next * tellingRatio && key >= next + tellingCharacters) {
    report('key-longest', only.option, { length: key, next });
  }
}

function lintPair(one: Reading, other: Reading, report: Report): void {
  const names = { one: one.option.id?.text ?? '', other: other.option.id?.text ?? '' };
  if (one.words.join(' ') === other.words.join(' ')) {
    report('duplicate-options', other.option, names);
  } else if (holdsOther(one, other) || holdsOther(other, one) || haveCommonNumbers(one, other)) {
    report('options-overlap', other.option, names);
  }
}

/** A single word may well stand in a longer option that means something else. */
function holdsOther(long: Reading, short: Reading): boolean {
  return short.words.length > 1 && holdsPhrase(long.words, short.words);
}

function haveCommonNumbers(one: Reading, other: Reading): boolean {
  const [a, b] = [rangeOf(one.text), rangeOf(other.text)];
  return a !== undefined && b !== undefined && a.from <= b.to && b.from <= a.to;
}

function rangeOf(text: string): { from: number; to: number } | undefined {
  const [, from, to] = /^\D*(\d+)\s*(?:to|[-–])\s*(\d+)\D*$/.exec(text) ?? [];
  return from === undefined || to === undefined
    ? undefined
    : { from: Number(from), to: Number(to) };
}

/** Options that differ in one number each are looked up by it: they stand in order and stay there. */
function areUnordered(block: BlockNode, readings: readonly Reading[]): boolean {
  const numbers = readings.flatMap(({ text }) => {
    const [, number] = /^\D*(\d[\d.,]*)\D*$/.exec(text) ?? [];
    return number === undefined ? [] : [Number.parseFloat(number.replace(/,/g, ''))];
  });
  const shapes = new Set(readings.map(({ text }) => text.replace(/\d[\d.,]*\d|\d/, '')));
  if (numbers.length < 3 || numbers.length < readings.length || shapes.size > 1) return false;
  const fixed = new Set(valueOf(block.fields, 'fixed', 'ids')?.map(({ text }) => text));
  const areKept = readings.every(({ option }) => fixed.has(option.id?.text ?? ''));
  return !areKept || !(isRising(numbers) || isRising([...numbers].reverse()));
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}
