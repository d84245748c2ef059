/** Makes the event of a rating, from what was settled when the answer was revealed. */
import type { Rating, Reviewed } from './event';
import type { CardId, SettingsHash } from './ids';
import { clampAnsweredAt, stateOf, type Memory } from './memory';
import type { StudyDay } from './study-day';

/** Longer than this, the learner was elsewhere; the rest is not study time. */
export const longestThinkMs = 120_000;

/** What a rating was made of. `studyDay` and `settings` (their hash) are those that the buttons were computed for. */
export interface RatingMade {
  readonly cardId: CardId;
  readonly memory: Memory | undefined;
  readonly rating: Rating;
  readonly now: number;
  readonly studyDay: StudyDay;
  readonly elapsedMs: number;
  readonly settings: SettingsHash;
}

/** The event of a card's rating. */
export function makeReviewed(made: RatingMade): Reviewed {
  return {
    type: 'reviewed',
    kind: 'card',
    cardId: made.cardId,
    rating: made.rating,
    state: stateOf(made.memory),
    answeredAt: clampAnsweredAt(made.now, made.memory),
    studyDay: made.studyDay,
    elapsedMs: Math.min(longestThinkMs, Math.max(0, Math.round(made.elapsedMs))),
    settings: made.settings,
  };
}
