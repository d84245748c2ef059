/** Lines of pages to text and blocks: running heads and page numbers go, paragraphs and words that were cut are mended. */
import type { PageLine } from './pdf-lines';
import type { BlockKind, TextBlock } from './read-text';

/** What a PDF says once it is put together. */
export interface AssembledText {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
}

interface Draft {
  kind: BlockKind;
  words: string;
  readonly page: number;
  readonly isOrdered: boolean;
}

const marker = /^(?:[-*•–▪◦‣●]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(?=\S)/;

/** The text of a document from the lines of its pages. */
export function assemblePages(pages: readonly (readonly PageLine[])[]): AssembledText {
  const kept = dropRunningLines(pages);
  const body = bodyHeight(kept.flat());
  const drafts: Draft[] = [];
  kept.forEach((lines, index) => {
    lines.forEach((line, at) => addLine(drafts, line, lines[at - 1], index + 1, body));
  });
  return writeDrafts(drafts);
}

function addLine(
  drafts: Draft[],
  line: PageLine,
  before: PageLine | undefined,
  page: number,
  body: number,
): void {
  const last = drafts.at(-1);
  const isHeading = line.height > body * 1.15 && line.words.length < 120;
  const item = marker.exec(line.words)?.[0] ?? '';
  if (last && item === '' && goesOn(last, line, before, isHeading)) {
    last.words = joinWords(last.words, line.words);
    return;
  }
  const kind = isHeading ? 'heading' : item === '' ? 'paragraph' : 'item';
  const words = kind === 'item' ? line.words.slice(item.length) : line.words;
  drafts.push({ kind, words, page, isOrdered: kind === 'item' && /\d/.test(item) });
}

/** Whether a line belongs to the block before it; a page break alone ends no paragraph. */
function goesOn(
  last: Draft,
  line: PageLine,
  before: PageLine | undefined,
  isHeading: boolean,
): boolean {
  if (isHeading !== (last.kind === 'heading')) return false;
  if (!before) return !isHeading && !/[.!?:]["”’)]?$/.test(last.words);
  const gap = before.foot - line.foot;
  if (isHeading) return gap > 0 && gap < line.height * 1.6;
  const isFinished = /[.!?:]["”’)]?$/.test(last.words);
  if (gap < 0) return !isFinished;
  if (gap > line.height * 1.75) return false;
  const isIndented = line.left > before.left + line.height * 0.8 && last.kind !== 'item';
  return !(isFinished && isIndented);
}

function joinWords(before: string, after: string): string {
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after;
  return `${before} ${after}`;
}

function writeDrafts(drafts: readonly Draft[]): AssembledText {
  const blocks: TextBlock[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const { kind, words, page, isOrdered } of drafts) {
    const level = kind === 'heading' ? 2 : 0;
    blocks.push({ kind, level, isOrdered, page, start: length, end: length + words.length });
    parts.push(words, '\n\n');
    length += words.length + 2;
  }
  return { text: parts.join(''), blocks };
}

/** Lines at the head or foot that come back on other pages, and page numbers. */
function dropRunningLines(pages: readonly (readonly PageLine[])[]): PageLine[][] {
  const body = bodyHeight(pages.flat());
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const edges = new Set(edgesOf(lines).map((line) => pattern(line, body)));
    for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const often = Math.max(2, Math.min(3, pages.length / 2));
  return pages.map((lines) => {
    const edges = new Set(edgesOf(lines));
    return lines.filter(
      (line) =>
        !edges.has(line) ||
        !(isPageNumber(line) || (counts.get(pattern(line, body)) ?? 0) >= often),
    );
  });
}

function isPageNumber({ words }: PageLine): boolean {
  return /^(?:page\s+)?[-–—]?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:\/|of)\s*\d{1,4})?\s*[-–—]?$/i.test(
    words,
  );
}

/** The outermost lines, and the next ones where they stand close to these: a body keeps its distance. */
function edgesOf(lines: readonly PageLine[]): PageLine[] {
  const [first, second] = lines;
  const [last, before] = [lines.at(-1), lines.at(-2)];
  return [
    ...(first ? [first] : []),
    ...(first && second && isClose(first, second) ? [second] : []),
    ...(last ? [last] : []),
    ...(last && before && isClose(before, last) ? [before] : []),
  ];
}

function isClose(upper: PageLine, lower: PageLine): boolean {
  return Math.abs(upper.foot - lower.foot) < Math.min(upper.height, lower.height) * 2.5;
}

/** Numbers count as one, but for headings: “Chapter 1” and “Chapter 2” are set larger, and say different things. */
function pattern({ words, height }: PageLine, body: number): string {
  const same = words.toLowerCase();
  return height > body * 1.15 ? same : same.replace(/\d+/g, '#');
}

/** The height in which most of the text is set. */
function bodyHeight(lines: readonly PageLine[]): number {
  const letters = new Map<number, number>();
  for (const { height, words } of lines) {
    const key = Math.round(height * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + words.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
