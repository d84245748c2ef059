/** What the text of an edited card may mention: the sources and notes of the shipped deck that it lies over. */
import type { Deck } from '../core/deck';
import type { PartSurroundings } from '../deck/check-part';

/** The surroundings of any card of the deck. */
export function surroundShipped(deck: Deck): PartSurroundings {
  const { id, title, description, language, licence, sources, notes } = deck;
  return {
    deckId: id,
    head: { title, description, language, licence },
    sourceIds: new Set(sources.map((source) => source.id)),
    noteIds: new Set(notes.map((note) => note.id)),
    cardIds: new Set(),
    files: undefined,
  };
}
