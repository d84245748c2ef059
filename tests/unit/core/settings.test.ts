/** Settings: what the log says, within bounds. */
import { describe, expect, it } from 'vitest';
import { readScheduling } from '../../../src/lib/core/scheduling-in-force';
import {
  defaultSettings,
  isWithinBounds,
  readDeckLimits,
  readSettings,
} from '../../../src/lib/core/settings';
import {
  defaultSchedulingSettings,
  defaultSettingsHash,
} from '../../../src/lib/core/scheduling-settings';
import { foldAll } from '../../fixtures/catch-up';
import { deck, LogWriter } from '../../fixtures/log';

const writer = () => new LogWriter('anna').at('2026-01-01T10:00Z');

describe('Settings', () => {
  it('are 10 new cards and 200 reviews a day and a rollover at 04:00 for a new learner', () => {
    const settings = readSettings(foldAll([]));
    expect(settings).toEqual(defaultSettings);
    expect(settings).toMatchObject({ newCardsPerDay: 10, reviewsPerDay: 200, rolloverHour: 4 });
  });

  it('are what was set last', () => {
    const anna = writer();
    anna.sets('newCardsPerDay', 0);
    anna.sets('theme', 'dark');
    anna.sets('ratingButtons', 'two');
    anna.after(1_000).sets('newCardsPerDay', 25);
    expect(readSettings(foldAll(anna.events))).toEqual({
      ...defaultSettings,
      newCardsPerDay: 25,
      theme: 'dark',
      ratingButtons: 'two',
    });
  });

  it.each([
    ['newCardsPerDay', -1],
    ['newCardsPerDay', 1.5],
    ['newCardsPerDay', '10'],
    ['reviewsPerDay', 10_000],
    ['rolloverHour', 24],
    ['rolloverHour', null],
    ['theme', 'sepia'],
    ['ratingButtons', true],
  ])('that make no sense count as the default: %s = %j', (name, value) => {
    const anna = writer();
    anna.sets(name, value);
    expect(readSettings(foldAll(anna.events))).toEqual(defaultSettings);
  });

  it('have bounds that include both ends', () => {
    expect([0, 23].every((hour) => isWithinBounds('rolloverHour', hour))).toBe(true);
    expect([-1, 24, NaN].some((hour) => isWithinBounds('rolloverHour', hour))).toBe(false);
  });
});

describe('The limits of a deck', () => {
  it('are off by default, and set or cleared for one deck alone', () => {
    const anna = writer();
    anna.sets('newCardsPerDay', 3, 'd1');
    const limitsOf = (id: string) => readDeckLimits(foldAll(anna.events), deck(id));
    expect(limitsOf('d1')).toEqual({ newCardsPerDay: 3, reviewsPerDay: undefined });
    expect(limitsOf('d2')).toEqual({ newCardsPerDay: undefined, reviewsPerDay: undefined });
    expect(readSettings(foldAll(anna.events)).newCardsPerDay).toBe(10);
    anna.after(1_000).sets('newCardsPerDay', null, 'd1');
    expect(limitsOf('d1').newCardsPerDay).toBeUndefined();
  });
});

describe('Scheduling settings in force', () => {
  it('are the defaults until an event states others, then the last ones stated', () => {
    const anna = writer();
    expect(readScheduling(foldAll(anna.events)).settings).toEqual(defaultSchedulingSettings);
    anna.schedulesBy({ ...defaultSchedulingSettings, desiredRetention: 0.8 });
    anna.after(1_000).schedulesBy({ ...defaultSchedulingSettings, desiredRetention: 0.95 });
    expect(readScheduling(foldAll(anna.events)).settings.desiredRetention).toBe(0.95);
  });

  it('can be the defaults again', () => {
    const anna = writer();
    anna.schedulesBy({ ...defaultSchedulingSettings, desiredRetention: 0.8 });
    anna.after(1_000).schedulesBy(defaultSchedulingSettings);
    expect(readScheduling(foldAll(anna.events))).toEqual({
      hash: defaultSettingsHash,
      settings: defaultSchedulingSettings,
    });
  });
});
