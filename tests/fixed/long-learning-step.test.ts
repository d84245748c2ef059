/**
 * After a learning step of a day or more ts-fsrs leaves the step's index on a card in Review, and takes it for an
 * index into the relearning steps: the card's first lapse skipped them.
 */
import { describe, expect, it } from 'vitest';
import { defaultSchedulingSettings } from '../../src/lib/core/scheduling-settings';
import { Learner } from '../fixtures/learner';

describe('A card that left learning by a step of two days', () => {
  it('gets its relearning step when it lapses', () => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    anna.schedulesBy({ ...defaultSchedulingSettings, learningSteps: ['1m', '2d'] });
    expect(anna.studies('c1', 'good')).toMatchObject({ state: 'review', scheduledDays: 2 });
    const lapsed = anna.at('2026-01-03T10:00Z').studies('c1', 'again');
    expect(lapsed).toMatchObject({ state: 'relearning', lapses: 1 });
    expect(lapsed.dueAt).toBe(anna.now + 600_000);
  });
});
