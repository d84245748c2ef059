/** Raw Markdown line by line: splitting, trimming and finding the way back to a place in the file. */
import type { Place, RawText, TextLine } from './document';

const lineEnding = /\r\n|\n|\r/;
const everyLineEnding = /\r\n|\n|\r/g;

/** The lines of a file; CRLF and a byte order mark are tolerated. */
export function splitLines(text: string): TextLine[] {
  const withoutMark = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return withoutMark.split(lineEnding).map((line, index) => ({
    text: line,
    line: index + 1,
    column: index === 0 ? text.length - withoutMark.length + 1 : 1,
  }));
}

/** Where each line of a file begins, in UTF-16 code units from its start. */
export function lineStarts(text: string): number[] {
  return [
    0,
    ...Array.from(text.matchAll(everyLineEnding), (match) => match.index + match[0].length),
  ];
}

/** Whether the line holds nothing but white space. */
export function isBlank(line: TextLine): boolean {
  return line.text.trim() === '';
}

/** The line from `start` (UTF-16 code units) on. */
export function cutLine(line: TextLine, start: number): TextLine {
  return { text: line.text.slice(start), line: line.line, column: line.column + start };
}

/** The line without up to `width` columns of indentation; a tab counts as a whole indentation. */
export function stripIndent(line: TextLine, width: number): TextLine {
  if (line.text.startsWith('\t')) return cutLine(line, 1);
  let spaces = 0;
  while (spaces < width && line.text[spaces] === ' ') spaces += 1;
  return cutLine(line, spaces);
}

/** How many columns the line is indented by. */
export function indentOf(line: TextLine): number {
  return line.text.length - line.text.trimStart().length;
}

/** The lines without blank ones at either end; blank lines between hold no white space. */
export function trimBlankLines(lines: readonly TextLine[]): RawText {
  let start = 0;
  let end = lines.length;
  while (start < end && isBlank(lineAt(lines, start))) start += 1;
  while (end > start && isBlank(lineAt(lines, end - 1))) end -= 1;
  return lines.slice(start, end).map((line) => (isBlank(line) ? { ...line, text: '' } : line));
}

/** The lines as one line, as a Markdown paragraph would flow. */
export function joinLines(raw: RawText): string {
  return raw
    .map((line) => line.text.trim())
    .filter((text) => text !== '')
    .join(' ');
}

/** The raw text as the author wrote it, less its indentation. */
export function rawToString(raw: RawText): string {
  return raw.map((line) => line.text).join('\n');
}

/** The place of a line and column (from 1) of `rawToString(raw)` in the file. */
export function placeInRaw(raw: RawText, line: number, column: number): Place {
  const start = lineAt(raw, Math.min(line, raw.length) - 1);
  return { line: start.line, column: start.column + column - 1 };
}

function lineAt(lines: readonly TextLine[], index: number): TextLine {
  const line = lines[index];
  if (line === undefined) throw new Error(`Inconsistent: no line ${String(index)}`);
  return line;
}
