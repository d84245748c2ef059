/**
 * A deck document in parts and back: what an own deck is made of in the log. Joined, the parts are the very document
 * that `print` would write, so that nothing is lost on the way out of the app and in again.
 */
import type { CardId, DeckId, ItemId, PartId } from '../core/ids';
import type { DeckHead } from '../core/own-events';
import { compileCards } from './compile-cards';
import {
  type BlockNode,
  type Document,
  type Field,
  requiredId,
  requiredValue,
  type SectionNode,
  valueOf,
} from './document';
import { isLanguageTag } from './id-syntax';
import { printHeading, printKeys, printPart, printSectionHeading } from './print';
import { isCard } from './summary';

/** A part with its text in the canonical form, and what is scheduled from it. */
export interface DeckPart {
  readonly id: PartId;
  readonly text: string;
  readonly cards: readonly CardId[];
  readonly items: readonly ItemId[];
}

/** A document in parts. */
export interface SplitDeck {
  readonly id: DeckId;
  readonly head: DeckHead;
  readonly parts: readonly DeckPart[];
}

/** The parts of a document without errors. */
export function splitDocument({ frontMatter, sections }: Document): SplitDeck {
  const id = requiredValue(frontMatter, 'id', 'id') as DeckId;
  return {
    id,
    head: headOf(frontMatter),
    parts: sections.flatMap((section) => partsOfSection(id, section)),
  };
}

/** The document of a deck; its front matter stands in the order of the manual. */
export function joinParts(id: DeckId, head: DeckHead, texts: readonly string[]): string {
  const all = [printHead(id, head), ...underSection(head, texts)];
  return `${all.join('\n\n')}\n`;
}

/** The front matter. What no document could hold is mended, whoever wrote it. */
export function printHead(id: DeckId, head: DeckHead): string {
  const title = toLine(head.title) || id;
  return printKeys([
    ['id', id],
    ['title', title],
    ['description', toLine(head.description) || title],
    ['language', isLanguageTag(head.language) ? head.language : 'en'],
    ['licence', /^[A-Za-z0-9][A-Za-z0-9.+-]{0,63}$/.test(head.licence) ? head.licence : 'CC0-1.0'],
    ...(head.isCore ? [['core', 'yes'] as const] : []),
    ...(head.order === undefined ? [] : [['order', String(head.order)] as const]),
  ]);
}

/** Every text stands in a section, so a deck whose first section is gone gets one. */
export function underSection(head: DeckHead, texts: readonly string[]): readonly string[] {
  const [first] = texts;
  if (first === undefined || /^##[ \t]/.test(first)) return texts;
  return [printHeading(2, toLine(head.title) || 'Cards', 'start'), ...texts];
}

/** What is scheduled from a block without errors. */
export function scheduledOf(block: BlockNode): Pick<DeckPart, 'cards' | 'items'> {
  const whereabouts = { sectionId: '', passageId: undefined };
  const items = block.children.filter(({ kind }) => kind === 'item');
  return {
    cards: isCard(block) ? compileCards(block, whereabouts).map(({ id }) => id) : [],
    items: items.map(({ id }) => requiredId(id) as ItemId),
  };
}

/** The id of a part: of cards and scenarios their own, of anything else one that names the deck. */
export function partIdOf(deckId: DeckId, block: BlockNode): PartId {
  const id = requiredId(block.id);
  const isGlobal = block.kind !== 'source' && block.kind !== 'note';
  return (isGlobal ? id : `${deckId}/${String(block.kind)}/${id}`) as PartId;
}

function partsOfSection(deckId: DeckId, section: SectionNode): DeckPart[] {
  const heading: DeckPart = {
    id: `${deckId}/section/${requiredId(section.id)}` as PartId,
    text: printSectionHeading(section),
    cards: [],
    items: [],
  };
  const parts = [heading];
  for (const part of section.parts) {
    const before = parts.at(-1)?.id ?? heading.id;
    const text = printPart(part);
    parts.push(
      part.type === 'text'
        ? { id: textIdAfter(deckId, before), text, cards: [], items: [] }
        : { id: partIdOf(deckId, part), text, ...scheduledOf(part) },
    );
  }
  return parts;
}

/** A run of text has no id of its own: it goes by what it follows, so that a file opened again finds it. */
function textIdAfter(deckId: DeckId, before: PartId): PartId {
  return `${deckId}/text/${before.slice(before.lastIndexOf('/') + 1)}` as PartId;
}

function headOf(fields: readonly Field[]): DeckHead {
  const order = valueOf(fields, 'order', 'order');
  const isCore = valueOf(fields, 'core', 'yes');
  return {
    title: requiredValue(fields, 'title', 'line'),
    description: requiredValue(fields, 'description', 'line'),
    language: requiredValue(fields, 'language', 'language'),
    licence: requiredValue(fields, 'licence', 'licence'),
    ...(isCore ? { isCore } : {}),
    ...(order === undefined ? {} : { order }),
  };
}

function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
