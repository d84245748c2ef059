/**
 * A long study of five cards with fuzz and learning steps, kept as a golden file. The same sequence is run through
 * ts-fsrs directly, with its own card carried along, so that the file is checked by a second way to the same numbers.
 */
import {
  createEmptyCard,
  fsrs,
  GenSeedStrategyWithCardId,
  Rating,
  State,
  StrategyMode,
  type Card,
  type Grade,
} from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import type { Memory } from '../../src/lib/core/memory';
import type { Rating as RatingName } from '../../src/lib/core/event';
import { Learner } from '../fixtures/learner';
import { dateOf } from '../fixtures/log';
import golden from './fsrs-sequence.json';

const grades: Readonly<Record<RatingName, Grade>> = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy };

/** One line of the golden file: a rating and what came of it. `due` is a day in Review, a time otherwise. */
interface Line {
  readonly at: string;
  readonly cardId: string;
  readonly rating: string;
  readonly state: string;
  readonly due: string;
  readonly scheduledDays: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly reps: number;
  readonly lapses: number;
}

const lines: readonly Line[] = golden;

function lineOf({ at, cardId, rating }: Line, memory: Memory): Line {
  const due = memory.dueAt === 0 ? dateOf(memory.dueDay) : new Date(memory.dueAt).toISOString();
  const { state, scheduledDays, stability, difficulty, reps, lapses } = memory;
  return { at, cardId, rating, state, due, scheduledDays, stability, difficulty, reps, lapses };
}

/** The sequence as the app studies it. */
function study(): Line[] {
  const anna = new Learner('anna');
  return lines.map((line) =>
    lineOf(line, anna.at(line.at).studies(line.cardId, line.rating as RatingName)),
  );
}

/** The sequence by ts-fsrs alone: its card, its dates, whole days at midnight UTC. */
function runPlainly() {
  const scheduler = fsrs({ enable_fuzz: true });
  scheduler.useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('card_id'));
  const cards = new Map<string, Card>();
  return lines.map(({ at, cardId, rating }) => {
    const midnight = new Date(at.slice(0, 10));
    const before = cards.get(cardId) ?? createEmptyCard<Card>(midnight);
    const withId = { ...before, card_id: cardId };
    const after = scheduler.next(withId, midnight, grades[rating as RatingName]).card;
    cards.set(cardId, after);
    const { stability, difficulty, reps, lapses } = after;
    const waitMs = after.due.getTime() - midnight.getTime();
    const isReview = after.state === State.Review;
    return {
      due: isReview
        ? after.due.toISOString().slice(0, 10)
        : new Date(Date.parse(at) + waitMs).toISOString(),
      scheduledDays: after.scheduled_days,
      stability,
      difficulty,
      reps,
      lapses,
    };
  });
}

describe('The golden sequence', () => {
  it('is long enough to matter: five cards, all ratings, lapses and steps', () => {
    expect(lines.length).toBeGreaterThanOrEqual(40);
    expect(new Set(lines.map(({ cardId }) => cardId)).size).toBe(5);
    expect(new Set(lines.map(({ rating }) => rating)).size).toBe(4);
    expect(new Set(lines.map(({ state }) => state)).size).toBe(3);
  });

  it('is what the app makes of it', () => {
    expect(study()).toEqual(lines);
  });

  it('is what ts-fsrs makes of it by itself', () => {
    expect(runPlainly()).toEqual(
      lines.map(({ at: _at, cardId: _card, rating: _rating, state: _state, ...rest }) => rest),
    );
  });
});
