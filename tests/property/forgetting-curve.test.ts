/** The forgetting curve, which is ours, is that of ts-fsrs, by which cards are scheduled. */
import fc from 'fast-check';
import { default_w, fsrs } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { intervalAt, retrievabilityOf } from '../../src/lib/core/forgetting-curve';
import { bare, learn } from '../fixtures/rate';

const memory = learn(4);

/** Any settings with which ts-fsrs can work, among them weights that it clips. */
const settings = fc
  .record({
    weights: fc.oneof(
      fc.constant(null),
      fc.double({ min: 0, max: 2, noNaN: true }).map((decay) => [...default_w.slice(0, 20), decay]),
    ),
    desiredRetention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
    maximumIntervalDays: fc.integer({ min: 1, max: 36_500 }),
  })
  .map((some) => ({ ...bare, ...some }));

const stability = fc.double({ min: 0.01, max: 36_500, noNaN: true });

type Settings = typeof settings extends fc.Arbitrary<infer Value> ? Value : never;

function schedulerOf({ weights, desiredRetention, maximumIntervalDays }: Settings) {
  return fsrs({
    ...(weights ? { w: weights } : {}),
    request_retention: desiredRetention,
    maximum_interval: maximumIntervalDays,
    enable_fuzz: false,
  });
}

describe('Retrievability', () => {
  it('is 1 on the day of the review, and 0.9 after as many days as the stability says', () => {
    expect(retrievabilityOf(memory, memory.last.studyDay, bare)).toBe(1);
    const round = { ...memory, stability: 50 };
    expect(retrievabilityOf(round, memory.last.studyDay + 50, bare)).toBeCloseTo(0.9, 12);
  });

  it('is never over 1, on a day before the review even', () => {
    expect(retrievabilityOf(memory, memory.last.studyDay - 3, bare)).toBe(1);
  });

  it('is what ts-fsrs says, to the sixth place', () => {
    fc.assert(
      fc.property(settings, stability, fc.integer({ min: 0, max: 40_000 }), (some, days, after) => {
        const known = schedulerOf(some).forgetting_curve(after, days);
        const asked = { ...memory, stability: days };
        expect(retrievabilityOf(asked, memory.last.studyDay + after, some)).toBeCloseTo(known, 6);
      }),
    );
  });
});

describe('The interval at a stability', () => {
  it('is what ts-fsrs says; a half that is rounded the other way is a day', () => {
    fc.assert(
      fc.property(settings, stability, (some, days) => {
        const known = schedulerOf(some).next_interval(days, 0);
        expect(Math.abs(intervalAt(days, some) - known)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is as long as the stability at a desired retention of 0.9', () => {
    expect(intervalAt(30, { ...bare, desiredRetention: 0.9 })).toBe(30);
  });
});
