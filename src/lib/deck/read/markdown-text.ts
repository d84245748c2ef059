/**
 * Markdown to blocks. The text stays as it is, so that offsets are those of the file; what is only markup is blanked
 * out, sign for sign, in the plain text.
 */
import { accept, type ReadResult, type TextBlock } from './read-text';
import { findBlocks } from './plain-text';

/** Reads Markdown; front matter, code and comments are left out of the plain text. */
export function readMarkdownText(text: string): ReadResult {
  const lined = blankWhole(text, [
    /^---\r?\n[^]*?\r?\n---(?=\r?\n|$)/g,
    /^(`{3,}|~{3,})[^]*?(?:^\1[^\n]*$|(?![^]))/gm,
    /<!--[^]*?-->/g,
  ]);
  const plain = blankMarks(lined);
  const headings = findHeadings(lined);
  const taken = blankWhole(plain, []).split('');
  for (const { start, end } of headings) taken.fill(' ', start, end);
  const rest = findBlocks(taken.join(''));
  const blocks = [...headings, ...rest].sort((a, b) => a.start - b.start);
  const title = headings.find(({ level }) => level === 1);
  return accept({
    text,
    plain,
    blocks: blocks.map((block) => demoteHeading(block, headings)),
    ...(title && { title: plain.slice(title.start, title.end).trim() }),
  });
}

/** Markdown says what a heading is: a short line is none by itself. */
function demoteHeading(block: TextBlock, headings: readonly TextBlock[]): TextBlock {
  const isMarked = headings.includes(block) || headings.length === 0;
  return block.kind === 'heading' && !isMarked ? { ...block, kind: 'paragraph', level: 0 } : block;
}

function findHeadings(text: string): TextBlock[] {
  const headings: TextBlock[] = [];
  for (const match of text.matchAll(/^ {0,3}(#{1,6})[ \t]+(\S.*?)[ \t#]*$/gm)) {
    const start = match.index + match[0].indexOf(match[2] ?? '', match[1]?.length);
    const end = start + (match[2] ?? '').length;
    headings.push({ kind: 'heading', start, end, level: match[1]?.length ?? 1, isOrdered: false });
  }
  for (const match of text.matchAll(/^(\S[^\n]{0,120})\n(=+|-{3,})[ \t]*$/gm)) {
    const end = match.index + (match[1] ?? '').trimEnd().length;
    const level = match[2]?.startsWith('=') ? 1 : 2;
    headings.push({ kind: 'heading', start: match.index, end, level, isOrdered: false });
  }
  return headings.sort((a, b) => a.start - b.start);
}

function blankWhole(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((done, pattern) => done.replace(pattern, blank), text);
}

function blankMarks(text: string): string {
  return text
    .replace(/^ {0,3}#{1,6}(?=[ \t])|[ \t]#+[ \t]*$/gm, blank)
    .replace(/^(?:=+|-{3,}|\*{3,}|_{3,})[ \t]*$/gm, blank)
    .replace(/^[ \t]*(?:>[ \t]?)+/gm, blank)
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, keepFirst)
    .replace(/^\|?[ \t:|-]+\|[ \t:|-]*$/gm, blank)
    .replace(/(\*\*|__|~~|`)(?=\S)(.+?)(?<=\S)\1/g, keepSecond)
    .replace(/(?<![\w*])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])/g, keepSecond)
    .replace(/<\/?[a-z][^>\n]{0,200}>/gi, blank);
}

function blank(found: string): string {
  return found.replace(/[^\r\n]/g, ' ');
}

function keepFirst(found: string, kept: string): string {
  const at = found.indexOf('[') + 1;
  return ' '.repeat(at) + kept + ' '.repeat(found.length - at - kept.length);
}

function keepSecond(found: string, mark: string, kept: string): string {
  return ' '.repeat(mark.length) + kept + ' '.repeat(mark.length);
}
