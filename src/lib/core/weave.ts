/**
 * A deck's study text as it is read: each passage with the notes that stand beside it and with what is woven in after
 * it. Every part of the deck has its place here, none twice.
 */
import type { Card, Deck, Scenario, Section, SectionPart, VerifiedNote } from './deck';
import type { EntryId } from './ids';
import { toPlainText } from './plain-text';
import type { RichText } from './rich-text';
import { splitWords } from './words';

/** The cards of one entry: one at least. */
export type Siblings = readonly [Card, ...Card[]];

/** What follows a passage, in document order. */
export type WovenPart =
  | { readonly kind: 'entry'; readonly entryId: EntryId; readonly cards: Siblings }
  | { readonly kind: 'scenario'; readonly scenario: Scenario };

/** A passage of the text. A section that begins with a card has a first passage without text. */
export interface WovenPassage {
  readonly id: string;
  readonly text: RichText;
  readonly notes: readonly VerifiedNote[];
  readonly parts: readonly WovenPart[];
}

/** A section of the text. */
export interface WovenSection {
  readonly id: string;
  readonly title: string;
  readonly passages: readonly WovenPassage[];
}

/** The sections of the deck's text that hold anything, in order. */
export function weaveText(deck: Deck): WovenSection[] {
  const cardsByEntry = groupByEntry(deck.cards);
  const scenariosById = new Map(deck.scenarios.map((one) => [one.id, one]));
  const notesById = new Map(deck.notes.map((one) => [one.id, one]));
  const weavePart = (part: SectionPart): WovenPart[] => {
    if (part.kind === 'entry') {
      const cards = cardsByEntry.get(part.entryId);
      return cards ? [{ kind: 'entry', entryId: part.entryId, cards }] : [];
    }
    const scenario = part.kind === 'scenario' && scenariosById.get(part.scenarioId);
    return scenario ? [{ kind: 'scenario', scenario }] : [];
  };
  const weavePassage = ({ id, text, parts }: RawPassage): WovenPassage => ({
    id,
    text,
    notes: parts.flatMap((part) => (part.kind === 'note' && notesById.get(part.noteId)) || []),
    parts: parts.flatMap(weavePart),
  });
  return deck.sections
    .map((section) => ({
      id: section.id,
      title: section.title,
      passages: splitPassages(section).map(weavePassage),
    }))
    .filter(({ passages }) => passages.length > 0);
}

/** The cards that a passage has just explained. */
export function cardsOf(passage: WovenPassage): Card[] {
  return passage.parts.flatMap((part) => (part.kind === 'entry' ? part.cards : []));
}

/** Careful reading in a second language, in words a minute. */
const wordsPerMinute = 180;

/** How long the text takes to read, in milliseconds, without notes and cards. */
export function readingMsOf(sections: readonly WovenSection[]): number {
  const texts = sections.flatMap(({ passages }) => passages.map(({ text }) => toPlainText(text)));
  const words = texts.reduce((sum, text) => sum + splitWords(text).length, 0);
  return (words / wordsPerMinute) * 60_000;
}

interface RawPassage {
  readonly id: string;
  readonly text: RichText;
  readonly parts: SectionPart[];
}

function splitPassages({ id, parts }: Section): RawPassage[] {
  const passages: RawPassage[] = [{ id: `${id}.0`, text: [], parts: [] }];
  for (const part of parts) {
    if (part.kind === 'passage') passages.push({ id: part.id, text: part.text, parts: [] });
    else passages.at(-1)?.parts.push(part);
  }
  return passages.filter(({ text, parts: woven }) => text.length > 0 || woven.length > 0);
}

function groupByEntry(cards: readonly Card[]): Map<EntryId, [Card, ...Card[]]> {
  const groups = new Map<EntryId, [Card, ...Card[]]>();
  for (const card of cards) {
    const siblings = groups.get(card.entryId);
    if (siblings) siblings.push(card);
    else groups.set(card.entryId, [card]);
  }
  return groups;
}
