/**
 * Raw Markdown to rich text. Everything that rich text cannot hold (HTML, headings, code blocks) is reported at
 * its own place; nothing passes through unread.
 */
import type { Root } from 'mdast';
import type { RichText } from '../core/rich-text';
import type { ClozeValue, Place, RawText } from './document';
import type { Findings } from './findings';
import { findGapMarks, numberGaps } from './gaps';
import { convertBlocks } from './markdown-blocks';
import type { Conversion, Position } from './markdown-inlines';
import { isTangled, parseMarkdown, splitChunks } from './markdown-tree';
import { placeInRaw, rawToString } from './raw-text';

/**
 * Where a text stands. `beside-key`: its first line follows a key or a list mark, so that line is running text and a
 * back such as `1945.` is no list. `own-lines`: study text, or a value that begins on the line below its key.
 */
export type Standing = 'beside-key' | 'own-lines';

/** A chunk of raw text with its tree; `escape` is the column at which a backslash was put in, 0 for none. */
interface Chunk {
  readonly raw: RawText;
  readonly source: string;
  readonly escape: number;
  readonly root: Root;
}

const plainLine = /^[^\\`*_[\]<>&{}|\t\0]+$/;
const looksLikeBlock =
  /^(?:[-+*>](?=\s|$)|(\d{1,9})(?=[.)](?:\s|$))|>|#{1,6}(?=\s|$)|[-*_](?=[-*_ \t]+$))/;
const openCitation = /\\?\[@/g;

/** The rich text of raw Markdown; a cloze gap in it is a problem. */
export function readMarkdown(raw: RawText, standing: Standing, findings: Findings): RichText {
  const [first] = raw;
  if (first !== undefined && raw.length === 1 && standing === 'beside-key') {
    if (plainLine.test(first.text)) return plainParagraph(first.text.trim());
  }
  const chunks = parseChunks(raw, standing, findings);
  return convertChunks(chunks, undefined, findings);
}

/** The rich text of a cloze with its gaps numbered. */
export function readCloze(raw: RawText, standing: Standing, findings: Findings): ClozeValue {
  const chunks = parseChunks(raw, standing, findings);
  const openings = chunks.flatMap((chunk) =>
    findGapMarks(chunk.root).map((mark) => ({ mark, place: placeOfNode(chunk, mark) })),
  );
  const gaps = numberGaps(openings);
  for (const { place } of gaps.unnumbered) findings.report('gap-without-number', place, {});
  const [first] = chunks;
  if (openings.length === 0 && first !== undefined) {
    findings.report('cloze-without-gap', placeInChunk(first, 1, 1), {});
  }
  const gapNumbers = [...new Set(gaps.numbers.values())].sort((a, b) => a - b);
  const text = convertChunks(chunks, gaps.numbers, findings);
  return { text, gapNumbers, unnumbered: gaps.unnumbered };
}

function plainParagraph(text: string): RichText {
  return text === '' ? [] : [{ kind: 'paragraph', children: [{ kind: 'text', text }] }];
}

function parseChunks(raw: RawText, standing: Standing, findings: Findings): Chunk[] {
  return splitChunks(raw).flatMap((lines, index) => {
    const escape = index === 0 && standing === 'beside-key' ? escapeColumn(lines) : 0;
    const source = withBackslash(rawToString(lines), escape);
    if (!isTangled(source)) return [{ raw: lines, source, escape, root: parseMarkdown(source) }];
    findings.report('tangled-text', placeInRaw(lines, 1, 1), {});
    return [];
  });
}

/** The column (from 1) before which a backslash keeps running text from beginning a list, quote or heading. */
function escapeColumn(lines: RawText): number {
  const match = looksLikeBlock.exec(lines[0]?.text ?? '');
  return match === null ? 0 : (match[1]?.length ?? 0) + 1;
}

function withBackslash(source: string, escape: number): string {
  return escape === 0 ? source : `${source.slice(0, escape - 1)}\\${source.slice(escape - 1)}`;
}

function convertChunks(
  chunks: readonly Chunk[],
  gapNumbers: Conversion['gapNumbers'],
  findings: Findings,
): RichText {
  return chunks.flatMap((chunk) =>
    convertBlocks(chunk.root.children, {
      ...findings,
      gapNumbers,
      placeOf: (node) => placeOfNode(chunk, node),
      checkText: (node) => {
        reportOpenCitations(chunk, node, findings);
      },
    }),
  );
}

/** A citation without its closing bracket is text to the parser, and the author would never know. */
function reportOpenCitations(
  chunk: Chunk,
  node: { position?: Position | undefined; value: string },
  findings: Findings,
): void {
  if (!node.value.includes('[@') || node.position === undefined) return;
  const { start, end } = node.position;
  const source = chunk.source.slice(start.offset, end.offset);
  for (const match of source.matchAll(openCitation)) {
    if (match[0].startsWith('\\')) continue;
    const before = source.slice(0, match.index).split('\n');
    const line = start.line + before.length - 1;
    const column = (before.length === 1 ? start.column : 1) + (before.at(-1)?.length ?? 0);
    findings.report('unclosed-citation', placeInChunk(chunk, line, column), {});
  }
}

function placeOfNode(chunk: Chunk, node: { position?: Position | undefined }): Place {
  const start = node.position?.start ?? { line: 1, column: 1 };
  return placeInChunk(chunk, start.line, start.column);
}

function placeInChunk(chunk: Chunk, line: number, column: number): Place {
  const isShifted = chunk.escape !== 0 && line === 1 && column > chunk.escape;
  return placeInRaw(chunk.raw, line, isShifted ? column - 1 : column);
}
