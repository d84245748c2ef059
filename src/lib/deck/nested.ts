/** Lists inside a value: the members, options or parts that stand under a key. */
import type { Place, RawText, TextLine } from './document';
import { cutLine, indentOf, isBlank, stripIndent, trimBlankLines } from './raw-text';

/** One entry of a nested list: where its mark ends, and the raw text without mark and indentation. */
export interface NestedEntry {
  readonly markEnd: Place;
  readonly raw: RawText;
}

/** The entries of a list and the lines before them that belong to none. */
export interface NestedList {
  readonly entries: readonly NestedEntry[];
  readonly strays: readonly TextLine[];
}

const entryShape = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/;

/** Reads a list whose marks are all indented like its first line. */
export function readNestedList(raw: RawText): NestedList {
  const base = raw[0] === undefined ? 0 : indentOf(raw[0]);
  const strays: TextLine[] = [];
  const entries: { mark: TextLine; width: number; lines: TextLine[] }[] = [];
  for (const line of raw.map((inner) => stripIndent(inner, base))) {
    const mark = entryShape.exec(line.text)?.[0];
    const last = entries.at(-1);
    if (mark !== undefined) {
      const width = mark.trimEnd().length;
      entries.push({ mark: cutLine(line, width), width, lines: [cutLine(line, mark.length)] });
    } else if (last !== undefined && (isBlank(line) || indentOf(line) > 0)) {
      last.lines.push(stripIndent(line, last.width + 1));
    } else strays.push(line);
  }
  return { entries: entries.map(({ mark, lines }) => makeEntry(mark, lines)), strays };
}

function makeEntry(mark: TextLine, lines: readonly TextLine[]): NestedEntry {
  return { markEnd: { line: mark.line, column: mark.column }, raw: trimBlankLines(lines) };
}
