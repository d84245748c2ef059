/**
 * Scheduling settings from another hand, with 19 weights or a retention of 1.5, made every fold throw, and the app no
 * longer opened. They are kept in the log and not used.
 */
import { describe, expect, it } from 'vitest';
import { foldEvents } from '../../src/lib/core/fold';
import type { SettingsHash } from '../../src/lib/core/ids';
import { defaultSchedulingSettings } from '../../src/lib/core/scheduling-settings';
import { readScheduling } from '../../src/lib/core/scheduling-in-force';
import { createStudyState } from '../../src/lib/core/study-state';
import { LogWriter } from '../fixtures/log';

const unusable = {
  'nineteen weights': { weights: Array.from({ length: 19 }, () => 1) },
  'a retention of 1.5': { desiredRetention: 1.5 },
  'a step that is none': { learningSteps: ['soon' as `${number}m`] },
  'no interval at all': { maximumIntervalDays: 0 },
};

describe('Scheduling settings that FSRS cannot use', () => {
  for (const [name, part] of Object.entries(unusable))
    it(`leave the fold standing and the defaults in force: ${name}`, () => {
      const anna = new LogWriter('anna').at('2026-01-01T10:00Z');
      const review = anna.rates('c1', 'good');
      const hash = 'f'.repeat(16) as SettingsHash;
      const value = { ...defaultSchedulingSettings, ...part };
      const change = {
        ...review,
        seq: 2,
        gestureSeq: 2,
        body: { type: 'scheduling-changed' as const, hash, value },
      };
      const later = { ...review, seq: 3, gestureSeq: 3, body: { ...review.body, settings: hash } };
      const state = createStudyState();
      foldEvents(state, [review, change, later]);
      expect(state.memoriesById.get(review.body.cardId)?.reps).toBe(2);
      expect(readScheduling(state).settings).toEqual(defaultSchedulingSettings);
    });
});
