/**
 * Plain text to blocks: headings that a text marks only by a short line between blank lines, paragraphs, lists,
 * footnotes and table rows. The text itself stays as it is.
 */
import { accept, type BlockKind, type ReadResult, type TextBlock } from './read-text';

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isBlank: boolean;
  readonly marker: string;
}

const markers = /^(?:[-*•–▪◦‣●○]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[ivx]{1,5}[.)])\s+(?=\S)/;
const headingWords = 16;

/** Reads plain text. */
export function readPlainText(text: string): ReadResult {
  return accept({ text, plain: text, blocks: findBlocks(text) });
}

/** The blocks of a plain text. */
export function findBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const run of splitRuns(splitLines(text))) blocks.push(...readRun(run, text));
  return blocks;
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|$)/g)) {
    const raw = match[0].replace(/[\r\n\u2028\u2029]+$/, '');
    const lead = raw.length - raw.trimStart().length;
    const content = raw.trim();
    const start = match.index + lead;
    const marker = markers.exec(content)?.[0] ?? '';
    lines.push({
      start,
      end: start + content.length,
      text: content,
      isBlank: content === '',
      marker,
    });
  }
  return lines;
}

/** Lines without a blank one between them. */
function splitRuns(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  for (const line of lines) {
    if (!line.isBlank) run.push(line);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return run.length > 0 ? [...runs, run] : runs;
}

function readRun(run: readonly Line[], text: string): TextBlock[] {
  const [only] = run;
  if (only && run.length === 1 && isHeading(only)) return [makeBlock('heading', only, only, 2)];
  const blocks: TextBlock[] = [];
  let first: Line | undefined;
  let last: Line | undefined;
  const close = () => {
    if (first && last) blocks.push(makeBlock(kindOf(first), first, last, 0));
    first = undefined;
  };
  for (const line of run) {
    if (!first || !last || startsAnew(line, first, last, text)) {
      close();
      first = line;
    }
    last = line;
  }
  close();
  return blocks;
}

/** A line goes on unless it is an item of its own, a row, or begins after a finished line. */
function startsAnew(line: Line, first: Line, last: Line, text: string): boolean {
  if (line.marker !== '' || isRow(line) || isRow(last) || isNote(line)) return true;
  const isFinished = /[.:!?…”"]$/.test(last.text);
  const isIndented = /[ \t]$/.test(text.slice(0, line.start).slice(-1));
  if (first.marker !== '') return isFinished && !isIndented;
  return isFinished && last.text.length > 100;
}

function kindOf(line: Line): BlockKind {
  if (isNote(line)) return 'note';
  if (isRow(line)) return 'row';
  return line.marker === '' ? 'paragraph' : 'item';
}

function makeBlock(kind: BlockKind, first: Line, last: Line, level: number): TextBlock {
  const skipped = kind === 'item' ? first.marker.length : 0;
  const isOrdered = kind === 'item' && /\d/.test(first.marker);
  return { kind, start: first.start + skipped, end: last.end, level, isOrdered };
}

function isHeading({ text, marker }: Line): boolean {
  if (text.length > 120 || /[.;,:…]$/.test(text) || !/^[\p{Lu}\p{N}“"'(]/u.test(text)) return false;
  if (marker !== '' && !/^\d/.test(marker)) return false;
  if (/^https?:/.test(text) || isRow({ text } as Line)) return false;
  return text.split(/\s+/).length <= headingWords && /\p{L}{2}/u.test(text);
}

function isRow({ text }: Pick<Line, 'text'>): boolean {
  return /\t\s*\S/.test(text) || (/^\|.*\|$/.test(text) && text.length > 2);
}

function isNote({ text }: Line): boolean {
  return /^\[\^?\d{1,3}\]:?\s/.test(text) || /^[*†‡]\s?\p{Lu}/u.test(text);
}
