/** What a document holds, counted from the document itself, so that one with errors is counted too. */
import { type BlockNode, type Document, type Field, valueOf } from './document';
import { blockRules } from './fields';
import { joinLines } from './raw-text';

/** Counts of one deck; `cards` are scheduled cards. Texts are empty where the front matter says nothing. */
export interface DocumentSummary {
  readonly id: string;
  readonly title: string;
  readonly cards: number;
  readonly scenarios: number;
  readonly items: number;
  readonly sources: number;
  readonly notes: number;
}

/** Counts a document. */
export function summarizeDocument(document: Document): DocumentSummary {
  const blocks = allBlocks(document);
  const countOf = (kind: BlockNode['kind']) => blocks.filter((block) => block.kind === kind).length;
  return {
    id: textOf(document.frontMatter, 'id'),
    title: textOf(document.frontMatter, 'title'),
    cards: blocks.reduce((sum, block) => sum + countCards(block), 0),
    scenarios: countOf('scenario'),
    items: countOf('item'),
    sources: countOf('source'),
    notes: countOf('note'),
  };
}

/** Every block in document order, those inside scenarios after their scenario. */
export function allBlocks(document: Document): BlockNode[] {
  return document.sections.flatMap((section) =>
    section.parts.flatMap((part) => (part.type === 'block' ? [part, ...part.children] : [])),
  );
}

/** Whether cards are scheduled from the block. */
export function isCard({ kind }: BlockNode): boolean {
  return kind !== undefined && blockRules[kind].isCard;
}

/** How many cards are scheduled from the block: none from what is no card. */
function countCards(block: BlockNode): number {
  const { kind, fields } = block;
  if (!isCard(block)) return 0;
  if (kind === 'reversed') return 2;
  if (kind === 'cloze') return valueOf(fields, 'text', 'cloze')?.gapNumbers.length ?? 0;
  if (kind === 'picture') return valueOf(fields, 'parts', 'parts')?.length ?? 0;
  return 1;
}

function textOf(fields: readonly Field[], key: string): string {
  const field = fields.find((candidate) => candidate.key === key);
  return field === undefined ? '' : joinLines(field.raw);
}
