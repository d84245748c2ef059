/**
 * A review made after a clock had leapt ahead was stored as answered just after the one before it: in 2066. The
 * correction moved the leap alone, so that the card's learning step stayed due in 2066.
 */
import { describe, expect, it } from 'vitest';
import { proposeCorrection } from '../../src/lib/core/propose-correction';
import { Learner } from '../fixtures/learner';

/** Rates a card by a clock in 2066, then again by the right one. */
function leapAndReturn(): Learner {
  const anna = new Learner('anna').at('2066-01-09T10:00Z');
  anna.studies('c1', 'again');
  anna.at('2026-01-09T11:00Z').studies('c1', 'again');
  return anna;
}

function correct(anna: Learner): Learner {
  const offer = proposeCorrection(anna.events, anna.state.clockCorrections, anna.now);
  if (!offer) throw new Error('No correction was offered');
  anna.writes(offer);
  return anna;
}

const dueOf = (anna: Learner) => new Date(anna.memoryOf('c1')?.dueAt ?? 0).toISOString();

describe('A card rated again after its clock was put right', () => {
  it('is due when it should be once the correction is accepted', () => {
    const anna = correct(leapAndReturn().after(60_000));
    expect(dueOf(anna)).toBe('2026-01-09T11:01:00.000Z');
    expect(anna.memoryOf('c1')?.reps).toBe(2);
  });

  it('is due then on a device too that learns of the correction last, from another', () => {
    const anna = new Learner('anna').at('2066-01-09T10:00Z');
    anna.studies('c1', 'again');
    const ben = new Learner('ben').at('2026-01-09T11:00Z').receives(anna.events);
    ben.studies('c1', 'again');
    correct(anna.at('2026-01-09T10:30Z'));
    const carl = new Learner('carl').receives(ben.events).receives(anna.events);
    expect(dueOf(carl)).toBe('2026-01-09T11:01:00.000Z');
    expect(dueOf(ben.receives(anna.events))).toBe('2026-01-09T11:01:00.000Z');
  });
});
