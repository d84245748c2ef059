/** What each scheduling setting does to an interval, and which values are refused. */
import { FSRS } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { previewRatings } from '../../../src/lib/core/schedule';
import { areValidWeights } from '../../../src/lib/core/valid-settings';
import { card, dateOf } from '../../fixtures/log';
import { bare, learn, rate } from '../../fixtures/rate';

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

describe('Fuzz at the maximum interval', () => {
  it('still parts cards, below it', () => {
    const short = { ...bare, maximumIntervalDays: 60, isFuzzed: true };
    const learned = learn(6);
    const date = `${dateOf(learned.dueDay)}T10:00Z`;
    const intervals = Array.from(
      { length: 40 },
      (_, index) => rate(learned, 'hard', date, short, `card-${index}`).scheduledDays,
    );
    expect(new Set(intervals).size).toBeGreaterThan(3);
    expect(Math.max(...intervals)).toBe(60);
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
