/** S19: what a button says is what is stored, fuzz and all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratings, type Rating } from '../../src/lib/core/event';
import type { Memory } from '../../src/lib/core/memory';
import { defaultSchedulingSettings } from '../../src/lib/core/scheduling-settings';
import { Learner } from '../fixtures/learner';
import { moment } from '../fixtures/log';

/** A thousand runs take long on a busy machine. */
const patient = { timeout: 120_000 };

const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;
const zones = [-480, 0, 60, 345, 540];

/** A review of the past: how long after the last one, where, and how it was rated. */
const review = fc.record({
  afterMinutes: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: -3_000, max: 90_000 })),
  zoneOffsetMinutes: fc.constantFrom(...zones),
  rating: fc.constantFrom(...ratings),
});

const retention = fc.constantFrom(0.7, 0.9, 0.97);

/** What a button says: where the card goes, when it comes back, and how well it is known. */
function said(memory: Memory) {
  const { last, dueAt, ...rest } = memory;
  return { ...rest, stepMs: dueAt === 0 ? 0 : dueAt - last.answeredAt, studyDay: last.studyDay };
}

function live(
  past: readonly { afterMinutes: number; zoneOffsetMinutes: number; rating: Rating }[],
) {
  return (desiredRetention: number): Learner => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    anna.schedulesBy({ ...defaultSchedulingSettings, desiredRetention });
    for (const { afterMinutes, zoneOffsetMinutes, rating } of past) {
      anna.at({ at: anna.now + afterMinutes * minuteMs, zoneOffsetMinutes });
      anna.studies('c1', rating);
    }
    return anna;
  };
}

function checkButtons(
  learn: () => Learner,
  reveal: (anna: Learner) => Learner,
  think: (anna: Learner) => Learner,
): void {
  for (const rating of ratings) {
    const anna = reveal(learn());
    const revealed = anna.reveals('c1');
    const stored = think(anna).presses(rating, revealed);
    expect(said(stored)).toEqual(said(revealed.preview[rating]));
    expect(anna.restarts().memoryOf('c1')).toEqual(stored);
  }
}

describe('S19: the interval on each button is the one that is stored', () => {
  it('after any past and a ten-minute think', patient, () => {
    fc.assert(
      fc.property(fc.array(review, { maxLength: 8 }), retention, (past, desiredRetention) => {
        const learn = () => live(past)(desiredRetention);
        checkButtons(
          learn,
          (anna) => anna,
          (anna) => anna.after(10 * minuteMs),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('when the think goes across the rollover: the day of the reveal counts', patient, () => {
    const revealAt = moment('2027-01-01T03:55Z');
    fc.assert(
      fc.property(fc.array(review, { maxLength: 8 }), retention, (past, desiredRetention) => {
        const learn = () => live(past)(desiredRetention);
        checkButtons(
          learn,
          (anna) => anna.at(revealAt),
          (anna) => {
            const before = anna.today;
            expect(anna.after(10 * minuteMs).today).toBe(before + 1);
            return anna;
          },
        );
      }),
      { numRuns: 300 },
    );
  });

  it('when the clock is set back or forward in the middle of a think', () => {
    const learn = () => live([{ afterMinutes: 0, zoneOffsetMinutes: 0, rating: 'easy' }])(0.9);
    const reveal = (anna: Learner) => anna.after(9 * dayMs);
    checkButtons(learn, reveal, (anna) => anna.after(-20 * dayMs));
    checkButtons(learn, reveal, (anna) => anna.after(14_610 * dayMs));
  });
});
