/**
 * A review belonged to the study day of its reveal, the rest of its gesture to the day of the clock. Over a think
 * across the rollover, an undo took back half of the gesture, or nothing.
 */
import { describe, expect, it } from 'vitest';
import { makeReviewed } from '../../src/lib/core/make-reviewed';
import { registerNames } from '../../src/lib/core/register-names';
import { readRegister } from '../../src/lib/core/study-state';
import { Learner } from '../fixtures/learner';
import { card } from '../fixtures/log';

describe('A card revealed before the rollover and rated after it', () => {
  it('comes back by an undo', () => {
    const anna = new Learner('anna').at('2026-01-02T03:59Z');
    const revealed = anna.reveals('c1');
    anna.at('2026-01-02T04:01Z').presses('good', revealed);
    expect(anna.asksForUndo()).toBe('c1');
    expect(anna.state.countsByDay.size).toBe(0);
  });

  it('comes back with all that its gesture did', () => {
    const anna = new Learner('anna').at('2026-01-02T03:59Z');
    const revealed = { ...anna.reveals('c1'), cardId: card('c1') };
    anna.at('2026-01-02T04:01Z');
    const rated = makeReviewed({ ...revealed, rating: 'again', now: anna.now, elapsedMs: 1_000 });
    anna.writes(rated, { type: 'suspended', cardId: card('c1') });
    anna.asksForUndo();
    expect(anna.memoryOf('c1')).toBeUndefined();
    expect(readRegister(anna.state, registerNames.suspended(card('c1')))).toBeUndefined();
  });
});
