/** The shipped decks that have certain items: those of a paper. */
import type { Deck } from '../core/deck';
import type { ItemId } from '../core/ids';
import type { Library } from './library.svelte';

/** The decks with a wanted item, as far as they can be had now. */
export async function loadDecksWith(
  library: Library,
  isWanted: (itemId: ItemId) => boolean,
): Promise<Deck[]> {
  const outlines = library.outlines.filter(
    ({ isOwn, scenarios }) => !isOwn && scenarios.flat().some(isWanted),
  );
  const loaded = await Promise.all(outlines.map(({ id }) => library.loadDeckById(id)));
  return loaded.filter((deck) => deck !== null);
}
