/** A deck's cards as a list: what the log says of each, and which of them a filter lets through. */
import { backText, frontText } from './card-text';
import type { Card, Deck } from './deck';
import type { CardState } from './event';
import { stateOf, type Memory } from './memory';
import { registerNames } from './register-names';
import { readRegister, type StudyState } from './study-state';

/** One card in a list, in plain words, with what is remembered of it. */
export interface ListedCard {
  readonly card: Card;
  readonly front: string;
  readonly back: string;
  readonly state: CardState;
  readonly memory: Memory | undefined;
  readonly isSuspended: boolean;
  readonly isFlagged: boolean;
}

/** Which cards are listed, besides those that hold the words. */
export type CardFilter = 'all' | 'suspended' | 'flagged';

/** A deck's cards in document order. */
export function listCards(deck: Deck, state: StudyState): ListedCard[] {
  return deck.cards.map((card) => {
    const memory = state.memoriesById.get(card.id);
    return {
      card,
      front: frontText(card),
      back: backText(card),
      state: stateOf(memory),
      memory,
      isSuspended: readRegister(state, registerNames.suspended(card.id)) === true,
      isFlagged: readRegister(state, registerNames.flagged(card.id)) === true,
    };
  });
}

/** The cards that pass the filter and hold every one of the words, small and capital letters alike. */
export function filterCards(
  cards: readonly ListedCard[],
  filter: CardFilter,
  words: string,
): ListedCard[] {
  const wanted = words.toLowerCase().split(/\s+/);
  return cards.filter((line) => {
    if (filter === 'suspended' && !line.isSuspended) return false;
    if (filter === 'flagged' && !line.isFlagged) return false;
    const text = `${line.front} ${line.back}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
