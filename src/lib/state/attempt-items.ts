/** Fetches the items of an attempt from the decks that it names. */
import type { AttemptPlan } from '../core/attempt-events';
import type { Deck } from '../core/deck';
import type { ItemId } from '../core/ids';
import { listItems, type PlacedItem } from '../core/placed-items';
import type { Library } from './library.svelte';

/** The items at hand. One that a newer deck has dropped is not among them. */
export interface AttemptItems {
  readonly decks: readonly Deck[];
  readonly byId: ReadonlyMap<ItemId, PlacedItem>;
}

/** Reads the decks of a plan; null when one that exists cannot be had now. */
export async function loadItems(library: Library, plan: AttemptPlan): Promise<AttemptItems | null> {
  const deckIds = [...new Set(plan.items.map(({ deckId }) => deckId))];
  const known = deckIds.filter((id) => library.find(id));
  const decks = await Promise.all(known.map((id) => library.loadDeckById(id)));
  if (decks.includes(null)) return null;
  const read = decks.filter((deck) => deck !== null);
  return { decks: read, byId: new Map(listItems(read).map((one) => [one.itemId, one])) };
}
