/** Makes the event of a rating, from what was settled when the answer was revealed. */
import type { Rating, Reviewed } from './event';
import type { CardId } from './ids';
import { clampAnsweredAt, stateOf, type Memory } from './memory';
import type { SchedulingSettings } from './scheduling-settings';
import { hashSchedulingSettings } from './settings-hash';
import type { StudyDay } from './study-day';

/** Longer than this, the learner was elsewhere; the rest is not study time. */
export const longestThinkMs = 120_000;

/** What a rating was made of. `studyDay` and `settings` are those that the buttons were computed for. */
export interface RatingMade {
  readonly cardId: CardId;
  readonly memory: Memory | undefined;
  readonly rating: Rating;
  readonly now: number;
  readonly studyDay: StudyDay;
  readonly elapsedMs: number;
  readonly settings: SchedulingSettings;
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
    settings: hashSchedulingSettings(made.settings),
  };
}
