/** Fetches the items of an attempt: from the decks that it names, or from the paper that it is taken of. */
import type { AttemptPlan } from '../core/attempt-events';
import type { Deck, Item } from '../core/deck';
import type { ItemId } from '../core/ids';
import type { KnownPaper } from '../core/papers';
import { listItems, type PlacedItem } from '../core/placed-items';
import type { Library } from './library.svelte';

/** The items at hand. One that a newer deck has dropped is not among them. */
export interface AttemptItems {
  readonly decks: readonly Deck[];
  readonly placedById: ReadonlyMap<ItemId, PlacedItem>;
  /** The items alone, for marking. */
  readonly byId: ReadonlyMap<ItemId, Item>;
  /** Of an attempt at a paper. */
  readonly known?: KnownPaper;
}

export const noItems: AttemptItems = { decks: [], placedById: new Map(), byId: new Map() };

/** Reads the items of a plan; null when they exist and cannot be had now. */
export async function loadItems(library: Library, plan: AttemptPlan): Promise<AttemptItems | null> {
  const deckIds = [...new Set(plan.items.map(({ deckId }) => deckId))];
  const known = deckIds.filter((id) => library.find(id));
  const loaded = await Promise.all(known.map((id) => library.loadDeckById(id)));
  const decks = loaded.filter((deck) => deck !== null);
  const { source } = plan;
  if (source.kind !== 'paper')
    return loaded.includes(null) ? null : gather(decks, listItems(decks));
  const { loadPaperItems } = await import('./paper-items');
  const found = await loadPaperItems(library.log, source.paperHash, decks);
  return found && { ...gather(decks, found.items), known: found.known };
}

function gather(decks: readonly Deck[], items: readonly PlacedItem[]): AttemptItems {
  return {
    decks,
    placedById: new Map(items.map((one) => [one.itemId, one])),
    byId: new Map(items.map(({ itemId, item }) => [itemId, item])),
  };
}
