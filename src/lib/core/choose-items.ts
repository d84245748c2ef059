/** Choosing the items of a paper: what there is, narrowed by deck, topic and difficulty. */
import type { Deck, Item, Source } from './deck';
import type { Drawable } from './draw';
import type { DeckId } from './ids';
import type { ChosenItem } from './make-paper';
import { listItemsIn } from './placed-items';

/** An item that can be chosen. */
export type PoolItem = ChosenItem & Drawable;

/** What to choose from; an empty list narrows nothing. */
export interface PoolFilter {
  readonly deckIds: readonly DeckId[];
  readonly topics: readonly string[];
  readonly difficulties: readonly Item['difficulty'][];
}

/** The items of a deck; drafts are not offered. */
export function poolOf(deck: Pick<Deck, 'id' | 'scenarios'>): PoolItem[] {
  return listItemsIn(deck.scenarios).map((one) => ({ ...one, deckId: deck.id }));
}

/** What the paper names: items of own decks are no shipped ones, and stand in the paper themselves. */
export function toChosen(
  chosen: readonly PoolItem[],
  ownDeckIds: ReadonlySet<DeckId>,
): readonly ChosenItem[] {
  return chosen.map(({ scenario, item, deckId }) => ({
    scenario,
    item,
    ...(deckId === undefined || ownDeckIds.has(deckId) ? {} : { deckId }),
  }));
}

/** The part of a pool that a filter leaves. */
export function filterPool(pool: readonly PoolItem[], filter: PoolFilter): PoolItem[] {
  const admits = <Value>(list: readonly Value[], value: Value) =>
    list.length === 0 || list.includes(value);
  return pool.filter(
    ({ deckId, topic, item }) =>
      deckId !== undefined &&
      admits(filter.deckIds, deckId) &&
      admits(filter.topics, topic) &&
      admits(filter.difficulties, item.difficulty),
  );
}

/** The topics that there are, in the order of the alphabet. */
export function topicsOf(pool: readonly PoolItem[]): string[] {
  return [...new Set(pool.map(({ topic }) => topic))].sort();
}

/** The sources that items cite, each once. */
export function sourcesOf(
  chosen: readonly ChosenItem[],
  decks: readonly Pick<Deck, 'sources'>[],
): Source[] {
  const cited = new Set(
    chosen.flatMap(({ item }) => item.citations.map(({ sourceId }) => sourceId)),
  );
  const sources = decks.flatMap((deck) => deck.sources).filter(({ id }) => cited.has(id));
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}
