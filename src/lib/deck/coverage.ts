/**
 * Which sections of the AI-generated documents the decks treat: per document and section, the cards and items that
 * cite it. A section is what a locator names in quotes, as in `section "Legal basis"`.
 */
import { type BlockNode, type Document, valueOf, valuesOf } from './document';
import { allBlocks, isCard } from './summary';

/** A card block or an item, and the deck that it stands in. */
export interface CitedBy {
  readonly deck: string;
  readonly id: string;
}

/** One section of a document, and what cites it, in the order of decks and blocks. */
export interface SectionCoverage {
  readonly section: string;
  readonly cards: readonly CitedBy[];
  readonly items: readonly CitedBy[];
}

/** One document, known by one source id in all decks, and its cited sections in alphabetical order. */
export interface SourceCoverage {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly SectionCoverage[];
}

interface Cited {
  readonly cards: CitedBy[];
  readonly items: CitedBy[];
}

interface Draft {
  readonly title: string;
  readonly sections: Map<string, Cited>;
}

const quoted = /"([^"]+)"/g;

/** The sections that a locator names; none for any other locator. */
export function sectionsIn(locator: string): string[] {
  if (!/^sections? /.test(locator)) return [];
  return Array.from(locator.matchAll(quoted), ([, section = '']) => section);
}

/** Gathers, over all documents, what cites the sections of sources with `ai-generated: yes`. */
export function collectCoverage(documents: readonly Document[]): SourceCoverage[] {
  const drafts = new Map<string, Draft>();
  for (const document of documents) {
    for (const block of allBlocks(document)) openDraft(block, drafts);
  }
  for (const document of documents) {
    const deck = valueOf(document.frontMatter, 'id', 'id') ?? '';
    for (const block of allBlocks(document)) noteCitations(block, deck, drafts);
  }
  return [...drafts].map(([id, { title, sections }]) => ({
    id,
    title,
    sections: [...sections]
      .map(([section, cited]) => ({ section, ...cited }))
      .sort((a, b) => (a.section < b.section ? -1 : 1)),
  }));
}

function openDraft({ kind, id, fields }: BlockNode, drafts: Map<string, Draft>): void {
  if (kind !== 'source' || valueOf(fields, 'ai-generated', 'yes') !== true) return;
  if (id === undefined || drafts.has(id.text)) return;
  drafts.set(id.text, { title: valueOf(fields, 'title', 'line') ?? '', sections: new Map() });
}

function noteCitations(block: BlockNode, deck: string, drafts: ReadonlyMap<string, Draft>): void {
  if (!isCard(block) && block.kind !== 'item') return;
  for (const { sourceId, locator } of valuesOf(block.fields, 'cite', 'citation')) {
    const draft = drafts.get(sourceId);
    for (const section of sectionsIn(locator)) {
      if (draft !== undefined) noteCitation(block, deck, citedIn(draft, section));
    }
  }
}

function noteCitation(block: BlockNode, deck: string, cited: Cited): void {
  const list = block.kind === 'item' ? cited.items : cited.cards;
  list.push({ deck, id: block.id?.text ?? '' });
}

function citedIn({ sections }: Draft, section: string): Cited {
  const cited = sections.get(section) ?? { cards: [], items: [] };
  sections.set(section, cited);
  return cited;
}
