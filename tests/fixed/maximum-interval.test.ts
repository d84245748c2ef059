/** At the maximum interval ts-fsrs keeps Good a day above Hard and Easy a day above Good: past the maximum. */
import { describe, expect, it } from 'vitest';
import { defaultSchedulingSettings } from '../../src/lib/core/scheduling-settings';
import { Learner } from '../fixtures/learner';

describe('The maximum interval', () => {
  it('is passed by no button', () => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    anna.schedulesBy({ ...defaultSchedulingSettings, maximumIntervalDays: 20, isFuzzed: false });
    anna.studies('c1', 'easy');
    anna.at('2026-01-09T10:00Z').studies('c1', 'easy');
    const { preview } = anna.at('2026-02-09T10:00Z').reveals('c1');
    expect(preview.hard.scheduledDays).toBe(20);
    expect(preview.good.scheduledDays).toBe(20);
    expect(preview.easy.scheduledDays).toBe(20);
  });
});
