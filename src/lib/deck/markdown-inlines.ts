/** Running text: nodes of the Markdown tree to inlines of rich text, gaps paired, citations read. */
import type { PhrasingContent, Text } from 'mdast';
import type { Inline } from '../core/rich-text';
import { readCitation } from './citations';
import type { Place } from './document';
import type { Findings } from './findings';
import { isLanguageTag } from './id-syntax';
import { readImage } from './images';
import type { DeckMark } from './markdown-marks';

/** What a conversion needs besides nodes. Gaps without `gapNumbers` are a problem. */
export interface Conversion extends Findings {
  readonly placeOf: (node: { position?: Position | undefined }) => Place;
  readonly gapNumbers: ReadonlyMap<DeckMark, number> | undefined;
  /** Checks a text node for marks that were opened and never closed. */
  readonly checkText: (node: { position?: Position | undefined; value: string }) => void;
}

/** Where a node stands in the text that was parsed. */
export type Position = NonNullable<Text['position']>;

interface Cursor {
  readonly nodes: readonly PhrasingContent[];
  index: number;
}

const safeAddress = /^(?:https?:\/\/|mailto:)/i;

/** The inlines of a paragraph, cell or span. */
export function convertInlines(
  nodes: readonly PhrasingContent[],
  conversion: Conversion,
): Inline[] {
  return readRun({ nodes, index: 0 }, conversion, false);
}

/** The words of inlines without their form. */
function plainText(inlines: readonly Inline[]): string {
  return inlines.map(wordsOf).join('');
}

function wordsOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
    case 'foreign':
      return inline.text;
    case 'citation':
      return '';
    case 'image':
      return inline.alt;
    case 'break':
      return ' ';
    default:
      return plainText(inline.children);
  }
}

/** Reads to the end of the nodes or, in a gap, up to its bar or its closing braces. */
function readRun(cursor: Cursor, conversion: Conversion, isInGap: boolean): Inline[] {
  const inlines: Inline[] = [];
  for (let node = nodeAt(cursor); node !== undefined; node = nodeAt(cursor)) {
    if (isInGap && (isMark(node, 'gapBar') || isMark(node, 'gapClose'))) break;
    cursor.index += 1;
    const read = isMark(node, 'gapOpen')
      ? readGap(cursor, node, conversion, isInGap)
      : convertInline(node, conversion);
    for (const inline of read) appendInline(inlines, inline);
  }
  return inlines;
}

function readGap(
  cursor: Cursor,
  open: DeckMark,
  conversion: Conversion,
  isInGap: boolean,
): Inline[] {
  const place = conversion.placeOf(open);
  const number = conversion.gapNumbers?.get(open);
  if (number === undefined) {
    conversion.report('gap-outside-cloze', place, {});
    return [{ kind: 'text', text: open.raw }];
  }
  if (isInGap) conversion.report('nested-gap', place, {});
  const children = readRun(cursor, conversion, true);
  const hint = isMark(nodeAt(cursor), 'gapBar') ? readHint(cursor, conversion) : '';
  if (!isMark(nodeAt(cursor), 'gapClose')) {
    conversion.report('unclosed-gap', place, {});
    return children;
  }
  cursor.index += 1;
  if (plainText(children).trim() === '') conversion.report('empty-gap', place, {});
  return [{ kind: 'gap', number, ...(hint === '' ? {} : { hint }), children }];
}

function readHint(cursor: Cursor, conversion: Conversion): string {
  const words: string[] = [];
  while (isMark(nodeAt(cursor), 'gapBar')) {
    cursor.index += 1;
    words.push(plainText(readRun(cursor, conversion, true)));
  }
  return words.join('|').trim();
}

function convertInline(node: PhrasingContent, conversion: Conversion): Inline[] {
  switch (node.type) {
    case 'text':
      conversion.checkText(node);
      return [{ kind: 'text', text: node.value.replace(/[ \t]*\n[ \t]*/g, ' ') }];
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, children: convertInlines(node.children, conversion) }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'break':
      return [{ kind: 'break' }];
    case 'link':
      return convertLink(node.url, node, conversion);
    case 'linkReference':
      return convertInlines(node.children, conversion);
    case 'image':
      return convertImage(node.url, node.alt ?? '', node, conversion);
    case 'html':
      conversion.report('html-in-text', conversion.placeOf(node), {});
      return [{ kind: 'text', text: node.value }];
    case 'deckMark':
      return convertMark(node, conversion);
    case 'imageReference':
      return [];
    default:
      throw new Error(`Inconsistent: the Markdown parser made a ${node.type}`);
  }
}

function convertLink(
  address: string,
  node: { children: PhrasingContent[]; position?: Position | undefined },
  conversion: Conversion,
): Inline[] {
  const children = convertInlines(node.children, conversion);
  if (safeAddress.test(address)) return [{ kind: 'link', address, children }];
  conversion.report('bad-link', conversion.placeOf(node), { address });
  return children;
}

function convertImage(
  file: string,
  alt: string,
  node: { position?: Position | undefined },
  conversion: Conversion,
): Inline[] {
  const picture = readImage(file, alt, conversion.placeOf(node), conversion);
  return picture === undefined ? [] : [{ kind: 'image', ...picture }];
}

function convertMark(node: DeckMark, conversion: Conversion): Inline[] {
  const place = conversion.placeOf(node);
  if (node.mark === 'foreign') return [convertForeign(node.raw, place, conversion)];
  if (node.mark !== 'citation') return [{ kind: 'text', text: node.raw }];
  const citation = readCitation(node.raw.slice(2, -1), place, conversion);
  return citation === undefined ? [] : [{ kind: 'citation', ...citation }];
}

function convertForeign(raw: string, place: Place, conversion: Conversion): Inline {
  const end = raw.lastIndexOf(']{lang=');
  const language = raw.slice(end + ']{lang='.length, -1).trim();
  const text = raw.slice(1, end).replace(/\s+/g, ' ').trim();
  if (isLanguageTag(language)) return { kind: 'foreign', language, text };
  conversion.report('bad-language', place, { value: language });
  return { kind: 'text', text };
}

function appendInline(inlines: Inline[], inline: Inline): void {
  const last = inlines.at(-1);
  if (last?.kind === 'text' && inline.kind === 'text') {
    inlines[inlines.length - 1] = { kind: 'text', text: last.text + inline.text };
  } else inlines.push(inline);
}

function nodeAt(cursor: Cursor): PhrasingContent | undefined {
  return cursor.nodes[cursor.index];
}

function isMark(node: PhrasingContent | undefined, mark: DeckMark['mark']): node is DeckMark {
  return node?.type === 'deckMark' && node.mark === mark;
}
