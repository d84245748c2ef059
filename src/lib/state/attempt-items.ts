/** Fetches the items of an attempt: from the decks that it names, or from the paper that it is taken of. */
import type { AttemptPlan } from '../core/attempt-events';
import type { Deck, Item } from '../core/deck';
import type { ItemId } from '../core/ids';
import { foldPapers, type KnownPaper } from '../core/papers';
import { placePaper } from '../core/place-paper';
import { listItems, type PlacedItem } from '../core/placed-items';
import { readPaperEvents } from '../store/papers';
import type { Library } from './library.svelte';
import type { StudyLog } from './study-log.svelte';

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
  if (source.kind === 'paper') return loadPaper(library.log, source.paperHash, decks);
  return loaded.includes(null) ? null : gather(decks, listItems(decks));
}

/** A paper carries its items, so that it can be taken without the decks. */
async function loadPaper(
  log: StudyLog,
  paperHash: string,
  decks: readonly Deck[],
): Promise<AttemptItems | null> {
  const events = await log.read((database) => readPaperEvents(database));
  const known = foldPapers(events ?? []).keptByHash.get(paperHash);
  return known ? { ...gather(decks, placePaper(known, decks)), known } : null;
}

function gather(decks: readonly Deck[], items: readonly PlacedItem[]): AttemptItems {
  return {
    decks,
    placedById: new Map(items.map((one) => [one.itemId, one])),
    byId: new Map(items.map(({ itemId, item }) => [itemId, item])),
  };
}
