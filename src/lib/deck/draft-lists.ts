/** Values that are lists, as a form holds them: members, an item's options, a picture's parts; and back to text. */
import type { RawText } from './document';
import { readNestedList, type NestedEntry } from './nested';
import { rawToString, splitLines, trimBlankLines } from './raw-text';

/** An option being written. */
export interface OptionDraft {
  readonly id: string;
  readonly isKey: boolean;
  readonly text: string;
  readonly rationale: string;
}

/** A picture's part being written, in percent of the picture. */
export interface PartDraft {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly answer: string;
}

/** The members of a list. */
export function splitMembers(value: string): string[] {
  return entriesOf(value).map(({ raw }) => rawToString(raw));
}

/** Members as a value. */
export function joinMembers(members: readonly string[], isOrdered: boolean): string {
  return members
    .map((member, index) => entry(isOrdered ? `${String(index + 1)}.` : '-', member))
    .join('\n');
}

/** The options of an item. */
export function splitOptions(value: string): OptionDraft[] {
  return entriesOf(value).map(({ raw }) => {
    const [first, ...others] = raw;
    const [, mark = ' ', rest = ''] = /^\[([ xX])\]\s*([^]*)$/.exec(first?.text ?? '') ?? [];
    const { id, text } = takeId(rest);
    const split = others.findIndex((line) => /^[ \t]*[-*+](?:[ \t]|$)/.test(line.text));
    const texts = split === -1 ? others : others.slice(0, split);
    return {
      id,
      isKey: mark !== ' ',
      text: [text, ...texts.map((line) => line.text)].join('\n').trim(),
      rationale: split === -1 ? '' : firstOf(others.slice(split)),
    };
  });
}

/** Options as a value. */
export function joinOptions(options: readonly OptionDraft[]): string {
  return options
    .map(({ id, isKey, text, rationale }) => {
      const head = entry('-', `[${isKey ? 'x' : ' '}] \`${id}\` ${text}`);
      if (rationale.trim() === '') return head;
      return `${head}\n${indent(entry('-', rationale.trim()), 2)}`;
    })
    .join('\n');
}

/** The parts of a picture. What is no number is 0. */
export function splitParts(value: string): PartDraft[] {
  return entriesOf(value).map(({ raw }) => {
    const { id, text } = takeId(rawToString(raw));
    const end = text.indexOf(':');
    const [left = 0, top = 0, width = 0, height = 0] = text
      .slice(0, Math.max(0, end))
      .trim()
      .split(/\s+/)
      .map((number) => Number(number) || 0);
    return { id, left, top, width, height, answer: text.slice(end + 1).trim() };
  });
}

/** Parts as a value. */
export function joinPictureParts(parts: readonly PartDraft[]): string {
  return parts
    .map(({ id, left, top, width, height, answer }) =>
      entry('-', `\`${id}\` ${[left, top, width, height].join(' ')}: ${answer}`),
    )
    .join('\n');
}

function entriesOf(value: string): readonly NestedEntry[] {
  return readNestedList(trimBlankLines(splitLines(value))).entries;
}

function firstOf(lines: RawText): string {
  const [first] = readNestedList(trimBlankLines(lines)).entries;
  return first === undefined ? '' : rawToString(first.raw);
}

function takeId(text: string): { id: string; text: string } {
  const match = /^`([^`]*)`\s*/.exec(text);
  return match ? { id: match[1] ?? '', text: text.slice(match[0].length) } : { id: '', text };
}

function entry(mark: string, text: string): string {
  const [first = '', ...others] = text.trim().split('\n');
  return [`${mark} ${first}`, indent(others.join('\n'), mark.length + 1)]
    .filter((piece) => piece !== '')
    .join('\n');
}

function indent(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : ' '.repeat(width) + line))
    .join('\n');
}
