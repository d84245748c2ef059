/** What compiles own text, in one module that comes with the first deck that needs it, and the parser with it. */
import type { Deck } from '../core/deck';
import type { OwnDeck } from '../core/own-index';
import { compileParts, type PartSource } from '../deck/compile-own';
import { overlayDeck } from '../deck/overlay';

/** An own deck of its parts. */
export function compileOwn({ id, head }: OwnDeck, parts: readonly PartSource[]): Deck {
  return compileParts(id, head, parts).deck;
}

/** A shipped deck with its edits. */
export function layOver(deck: Deck, edits: readonly PartSource[]): Deck {
  return overlayDeck(deck, edits);
}
