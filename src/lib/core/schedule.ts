/**
 * FSRS-6 behind one door: the only file that knows ts-fsrs and its snake_case. It turns a memory and a rating into
 * the next memory, the same way for the button's preview and for what is stored.
 *
 * ts-fsrs counts UTC calendar days, so it is given whole study days only; due days and learning times are kept here.
 */
import {
  createEmptyCard,
  fsrs,
  GenSeedStrategyWithCardId,
  Rating as FsrsRating,
  State as FsrsState,
  StrategyMode,
  type Card as FsrsCard,
  type FSRS,
  type Grade,
} from 'ts-fsrs';
import { ratings, type Rating } from './event';
import type { ScheduledId } from './ids';
import type { Memory, ReviewStamp } from './memory';
import type { SchedulingSettings } from './scheduling-settings';
import { dayMs, type StudyDay } from './study-day';
import { areValidWeights } from './valid-settings';

/** One rating of one card, and when and where it was made. */
export interface Review {
  readonly cardId: ScheduledId;
  readonly rating: Rating;
  readonly stamp: ReviewStamp;
}

const grades: Readonly<Record<Rating, Grade>> = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
};

const statesByTag = {
  learning: FsrsState.Learning,
  review: FsrsState.Review,
  relearning: FsrsState.Relearning,
} as const;

type CardWithId = FsrsCard & { card_id: ScheduledId };

/** Building a scheduler costs more than using it: one for each value of the settings. */
const schedulers = new WeakMap<SchedulingSettings, FSRS>();

/**
 * The memory after `review`. Time and day never run backwards: both are clamped to those of the card's last review,
 * since a clock set back, or two devices, can disagree with it.
 */
export function nextMemory(
  memory: Memory | undefined,
  review: Review,
  settings: SchedulingSettings,
): Memory {
  const { stamp } = review;
  const answeredAt = Math.max(stamp.answeredAt, memory?.last.answeredAt ?? stamp.answeredAt);
  const studyDay = Math.max(stamp.studyDay, memory?.last.studyDay ?? stamp.studyDay);
  const card = toFsrsCard(memory, review.cardId, studyDay);
  const next = schedulerOf(settings).next(card, studyDay * dayMs, grades[review.rating]).card;
  const isReview = next.state === FsrsState.Review;
  // To keep Good a day above Hard and Easy above Good, ts-fsrs goes past the maximum.
  const scheduledDays = Math.min(next.scheduled_days, settings.maximumIntervalDays);
  return {
    state: tagOf(next.state),
    stability: next.stability,
    difficulty: next.difficulty,
    dueDay: studyDay + scheduledDays,
    dueAt: isReview ? 0 : answeredAt + (next.due.getTime() - studyDay * dayMs),
    scheduledDays,
    // After a step of a day or more ts-fsrs keeps its index in Review, and a lapse would skip the relearning steps.
    learningStep: isReview ? 0 : next.learning_steps,
    reps: next.reps,
    lapses: next.lapses,
    introducedOnDay: memory?.introducedOnDay ?? studyDay,
    reviewedOnDay: memory?.state === 'review' ? studyDay : (memory?.reviewedOnDay ?? -1),
    last: { ...stamp, answeredAt, studyDay },
  };
}

/** What each button would do: `nextMemory` for all four ratings at one moment. */
export function previewRatings(
  memory: Memory | undefined,
  review: Omit<Review, 'rating'>,
  settings: SchedulingSettings,
): Readonly<Record<Rating, Memory>> {
  const entries = ratings.map((rating) => [
    rating,
    nextMemory(memory, { ...review, rating }, settings),
  ]);
  return Object.fromEntries(entries) as Record<Rating, Memory>;
}

function schedulerOf(settings: SchedulingSettings): FSRS {
  const known = schedulers.get(settings);
  if (known) return known;
  const made = makeScheduler(settings);
  schedulers.set(settings, made);
  return made;
}

/** ts-fsrs takes a weight list of a wrong length for the defaults, silently: that is a bug here, not a choice. */
function makeScheduler(settings: SchedulingSettings): FSRS {
  const { weights } = settings;
  if (weights && !areValidWeights(weights))
    throw new Error(`Inconsistent: ${weights.length} FSRS weights`);
  const scheduler = fsrs({
    ...(weights ? { w: weights } : {}),
    request_retention: settings.desiredRetention,
    maximum_interval: settings.maximumIntervalDays,
    enable_fuzz: settings.isFuzzed,
    enable_short_term: true,
    learning_steps: settings.learningSteps,
    relearning_steps: settings.relearningSteps,
  });
  // The default seed holds the millisecond, so the button would promise one interval and the log keep another.
  scheduler.useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('card_id'));
  return scheduler;
}

function toFsrsCard(memory: Memory | undefined, cardId: ScheduledId, today: StudyDay): CardWithId {
  if (!memory) return { ...createEmptyCard<FsrsCard>(new Date(today * dayMs)), card_id: cardId };
  return {
    card_id: cardId,
    due: new Date(memory.dueDay * dayMs),
    stability: memory.stability,
    difficulty: memory.difficulty,
    elapsed_days: 0,
    scheduled_days: memory.scheduledDays,
    learning_steps: memory.learningStep,
    reps: memory.reps,
    lapses: memory.lapses,
    state: statesByTag[memory.state],
    last_review: new Date(memory.last.studyDay * dayMs),
  };
}

function tagOf(state: FsrsState): Memory['state'] {
  if (state === FsrsState.Review) return 'review';
  return state === FsrsState.Relearning ? 'relearning' : 'learning';
}
