/** Finds a card or an item in the decks of a sitting, whether it is due or not. */
import type { Candidate } from './candidate';
import type { DeckOutline } from './deck';
import type { ScheduledId } from './ids';
import type { StudyState } from './study-state';

/** A card or an item of one of the decks as a candidate, due or not: what an undo brings back. */
export function findCandidate(
  decks: readonly DeckOutline[],
  state: StudyState,
  cardId: ScheduledId,
): Candidate | undefined {
  const isIn = (groups: readonly (readonly ScheduledId[])[]) =>
    groups.some((group) => group.includes(cardId));
  const memory = state.memoriesById.get(cardId);
  for (const { id: deckId, entries, scenarios } of decks) {
    if (isIn(entries)) return { kind: 'card', cardId, deckId, memory };
    if (isIn(scenarios)) return { kind: 'item', cardId, deckId, memory };
  }
  return undefined;
}
