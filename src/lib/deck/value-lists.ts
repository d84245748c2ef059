/** Readers of values that are lists: members, an item's options, a picture's parts. */
import type { RichText } from '../core/rich-text';
import type { OptionValue, PartValue, Placed, RawText, TextLine } from './document';
import type { Findings } from './findings';
import { readMarkdown } from './markdown';
import { type NestedEntry, readNestedList } from './nested';
import { cutLine, trimBlankLines } from './raw-text';
import type { Written } from './written';

const optionMark = /^\[([ xX])\](?:[ \t]+|$)/;
const leadingId = /^`([^`]*)`(?:[ \t]+|$)/;
const rationaleMark = /^[ \t]*[-*+](?:[ \t]|$)/;
const number = String.raw`(-?\d{1,4}(?:\.\d{1,6})?)`;
const partShape = new RegExp(
  String.raw`^${number}[ \t]+${number}[ \t]+${number}[ \t]+${number}[ \t]*:(?:[ \t]+|$)`,
);

/** The members of a list: two at least. */
export function readMembers({ key, raw, place, findings }: Written): RichText[] {
  const { entries, strays } = readNestedList(raw);
  for (const stray of strays) findings.report('bad-member', stray, { key });
  for (const entry of entries) {
    if (entry.raw.length === 0) findings.report('bad-member', entry.markEnd, { key });
  }
  if (entries.length < 2) findings.report('list-too-short', place, {});
  return entries.map((entry) => readMarkdown(entry.raw, 'beside-key', findings));
}

/** The options of an item: two at least, each with its mark and, under it, its rationale. */
export function readOptions({ raw, place, findings }: Written): OptionValue[] {
  const { entries, strays } = readNestedList(raw);
  for (const stray of strays) findings.report('bad-option', stray, {});
  if (entries.length < 2) findings.report('too-few-options', place, {});
  return entries.flatMap((entry) => readOption(entry, findings) ?? []);
}

function readOption(entry: NestedEntry, findings: Findings): OptionValue | undefined {
  const [first, ...others] = entry.raw;
  const mark = first === undefined ? null : optionMark.exec(first.text);
  if (first === undefined || mark === null) {
    findings.report('bad-option', entry.markEnd, {});
    return undefined;
  }
  const { id, rest } = takeId(cutLine(first, mark[0].length));
  const split = others.findIndex((line) => rationaleMark.test(line.text));
  const texts = split === -1 ? others : others.slice(0, split);
  const text = readMarkdown(trimBlankLines([rest, ...texts]), 'beside-key', findings);
  if (text.length === 0) findings.report('bad-option', first, {});
  return {
    line: first.line,
    column: first.column,
    id,
    idPlace: { line: first.line, column: first.column + '[x]'.length },
    isKey: mark[1] !== ' ',
    text,
    rationale: split === -1 ? undefined : readRationale(others.slice(split), findings),
  };
}

function readRationale(lines: readonly TextLine[], findings: Findings): RichText | undefined {
  const { entries, strays } = readNestedList(trimBlankLines(lines));
  for (const stray of strays) findings.report('bad-option', stray, {});
  const [rationale, second] = entries;
  if (second !== undefined) findings.report('rationale-twice', second.markEnd, {});
  if (rationale === undefined || rationale.raw.length === 0) return undefined;
  return readMarkdown(rationale.raw, 'beside-key', findings);
}

/** The parts of a picture, one at least: an id, four numbers in percent, and the answer. */
export function readParts({ raw, findings }: Written): PartValue[] {
  const { entries, strays } = readNestedList(raw);
  for (const stray of strays) findings.report('bad-part', stray, {});
  return entries.flatMap((entry) => readPart(entry, findings) ?? []);
}

function readPart(entry: NestedEntry, findings: Findings): PartValue | undefined {
  const [first, ...others] = entry.raw;
  const { id, rest } = first === undefined ? { id: undefined, rest: undefined } : takeId(first);
  const shape = rest === undefined ? null : partShape.exec(rest.text);
  if (first === undefined || rest === undefined || shape === null) {
    findings.report('bad-part', entry.markEnd, {});
    return undefined;
  }
  const [left = 0, top = 0, width = 0, height = 0] = shape.slice(1).map(Number);
  const answerLines: RawText = trimBlankLines([cutLine(rest, shape[0].length), ...others]);
  const answer = readMarkdown(answerLines, 'beside-key', findings);
  if (answer.length === 0) findings.report('bad-part', first, {});
  if (!isInPicture(left, width) || !isInPicture(top, height)) {
    findings.report('part-outside-picture', first, { id: id?.text ?? '' });
  }
  const { line, column } = first;
  return { line, column, id, idPlace: entry.markEnd, left, top, width, height, answer };
}

function isInPicture(start: number, length: number): boolean {
  return start >= 0 && length > 0 && start + length <= 100;
}

/** The id in backticks that the line may begin with, and the rest of the line. */
function takeId(line: TextLine): { id: Placed | undefined; rest: TextLine } {
  const match = leadingId.exec(line.text);
  if (match?.[1] === undefined) return { id: undefined, rest: line };
  const id = { text: match[1], line: line.line, column: line.column + 1 };
  return { id, rest: cutLine(line, match[0].length) };
}
