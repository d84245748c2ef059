/** From New to Review and back: first intervals, learning steps and lapses. */
import { describe, expect, it } from 'vitest';
import type { Rating } from '../../../src/lib/core/event';
import { dateOf, day, moment } from '../../fixtures/log';
import { learn, rate, steady } from '../../fixtures/rate';

const minuteMs = 60_000;

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
