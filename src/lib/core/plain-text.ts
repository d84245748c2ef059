/** Rich text as plain words: for lists, search and filters. Pictures are read by their alternative text. */
import type { Block, Inline, RichText } from './rich-text';

/** The words of a text in reading order, blocks parted by a space. */
export function toPlainText(text: RichText): string {
  return text.map(blockText).join(' ');
}

/** The words of text that flows in a line. */
export function inlineText(nodes: readonly Inline[]): string {
  return nodes.map(nodeText).join('');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return inlineText(block.children);
    case 'list':
      return block.items.map(toPlainText).join(' ');
    case 'quote':
      return toPlainText(block.blocks);
    case 'table':
      return [block.header, ...block.rows].flat().map(inlineText).join(' ');
  }
}

function nodeText(node: Inline): string {
  switch (node.kind) {
    case 'text':
    case 'code':
    case 'foreign':
      return node.text;
    case 'image':
      return node.alt;
    case 'break':
      return ' ';
    case 'citation':
      return '';
    default:
      return inlineText(node.children);
  }
}
