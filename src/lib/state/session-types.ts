/** What a study session shows and says: the card on the table, what its buttons would do, and what came of a gesture. */
import type { Card, Deck } from '../core/deck';
import type { Rating } from '../core/event';
import type { CardId, ScheduledId, SettingsHash } from '../core/ids';
import { isLeechMoment, type Memory } from '../core/memory';
import type { StudyDay } from '../core/study-day';
import type { StorageFault } from '../store/open';

/** A card on the table. `memory` is what it was when it was laid there. */
export interface Shown {
  readonly card: Card;
  readonly deck: Deck;
  readonly memory: Memory | undefined;
  /** Monotonic milliseconds. */
  readonly shownAt: number;
}

/** What must not have been rated meanwhile: a card or an item, and its memory when it was laid on the table. */
export interface OnTable {
  readonly cardId: ScheduledId;
  readonly memory: Memory | undefined;
}

/** What was settled when the answer was revealed: a think across midnight changes none of it. */
export interface Revealed {
  readonly studyDay: StudyDay;
  readonly settings: SettingsHash;
  readonly preview: Readonly<Record<Rating, Memory>>;
}

/** Something to tell the learner about the last gesture. */
export type SessionNotice =
  | { readonly kind: 'already-rated' | 'rated-elsewhere' }
  | { readonly kind: 'rated'; readonly rating: Rating; readonly memory: Memory }
  | { readonly kind: 'leech'; readonly cardId: CardId; readonly lapses: number }
  | {
      readonly kind: 'undone' | 'reset' | 'nothing-to-undo' | 'suspended' | 'flagged' | 'unflagged';
    }
  | { readonly kind: 'nothing-chosen' }
  /** `rating`: of an answer that is held and tried again. */
  | { readonly kind: 'not-saved'; readonly fault: StorageFault; readonly rating?: Rating };

/** `item`: an item is asked, or its response is explained. `unreadable`: a deck's file could not be read. */
export type SessionPhase = 'loading' | 'front' | 'back' | 'item' | 'complete' | 'unreadable';

/** What to say after a rating: most often what comes next, at a leech moment something more. */
export function describeRating(shown: Shown, rating: Rating, memory: Memory): SessionNotice {
  const isLapse = rating === 'again' && shown.memory?.state === 'review';
  if (isLapse && isLeechMoment(memory.lapses))
    return { kind: 'leech', cardId: shown.card.id, lapses: memory.lapses };
  return { kind: 'rated', rating, memory };
}
