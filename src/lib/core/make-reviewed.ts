/** Makes the event of a rating, from what was settled when the answer was revealed. */
import type { Confidence } from './confidence';
import type { Rating, Reviewed } from './event';
import type { OptionId, ScheduledId, SettingsHash } from './ids';
import { clampAnsweredAt, stateOf, type Memory } from './memory';
import type { StudyDay } from './study-day';

/** Longer than this, the learner was elsewhere; the rest is not study time. A scenario takes longer to read. */
export const longestThinkMs = { card: 120_000, item: 300_000 } as const;

/** What a rating was made of. `studyDay` and `settings` (their hash) are those that the buttons were computed for. */
export interface RatingMade {
  readonly kind?: Reviewed['kind'];
  readonly cardId: ScheduledId;
  readonly memory: Memory | undefined;
  readonly rating: Rating;
  readonly now: number;
  readonly studyDay: StudyDay;
  readonly elapsedMs: number;
  readonly settings: SettingsHash;
  /** Of an item: the options chosen, and how sure the learner was. */
  readonly optionIds?: readonly OptionId[];
  readonly confidence?: Confidence | undefined;
  /** The card's version. */
  readonly hash?: string;
}

/** The event of a rating, a card's unless `kind` says otherwise. */
export function makeReviewed(made: RatingMade): Reviewed {
  const { kind = 'card', optionIds, confidence } = made;
  return {
    type: 'reviewed',
    kind,
    cardId: made.cardId,
    rating: made.rating,
    state: stateOf(made.memory),
    answeredAt: clampAnsweredAt(made.now, made.memory),
    studyDay: made.studyDay,
    elapsedMs: Math.min(longestThinkMs[kind], Math.max(0, Math.round(made.elapsedMs))),
    settings: made.settings,
    ...(optionIds ? { optionIds } : {}),
    ...(confidence ? { confidence } : {}),
    ...(made.hash === undefined ? {} : { hash: made.hash }),
  };
}
