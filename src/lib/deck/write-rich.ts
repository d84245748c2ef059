/**
 * Rich text to the Markdown that compiles to it: for cards of which only the compiled form is at hand. It escapes
 * what would mean something else, and no more, since a person goes on writing in it.
 */
import type { Block, Inline, RichText } from '../core/rich-text';

/** Markdown of a text. `isBeside`: it will stand beside its key, where the first line begins no list. */
export function writeRich(text: RichText, isBeside: boolean): string {
  return text.map((block, index) => writeBlock(block, isBeside && index === 0)).join('\n\n');
}

/** Whether a value of this text stands beside its key. */
export function standsBesideKey(text: RichText): boolean {
  return text[0] === undefined || text[0].kind === 'paragraph';
}

function writeBlock(block: Block, isBeside: boolean): string {
  switch (block.kind) {
    case 'paragraph': {
      const line = writeInlines(block.children, '');
      return isBeside ? line : escapeStart(line);
    }
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.isOrdered ? `${String(index + 1)}.` : '-';
          return writeItem(mark, item);
        })
        .join('\n');
    case 'quote':
      return writeRich(block.blocks, false)
        .replace(/^(?=.)/gm, '> ')
        .replace(/^$/gm, '>');
    case 'table':
      return writeTable(block);
  }
}

function writeItem(mark: string, item: RichText): string {
  const indent = ' '.repeat(mark.length + 1);
  const isTight = item.length > 1 && item.slice(1).every(({ kind }) => kind === 'list');
  const body = isTight
    ? item.map((block) => writeBlock(block, false)).join('\n')
    : writeRich(item, false);
  return `${mark} ${body.replace(/\n(?=.)/g, `\n${indent}`)}`;
}

function writeTable({ header, rows }: Extract<Block, { kind: 'table' }>): string {
  const line = (cells: readonly (readonly Inline[])[]) =>
    `| ${cells.map((cell) => writeInlines(cell, '|')).join(' | ')} |`;
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}

function writeInlines(nodes: readonly Inline[], alsoEscaped: string): string {
  return nodes.map((node) => writeInline(node, alsoEscaped)).join('');
}

function writeInline(node: Inline, alsoEscaped: string): string {
  switch (node.kind) {
    case 'text':
      return escape(node.text, alsoEscaped);
    case 'emphasis':
      return `*${writeInlines(node.children, alsoEscaped)}*`;
    case 'strong':
      return `**${writeInlines(node.children, alsoEscaped)}**`;
    case 'code':
      return writeCode(node.text);
    case 'link':
      return `[${writeInlines(node.children, alsoEscaped)}](<${node.address}>)`;
    case 'citation':
      return `[@${node.sourceId}, ${node.locator}]`;
    case 'foreign':
      return `[${node.text}]{lang=${node.language}}`;
    case 'image':
      return `![${escape(node.alt, '')}](${node.file})`;
    case 'gap': {
      const hint = node.hint === undefined ? '' : `|${escape(node.hint, '|')}`;
      return `{{${String(node.number)}:${writeInlines(node.children, '|')}${hint}}}`;
    }
    case 'break':
      return '\\\n';
  }
}

function writeCode(text: string): string {
  const fence = '`'.repeat(
    Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1,
  );
  const room = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return fence + room + text + room + fence;
}

function escape(text: string, alsoEscaped: string): string {
  const always = text
    .replace(/[\\`*_[\]<]/g, '\\$&')
    .replace(/&(?=[A-Za-z#])/g, '\\&')
    .replace(/\{(?=\{)|(?<=\{)\{|\}(?=\})|(?<=\})\}/g, '\\$&');
  return alsoEscaped === '' ? always : always.replace(/\|/g, '\\|');
}

/** A paragraph that begins like a list, a quote or a heading does not become one. */
function escapeStart(line: string): string {
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2').replace(/^([-+>#=|~])/, '\\$1');
}
