/** Adding a deck to what is studied, and taking it away; what was learnt stays in the log either way. */
import type { DeckId } from '../core/ids';
import { registerNames } from '../core/register-names';
import { readRegister } from '../core/study-state';
import type { StudyLog } from './study-log.svelte';

/** Whether the deck is studied. */
export function isDeckAdded(log: StudyLog, deckId: DeckId): boolean {
  return readRegister(log.state, registerNames.deck(deckId)) === true;
}

/** Adds a deck: its new cards join the queue. */
export function addDeck(log: StudyLog, deckId: DeckId) {
  return log.record([{ type: 'deck-added', deckId }]);
}

/** Removes a deck from the queue. Its history is kept and goes on when it is added again. */
export function removeDeck(log: StudyLog, deckId: DeckId) {
  return log.record([{ type: 'deck-removed', deckId }]);
}

/** Gives a deck a limit of its own, beside those over all decks; null takes it away. */
export function limitDeck(
  log: StudyLog,
  deckId: DeckId,
  name: 'newCardsPerDay' | 'reviewsPerDay',
  value: number | null,
) {
  return log.record([{ type: 'setting-changed', name, deckId, value }]);
}
