/** FSRS behind its door: intervals, steps, bounds and what it refuses. */
import { FSRS } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import type { Rating } from '../../../src/lib/core/event';
import type { Memory } from '../../../src/lib/core/memory';
import {
  areValidWeights,
  nextMemory,
  previewRatings,
  retrievabilityOf,
} from '../../../src/lib/core/schedule';
import {
  defaultSchedulingSettings,
  type SchedulingSettings,
} from '../../../src/lib/core/scheduling-settings';
import { card, dateOf, day, device, moment } from '../../fixtures/log';

const minuteMs = 60_000;
const bare: SchedulingSettings = {
  ...defaultSchedulingSettings,
  learningSteps: [],
  relearningSteps: [],
  isFuzzed: false,
};
const steady: SchedulingSettings = { ...defaultSchedulingSettings, isFuzzed: false };

function rate(
  memory: Memory | undefined,
  rating: Rating,
  text: string,
  settings = bare,
  cardId = 'c1',
): Memory {
  const { at } = moment(text);
  const stamp = { answeredAt: at, studyDay: day(text.slice(0, 10)), device: device('a'), seq: 1 };
  return nextMemory(memory, { cardId: card(cardId), rating, stamp }, settings);
}

/** A card that was rated Good whenever it was due. */
function learn(times: number, settings = bare): Memory {
  let memory = rate(undefined, 'good', '2026-01-01T10:00Z', settings);
  for (let time = 1; time < times; time += 1)
    memory = rate(memory, 'good', `${dateOf(memory.dueDay)}T10:00Z`, settings);
  return memory;
}

describe('A new card without learning steps', () => {
  it('goes to Review with the first interval of FSRS-6', () => {
    const memory = rate(undefined, 'good', '2026-01-01T10:00Z');
    expect(memory).toMatchObject({
      state: 'review',
      scheduledDays: 2,
      dueAt: 0,
      reps: 1,
      lapses: 0,
    });
    expect(dateOf(memory.dueDay)).toBe('2026-01-03');
    expect(dateOf(memory.introducedOnDay)).toBe('2026-01-01');
    expect(memory.reviewedOnDay).toBe(-1);
  });

  it('gets a longer interval from a better rating', () => {
    const days = (['again', 'hard', 'good', 'easy'] as const).map(
      (rating) => rate(undefined, rating, '2026-01-01T10:00Z').scheduledDays,
    );
    expect(days).toEqual([1, 1, 2, 8]);
  });
});

describe('Learning steps of 1 and 10 minutes', () => {
  const at = moment('2026-01-01T10:00Z').at;
  const stepOf = (rating: Rating) => rate(undefined, rating, '2026-01-01T10:00Z', steady);

  it('bring a new card back after 1 minute on Again and 10 on Good', () => {
    expect(stepOf('again')).toMatchObject({ state: 'learning', dueAt: at + minuteMs });
    expect(stepOf('good')).toMatchObject({ state: 'learning', dueAt: at + 10 * minuteMs });
  });

  it('bring it back after their mean on Hard', () => {
    expect(stepOf('hard')).toMatchObject({ state: 'learning', dueAt: at + 6 * minuteMs });
  });

  it('are skipped on Easy', () => {
    expect(stepOf('easy')).toMatchObject({ state: 'review', scheduledDays: 8 });
  });

  it('end with Good on the last of them', () => {
    const again = rate(stepOf('again'), 'good', '2026-01-01T10:01Z', steady);
    expect(again).toMatchObject({ state: 'learning', learningStep: 1 });
    const good = rate(again, 'good', '2026-01-01T10:11Z', steady);
    expect(good).toMatchObject({ state: 'review', learningStep: 0, lapses: 0, reps: 3 });
    expect(good.dueDay).toBeGreaterThan(day('2026-01-01'));
  });

  it('keep a card on its step on Hard', () => {
    const second = rate(stepOf('good'), 'hard', '2026-01-01T10:10Z', steady);
    expect(second).toMatchObject({ state: 'learning', learningStep: 1 });
    expect(second.dueAt).toBe(moment('2026-01-01T10:16Z').at);
  });

  it('make one step and a half on Hard when there is only one', () => {
    const only = { ...steady, learningSteps: ['10m'] } as const;
    const memory = rate(undefined, 'hard', '2026-01-01T10:00Z', only);
    expect(memory.dueAt).toBe(at + 15 * minuteMs);
  });

  it('of a day or more end learning on a study day', () => {
    const slow = { ...steady, learningSteps: ['1m', '2d'] } as const;
    const memory = rate(undefined, 'good', '2026-01-01T10:00Z', slow);
    expect(memory).toMatchObject({ state: 'review', scheduledDays: 2, dueAt: 0 });
    expect(dateOf(memory.dueDay)).toBe('2026-01-03');
  });
});

describe('A lapse', () => {
  it('comes back after a relearning step of 10 minutes, then on another day', () => {
    const learned = learn(3, steady);
    const date = dateOf(learned.dueDay);
    const lapsed = rate(learned, 'again', `${date}T10:00Z`, steady);
    const stepAt = moment(`${date}T10:10Z`).at;
    expect(lapsed).toMatchObject({ state: 'relearning', lapses: 1, dueAt: stepAt });
    expect(lapsed.stability).toBeLessThan(learned.stability);
    const back = rate(lapsed, 'good', `${date}T10:10Z`, steady);
    expect(back).toMatchObject({ state: 'review', lapses: 1 });
    expect(back.dueDay).toBeGreaterThan(day(date));
  });

  it('without relearning steps waits at least a day', () => {
    const learned = learn(3);
    const lapsed = rate(learned, 'again', `${dateOf(learned.dueDay)}T10:00Z`);
    expect(lapsed).toMatchObject({ state: 'review', lapses: 1 });
    expect(lapsed.scheduledDays).toBeGreaterThanOrEqual(1);
  });

  it('is only Again: Hard is a pass', () => {
    const learned = learn(3);
    const hard = rate(learned, 'hard', `${dateOf(learned.dueDay)}T10:00Z`);
    expect(hard.lapses).toBe(0);
    expect(hard.stability).toBeGreaterThan(learned.stability);
  });
});

describe('Desired retention', () => {
  it.each([
    [0.7, 9.29],
    [0.8, 3.32],
    [0.85, 1.91],
    [0.9, 1],
    [0.95, 0.4],
    [0.97, 0.22],
  ])('of %d makes the interval %d times the stability', (desiredRetention, ratio) => {
    const memory = learn(4);
    const next = rate(memory, 'good', `${dateOf(memory.dueDay)}T10:00Z`, {
      ...bare,
      desiredRetention,
    });
    expect(Math.abs(next.scheduledDays - next.stability * ratio)).toBeLessThanOrEqual(
      0.5 + 0.01 * next.stability,
    );
  });
});

describe('The maximum interval', () => {
  it('holds for every button, with and without fuzz', () => {
    for (const isFuzzed of [true, false]) {
      const short = { ...bare, maximumIntervalDays: 30, isFuzzed };
      let memory = rate(undefined, 'easy', '2026-01-01T10:00Z', short);
      for (let time = 0; time < 8; time += 1) {
        const stamp = {
          ...memory.last,
          answeredAt: memory.last.answeredAt + 1,
          studyDay: memory.dueDay,
        };
        const next = previewRatings(memory, { cardId: card('c1'), stamp }, short);
        for (const { scheduledDays, dueDay } of Object.values(next)) {
          expect(scheduledDays).toBeLessThanOrEqual(30);
          expect(dueDay).toBe(memory.dueDay + scheduledDays);
        }
        memory = next.easy;
      }
      expect(memory.scheduledDays).toBe(30);
    }
  });
});

describe('Fuzz', () => {
  it('parts cards that were learnt together, and gives one card one interval', () => {
    const fuzzed = { ...bare, isFuzzed: true };
    const learned = learn(4);
    const date = `${dateOf(learned.dueDay)}T10:00Z`;
    const intervals = Array.from(
      { length: 40 },
      (_, index) => rate(learned, 'good', date, fuzzed, `card-${index}`).scheduledDays,
    );
    expect(new Set(intervals).size).toBeGreaterThan(3);
    expect(rate(learned, 'good', date, fuzzed)).toEqual(rate(learned, 'good', date, fuzzed));
  });

  it('does not change what is remembered, only when it is asked', () => {
    const learned = learn(4);
    const date = `${dateOf(learned.dueDay)}T10:00Z`;
    const { stability, difficulty } = rate(learned, 'good', date);
    expect(rate(learned, 'good', date, { ...bare, isFuzzed: true })).toMatchObject({
      stability,
      difficulty,
    });
  });
});

describe('A clock that runs backwards', () => {
  const learned = learn(3);
  const earlier = rate(learned, 'good', '2025-06-01T10:00Z');

  it('never makes a review earlier than the one before it', () => {
    expect(earlier.last.answeredAt).toBe(learned.last.answeredAt);
    expect(earlier.last.studyDay).toBe(learned.last.studyDay);
  });

  it('gives the memory of a second review on the same day', () => {
    const sameDay = rate(learned, 'good', `${dateOf(learned.last.studyDay)}T10:00Z`);
    expect(earlier).toEqual(sameDay);
    expect(earlier.scheduledDays).toBeGreaterThan(0);
  });
});

describe('Late reviews', () => {
  it('that succeed are credited with a longer interval', () => {
    const learned = learn(4);
    const lateBy = (days: number) =>
      rate(learned, 'good', `${dateOf(learned.dueDay + days)}T10:00Z`).scheduledDays;
    expect(lateBy(30)).toBeGreaterThan(lateBy(0));
    expect(lateBy(180)).toBeGreaterThan(lateBy(30));
  });
});

describe('Retrievability', () => {
  const memory = learn(4);

  it('is 1 on the day of the review, and 0.9 after as many days as the stability says', () => {
    expect(retrievabilityOf(memory, memory.last.studyDay, bare)).toBe(1);
    const round = { ...memory, stability: 50 };
    expect(retrievabilityOf(round, memory.last.studyDay + 50, bare)).toBeCloseTo(0.9, 6);
  });

  it('is never over 1, on a day before the review even', () => {
    expect(retrievabilityOf(memory, memory.last.studyDay - 3, bare)).toBe(1);
  });

  it('is what ts-fsrs says of the same card', () => {
    const today = memory.last.studyDay + 200;
    const known = new FSRS({}).get_retrievability(
      {
        due: new Date(memory.dueDay * 86_400_000),
        stability: memory.stability,
        difficulty: memory.difficulty,
        elapsed_days: 0,
        scheduled_days: memory.scheduledDays,
        learning_steps: 0,
        reps: memory.reps,
        lapses: memory.lapses,
        state: 2,
        last_review: new Date(memory.last.studyDay * 86_400_000),
      },
      new Date(today * 86_400_000),
      false,
    );
    expect(retrievabilityOf(memory, today, bare)).toBe(known);
  });
});

describe('Weights', () => {
  it.each([0, 17, 19, 20, 22])(
    'of a wrong number, %d, throw instead of becoming the defaults',
    (count) => {
      const weights = Array.from({ length: count }, () => 1);
      expect(areValidWeights(weights)).toBe(false);
      expect(() => rate(undefined, 'good', '2026-01-01T10:00Z', { ...bare, weights })).toThrow(
        `Inconsistent: ${count} FSRS weights`,
      );
    },
  );

  it('that are no numbers throw', () => {
    const weights = [...Array.from({ length: 20 }, () => 1), NaN];
    expect(() => rate(undefined, 'good', '2026-01-01T10:00Z', { ...bare, weights })).toThrow(
      'Inconsistent',
    );
  });

  it('of the right number decide the first interval', () => {
    const weights = [...new FSRS({}).parameters.w];
    weights[2] = 9;
    expect(areValidWeights(weights)).toBe(true);
    const memory = rate(undefined, 'good', '2026-01-01T10:00Z', { ...bare, weights });
    expect(memory.scheduledDays).toBe(9);
  });
});

describe('The four buttons', () => {
  it('say what nextMemory would do', () => {
    const learned = learn(3, defaultSchedulingSettings);
    const stamp = {
      ...learned.last,
      answeredAt: learned.last.answeredAt + 5,
      studyDay: learned.dueDay,
    };
    const preview = previewRatings(
      learned,
      { cardId: card('c1'), stamp },
      defaultSchedulingSettings,
    );
    for (const rating of ['again', 'hard', 'good', 'easy'] as const)
      expect(preview[rating]).toEqual(
        nextMemory(learned, { cardId: card('c1'), rating, stamp }, defaultSchedulingSettings),
      );
    expect(preview.hard.dueDay).toBeLessThan(preview.good.dueDay);
    expect(preview.good.dueDay).toBeLessThan(preview.easy.dueDay);
  });
});
