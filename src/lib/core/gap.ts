/** Finds the gaps of a cloze in its text. */
import type { Block, Inline, RichText } from './rich-text';

/** The contents of every gap with the given number, in text order. */
export function findGap(text: RichText, number: number): (readonly Inline[])[] {
  return text.flatMap(inlinesOf).flatMap((node) => findInNode(node, number));
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'paragraph':
      return block.children;
    case 'list':
      return block.items.flat().flatMap(inlinesOf);
    case 'quote':
      return block.blocks.flatMap(inlinesOf);
    case 'table':
      return [...block.header, ...block.rows.flat()].flat();
  }
}

function findInNode(node: Inline, number: number): (readonly Inline[])[] {
  if (node.kind === 'gap' && node.number === number) return [node.children];
  return 'children' in node ? node.children.flatMap((child) => findInNode(child, number)) : [];
}
