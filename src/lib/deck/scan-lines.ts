/** What a single line of a document is, whatever stands around it. */
import type { Placed, TextLine } from './document';
import { cutLine, indentOf, isBlank } from './raw-text';

/** A heading as written: its words and the id in backticks at its end. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 2 | 3 | 4;
  readonly words: string;
  readonly id: Placed | undefined;
  /** The column after the heading's last character. */
  readonly endColumn: number;
}

/** One line, by what it can begin or go on with. */
export type ScannedLine =
  | { readonly kind: 'blank' }
  | Heading
  | {
      readonly kind: 'key';
      readonly key: string;
      readonly keyColumn: number;
      readonly rest: TextLine;
    }
  | { readonly kind: 'bullet' }
  | { readonly kind: 'indented' }
  | { readonly kind: 'text' };

const headingShape = /^(#{2,4})(?:[ \t]+|$)/;
const headingId = /(?:^|[ \t])`([^`]*)`$/;
const keyShape = /^-[ \t]+([A-Za-z][A-Za-z0-9_-]*):(?:[ \t]+|$)/;
const bulletShape = /^[-*+](?:[ \t]|$)/;

/** Says what a line is. Headings of the first, fifth and sixth level are text: Markdown reports them. */
export function scanLine(line: TextLine): ScannedLine {
  if (isBlank(line)) return { kind: 'blank' };
  const heading = headingShape.exec(line.text);
  if (heading !== null) return scanHeading(line, heading[1]?.length, heading[0].length);
  const key = keyShape.exec(line.text);
  if (key?.[1] !== undefined) {
    const keyColumn = line.column + key[0].indexOf(key[1]);
    return { kind: 'key', key: key[1], keyColumn, rest: cutLine(line, key[0].length) };
  }
  if (bulletShape.test(line.text)) return { kind: 'bullet' };
  return indentOf(line) >= 2 || line.text.startsWith('\t')
    ? { kind: 'indented' }
    : { kind: 'text' };
}

function scanHeading(line: TextLine, level: number | undefined, start: number): Heading {
  const text = line.text.trimEnd();
  const rest = text.slice(start);
  const id = headingId.exec(rest);
  const words = id === null ? rest : rest.slice(0, id.index);
  return {
    kind: 'heading',
    level: level === 2 || level === 3 ? level : 4,
    words: words.trim(),
    id: id?.[1] === undefined ? undefined : placedId(line, text, id[1]),
    endColumn: line.column + text.length,
  };
}

function placedId(line: TextLine, text: string, id: string): Placed {
  return { text: id, line: line.line, column: line.column + text.length - id.length - 1 };
}
