/** Events that rate a card or an item: making them, and telling them from others. */
import type { LogEvent, Rating, Reviewed } from './event';
import type { CardId, ScheduledId } from './ids';
import { clampAnsweredAt, stateOf, type Memory } from './memory';
import { hashSchedulingSettings, type SchedulingSettings } from './scheduling-settings';
import type { StudyDay } from './study-day';

/** An event that rates a card or an item. */
export type ReviewEvent = LogEvent & { readonly body: Reviewed };

/** Whether an event rates a card or an item. */
export function isReview(event: LogEvent): event is ReviewEvent {
  return event.body.type === 'reviewed';
}

/** Whether an event rates one of the given cards. */
export function isReviewOf(
  event: LogEvent,
  cardIds: ReadonlySet<ScheduledId>,
): event is ReviewEvent {
  return isReview(event) && cardIds.has(event.body.cardId);
}

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
