/** Blocks of text: nodes of the Markdown tree to paragraphs, lists, quotes and tables of rich text. */
import type { List, Root, RootContent, Table, TableRow } from 'mdast';
import type { Block, Inline, RichText } from '../core/rich-text';
import { type Conversion, convertInlines } from './markdown-inlines';

/** The blocks of a tree; what rich text cannot hold is reported, and its words are kept where it has any. */
export function convertBlocks(nodes: Root['children'], conversion: Conversion): RichText {
  return nodes.flatMap((node) => convertBlock(node, conversion));
}

function convertBlock(node: RootContent, conversion: Conversion): Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(convertInlines(node.children, conversion));
    case 'list':
      return [convertList(node, conversion)];
    case 'blockquote':
      return [{ kind: 'quote', blocks: convertBlocks(node.children, conversion) }];
    case 'table':
      return [convertTable(node, conversion)];
    case 'heading':
      conversion.report('heading-in-text', conversion.placeOf(node), {});
      return paragraph(convertInlines(node.children, conversion));
    case 'code':
      conversion.report('code-block', conversion.placeOf(node), {});
      return paragraph([{ kind: 'code', text: node.value }]);
    case 'html':
      conversion.report('html-in-text', conversion.placeOf(node), {});
      return paragraph([{ kind: 'text', text: node.value }]);
    case 'thematicBreak':
      conversion.report('rule-in-text', conversion.placeOf(node), {});
      return [];
    case 'definition':
      conversion.report('link-definition', conversion.placeOf(node), {});
      return [];
    default:
      throw new Error(`Inconsistent: the Markdown parser made a ${node.type}`);
  }
}

function paragraph(children: Inline[]): Block[] {
  return children.length === 0 ? [] : [{ kind: 'paragraph', children }];
}

function convertList(node: List, conversion: Conversion): Block {
  const items = node.children.map((item) => convertBlocks(item.children, conversion));
  return { kind: 'list', isOrdered: node.ordered === true, items };
}

function convertTable(node: Table, conversion: Conversion): Block {
  const [header, ...rows] = node.children.map((row) => convertRow(row, conversion));
  return { kind: 'table', header: header ?? [], rows };
}

function convertRow(row: TableRow, conversion: Conversion): Inline[][] {
  return row.children.map((cell) => convertInlines(cell.children, conversion));
}
