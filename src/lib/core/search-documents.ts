/** What search can find in a deck, in plain words: passages, verified notes, cards, terms of the glossary, items. */
import { backText, frontText } from './card-text';
import type { Card, Deck, Scenario } from './deck';
import type { CardId, DeckId, EntryId, ScenarioId } from './ids';
import { toPlainText } from './plain-text';
import { weaveText, type WovenPassage, type WovenSection } from './weave';

/** Kinds of finds. A term is a card of the glossary. */
export type FindKind = 'passage' | 'note' | 'card' | 'term' | 'item';

/** Where a find leads: a place in the deck's text, a card in the deck, or a scenario's place in the text. */
export type FindPlace =
  | { readonly kind: 'passage'; readonly passageId: string }
  | { readonly kind: 'card'; readonly cardId: CardId }
  | { readonly kind: 'scenario'; readonly scenarioId: ScenarioId };

/** One thing that can be found. `id` is its own among all decks. */
export interface SearchDocument {
  readonly id: string;
  readonly kind: FindKind;
  readonly deckId: DeckId;
  readonly title: string;
  readonly text: string;
  readonly place: FindPlace;
}

/** The deck whose cards are terms. */
const glossaryId = 'glossary';

/** Everything in a deck that can be found. Options and rationales stay out: they would give the keys away. */
export function listDocuments(deck: Deck): SearchDocument[] {
  const sections = weaveText(deck);
  return [
    ...sections.flatMap((section) => documentsOfSection(deck, section)),
    ...firstOfEntries(deck.cards).map((card) => documentOfCard(deck, card)),
    ...deck.scenarios.flatMap((scenario) => documentsOfScenario(deck, scenario)),
  ];
}

function documentsOfSection(deck: Deck, section: WovenSection): SearchDocument[] {
  return section.passages.flatMap((passage) => [
    ...documentOfPassage(deck, section, passage),
    ...passage.notes.map((note) => ({
      id: `${deck.id}/note/${note.id}`,
      kind: 'note' as const,
      deckId: deck.id,
      title: section.title,
      text: `${toPlainText(note.right)} ${toPlainText(note.says)}`,
      place: { kind: 'passage' as const, passageId: passage.id },
    })),
  ]);
}

function documentOfPassage(
  deck: Deck,
  section: WovenSection,
  { id, text }: WovenPassage,
): SearchDocument[] {
  if (text.length === 0) return [];
  return [
    {
      id: `${deck.id}/passage/${id}`,
      kind: 'passage',
      deckId: deck.id,
      title: section.title,
      text: toPlainText(text),
      place: { kind: 'passage', passageId: id },
    },
  ];
}

function documentOfCard(deck: Deck, card: Card): SearchDocument {
  const why = card.why ? toPlainText(card.why) : '';
  const answer = card.content.kind === 'cloze' ? '' : backText(card);
  return {
    id: `${deck.id}/card/${card.id}`,
    kind: deck.id === glossaryId ? 'term' : 'card',
    deckId: deck.id,
    title: frontText(card),
    text: [answer, why].filter(Boolean).join(' '),
    place: { kind: 'card', cardId: card.id },
  };
}

function documentsOfScenario(deck: Deck, scenario: Scenario): SearchDocument[] {
  return scenario.items.map((item) => ({
    id: `${deck.id}/item/${item.id}`,
    kind: 'item',
    deckId: deck.id,
    title: scenario.title,
    text: toPlainText(item.stem),
    place: { kind: 'scenario', scenarioId: scenario.id },
  }));
}

/** Siblings say the same in other words: the first stands for all. */
function firstOfEntries(cards: readonly Card[]): Card[] {
  const seen = new Set<EntryId>();
  return cards.filter(({ entryId }) => !seen.has(entryId) && seen.add(entryId));
}

/** Where a place stands in the text, as an anchor; undefined for a card, whose place is its deck's page. */
export function anchorOf(place: FindPlace): string | undefined {
  if (place.kind === 'passage') return place.passageId;
  return place.kind === 'scenario' ? scenarioAnchor(place.scenarioId) : undefined;
}

/** The anchor of a scenario in the text. */
export function scenarioAnchor(id: ScenarioId): string {
  return `scenario-${id}`;
}
