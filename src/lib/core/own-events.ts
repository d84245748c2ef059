/**
 * The log's vocabulary of own text: decks made or opened on this device, edits laid over shipped cards, notes. A deck
 * is its parts in order; each part's text and its place are values of their own, and the last writer wins.
 */
import type { CardId, DeckId, ItemId, PartId } from './ids';

/** A deck's front matter. */
export interface DeckHead {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly licence: string;
  readonly isCore?: boolean;
  readonly order?: number;
}

/**
 * A part of a deck document as its format writes it: a section's heading, a run of study text, or a block with all
 * that belongs to it. `cards` and `items` are what is scheduled from it; none while it has errors.
 */
export interface PartText {
  readonly text: string;
  readonly cards?: readonly CardId[];
  readonly items?: readonly ItemId[];
}

/** The front matter of an own deck was written; null takes the deck away. */
export interface DeckEdited {
  readonly type: 'deck-edited';
  readonly deckId: DeckId;
  readonly head: DeckHead | null;
}

/** Parts came to an own deck, 1,000 at most, in this order from `place` on; see `places`. */
export interface PartsAdded {
  readonly type: 'parts-added';
  readonly deckId: DeckId;
  readonly place: string;
  readonly parts: readonly (PartText & { readonly id: PartId })[];
}

/**
 * A part has a new text. Of a shipped card, the text lies over the card, and `over` names the version that it was
 * written for. Null takes an own part away, and gives a shipped card its original back.
 */
export interface PartEdited {
  readonly type: 'part-edited';
  readonly partId: PartId;
  readonly text: PartText | null;
  readonly over?: string;
}

/** A part has another place, in its own deck or in another. */
export interface PartMoved {
  readonly type: 'part-moved';
  readonly partId: PartId;
  readonly deckId: DeckId;
  readonly place: string;
}

/** A private note on a card, shown with its answer; null takes it away. */
export interface NoteChanged {
  readonly type: 'note-changed';
  readonly partId: PartId;
  readonly note: string | null;
}

/** What is left of an event whose text was erased. */
export interface ErasedText {
  readonly type: 'text-erased';
}

/** All events of own text. */
export type OwnEventBody =
  DeckEdited | PartsAdded | PartEdited | PartMoved | NoteChanged | ErasedText;

/** Parts that one event may add. */
export const mostPartsAdded = 1_000;
