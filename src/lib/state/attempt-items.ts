/** Fetches the items of an attempt from the decks that it names. */
import type { AttemptPlan } from '../core/attempt-events';
import type { Deck, Item } from '../core/deck';
import type { ItemId } from '../core/ids';
import { listItems, type PlacedItem } from '../core/placed-items';
import type { Library } from './library.svelte';

/** The items at hand. One that a newer deck has dropped is not among them. */
export interface AttemptItems {
  readonly decks: readonly Deck[];
  readonly placedById: ReadonlyMap<ItemId, PlacedItem>;
  /** The items alone, for marking. */
  readonly byId: ReadonlyMap<ItemId, Item>;
}

export const noItems: AttemptItems = { decks: [], placedById: new Map(), byId: new Map() };

/** Reads the decks of a plan; null when one that exists cannot be had now. */
export async function loadItems(library: Library, plan: AttemptPlan): Promise<AttemptItems | null> {
  const deckIds = [...new Set(plan.items.map(({ deckId }) => deckId))];
  const known = deckIds.filter((id) => library.find(id));
  const loaded = await Promise.all(known.map((id) => library.loadDeckById(id)));
  if (loaded.includes(null)) return null;
  const decks = loaded.filter((deck) => deck !== null);
  const items = listItems(decks);
  return {
    decks,
    placedById: new Map(items.map((one) => [one.itemId, one])),
    byId: new Map(items.map(({ itemId, item }) => [itemId, item])),
  };
}
