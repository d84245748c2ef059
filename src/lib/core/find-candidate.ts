/** Finds a card in the decks of a sitting, whether it is due or not. */
import type { Candidate } from './candidates';
import type { DeckOutline } from './deck';
import type { CardId, ScheduledId } from './ids';
import type { StudyState } from './study-state';

/** A card of one of the decks as a candidate, due or not: the card that an undo brings back. */
export function findCandidate(
  decks: readonly DeckOutline[],
  state: StudyState,
  id: ScheduledId,
): Candidate | undefined {
  const cardId = id as CardId;
  const deck = decks.find((one) => one.entries.some((siblings) => siblings.includes(cardId)));
  return deck && { cardId, deckId: deck.id, memory: state.memoriesById.get(cardId) };
}
