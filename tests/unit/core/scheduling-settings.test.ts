/** Scheduling settings: their names and the reading of steps. */
import { describe, expect, it } from 'vitest';
import {
  defaultItemSettings,
  defaultItemSettingsHash,
  defaultSettingsHash,
  defaultSchedulingSettings,
  parseSteps,
  type SchedulingSettings,
} from '../../../src/lib/core/scheduling-settings';
import { hashSchedulingSettings } from '../../../src/lib/core/settings-hash';

describe('The name of a value of the scheduling settings', () => {
  it('is the same for equal values, also after storage and in another order of fields', () => {
    const stored = structuredClone(defaultSchedulingSettings);
    const reversed = Object.fromEntries(Object.entries(stored).reverse());
    expect(hashSchedulingSettings(stored)).toBe(defaultSettingsHash);
    expect(hashSchedulingSettings(reversed as unknown as SchedulingSettings)).toBe(
      defaultSettingsHash,
    );
    expect(defaultSettingsHash).toMatch(/^[0-9a-f]{16}$/);
  });

  it('is known for the settings that items start with, without an event', () => {
    expect(hashSchedulingSettings(defaultItemSettings)).toBe(defaultItemSettingsHash);
    expect(defaultItemSettings).toMatchObject({ learningSteps: [], relearningSteps: [] });
  });

  it('differs when any field differs', () => {
    const changes: Partial<SchedulingSettings>[] = [
      { weights: [1] },
      { desiredRetention: 0.91 },
      { learningSteps: ['1m'] },
      { relearningSteps: ['1m'] },
      { learningSteps: ['1m'], relearningSteps: ['10m', '10m'] },
      { maximumIntervalDays: 100 },
      { isFuzzed: false },
    ];
    const hashes = changes.map((change) =>
      hashSchedulingSettings({ ...defaultSchedulingSettings, ...change }),
    );
    expect(new Set([defaultSettingsHash, ...hashes]).size).toBe(changes.length + 1);
  });

  it('never changes for the defaults, since reviews of all versions carry it', () => {
    expect(defaultSettingsHash).toBe('c255c1bdcfc5303c');
  });
});

describe('Learning steps as a person writes them', () => {
  it.each([
    ['1m 10m', ['1m', '10m']],
    [' 1m,  2h 3d ', ['1m', '2h', '3d']],
    ['', []],
    ['   ', []],
    ['30d', ['30d']],
    ['43200m', ['43200m']],
  ])('"%s" are read', (text, steps) => {
    expect(parseSteps(text)).toEqual(steps);
  });

  it.each(['10', 'm', '0m', '01m', '-1m', '1.5m', '31d', '721h', '43201m', '1m 10x', '1 m', '1M'])(
    '"%s" is refused',
    (text) => {
      expect(parseSteps(text)).toBeNull();
    },
  );

  it('are ten at most', () => {
    expect(parseSteps('1m '.repeat(10))).toHaveLength(10);
    expect(parseSteps('1m '.repeat(11))).toBeNull();
  });
});
