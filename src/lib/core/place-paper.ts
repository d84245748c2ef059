/**
 * A kept paper's items with what stands around them on this device. What is asked comes from the paper as it was kept;
 * a deck at hand adds only what the paper does not carry: its name, its sources, the cards behind an item.
 */
import type { Deck } from './deck';
import { applyKeySheet } from './key-sheet';
import { noDeckId, type ItemId } from './ids';
import { listAsked, lookUpItems, type AskedItem } from './paper-items';
import type { KnownPaper } from './papers';
import type { PlacedItem } from './placed-items';

/** The items of a paper in its order; with the keys that its key sheet has brought, if it has come. */
export function placePaper(known: KnownPaper, decks: readonly Deck[]): PlacedItem[] {
  const { paper, contents, keySheet } = known;
  const found = lookUpItems(paper, listAsked(contents));
  if (found.kind !== 'found') return [];
  const explained = found.asked.map((one) => (keySheet ? explain(one, decks) : one));
  const asked = keySheet ? applyKeySheet(explained, keySheet) : explained;
  return asked.map((one, step) => placeItem(one, step, deckOf(one.item.id, decks), known));
}

/** An item with the rationales and citations that its deck has; the paper held them back until the keys came. */
function explain({ scenario, item }: AskedItem, decks: readonly Deck[]): AskedItem {
  const own = decks
    .flatMap(({ scenarios }) => scenarios)
    .flatMap((one) => one.items.map((shipped) => ({ scenario: one, item: shipped })))
    .find((one) => one.item.id === item.id);
  if (!own || !haveSameOptions(own, { scenario, item })) return { scenario, item };
  const { citations, noteIds, factIds, entryIds } = own.item;
  const options = item.options.map((option) => ({
    ...option,
    rationale: own.item.options.find(({ id }) => id === option.id)?.rationale ?? [],
  }));
  const place = own.scenario.passageId ? { passageId: own.scenario.passageId } : {};
  return {
    scenario: { ...scenario, ...place },
    item: { ...item, citations, noteIds, factIds, entryIds, options },
  };
}

/** A reason belongs to its option: it is not taken from an item whose options are others. */
function haveSameOptions(one: AskedItem, other: AskedItem): boolean {
  const textOf = ({ item }: AskedItem) =>
    JSON.stringify(item.options.map(({ id, text }) => [id, text]));
  return textOf(one) === textOf(other);
}

function deckOf(itemId: ItemId, decks: readonly Deck[]): Deck | undefined {
  return decks.find(({ scenarios }) =>
    scenarios.some(({ items }) => items.some(({ id }) => id === itemId)),
  );
}

function placeItem(
  { scenario, item }: AskedItem,
  step: number,
  deck: Deck | undefined,
  known: KnownPaper,
): PlacedItem {
  const { id, topic } = item;
  const withDeck = { deck: withSources(deck ?? bareDeck(known), known), scenario, item };
  return { itemId: id, topic, scenarioId: scenario.id, step, ...withDeck };
}

/** The deck, citing what the paper cites as well: its own version may have another list. */
function withSources(deck: Deck, { contents }: KnownPaper): Deck {
  const cited = [...deck.sources, ...contents.sources];
  return { ...deck, sources: [...new Map(cited.map((one) => [one.id, one])).values()] };
}

function bareDeck({ paper, contents }: KnownPaper): Deck {
  return {
    id: noDeckId,
    title: paper.title,
    description: '',
    language: 'en',
    licence: '',
    isCore: false,
    order: 0,
    version: '',
    sources: contents.sources,
    sections: [],
    cards: [],
    scenarios: contents.scenarios,
    notes: [],
    images: [],
  };
}
