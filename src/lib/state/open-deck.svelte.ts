/** A deck that a page has asked for: on its way, here, or not to be had. */
import type { Deck, DeckOutline } from '../core/deck';
import type { Library } from './library.svelte';

/** One deck's contents, as they arrive. */
export class OpenDeck {
  deck = $state.raw<Deck | null>(null);
  isUnreadable = $state(false);

  constructor(library: Library, outline: DeckOutline) {
    library.loadDeck(outline).then(
      (deck) => (this.deck = deck),
      () => (this.isUnreadable = true),
    );
  }
}
