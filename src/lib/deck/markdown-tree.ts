/**
 * The one door to the Markdown parser: cuts raw text into chunks that can be parsed apart, and refuses those that
 * would take the parser longer than their length warrants.
 */
import type { Root } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { RawText, TextLine } from './document';
import { deckMarksFromMarkdown } from './markdown-marks';
import { deckSyntax } from './markdown-syntax';
import { isBlank } from './raw-text';

const options: Options = {
  extensions: [gfmTable(), deckSyntax],
  mdastExtensions: [gfmTableFromMarkdown(), deckMarksFromMarkdown],
};

/** No honest paragraph, list or table comes near these; beyond them the parser's time grows with the square. */
const maxChunkLength = 20_000;
const maxLineCount = 1_000;
const maxMarkCount = 1_000;
const mark = /[*_[\]<>`{}!&]/g;
const deeplyNested = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]*){11}/m;

/** The Markdown tree of a text. Positions count within the text. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, options);
}

/** Whether the text is too long or too dense with marks to be handed to the parser. */
export function isTangled(text: string): boolean {
  if (text.length > maxChunkLength || deeplyNested.test(text)) return true;
  return text.split('\n').length > maxLineCount || (text.match(mark)?.length ?? 0) > maxMarkCount;
}

/**
 * The text in chunks that mean the same apart as together: a blank line ends a chunk unless what follows may
 * belong to a list before it.
 */
export function splitChunks(raw: RawText): RawText[] {
  const chunks: TextLine[][] = [];
  let isAfterBlank = true;
  for (const line of raw) {
    const last = chunks.at(-1);
    if (last === undefined || (isAfterBlank && startsApart(line))) chunks.push([line]);
    else last.push(line);
    isAfterBlank = isBlank(line);
  }
  return chunks;
}

function startsApart(line: TextLine): boolean {
  return !isBlank(line) && !/^(?:[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t])/.test(line.text);
}
