/** How well cards are remembered, in one word. */
import { describe, expect, it } from 'vitest';
import type { Memory } from '../../../src/lib/core/memory';
import { retrievabilityOf } from '../../../src/lib/core/forgetting-curve';
import { defaultSchedulingSettings } from '../../../src/lib/core/scheduling-settings';
import { countStrengths, strengthOf } from '../../../src/lib/core/strength';
import { Learner } from '../../fixtures/learner';

const settings = defaultSchedulingSettings;
const unfuzzed = { ...settings, isFuzzed: false };

/** A card that was rated Easy on the first day of 2026. */
function learnt(): { anna: Learner; memory: Memory } {
  const anna = new Learner('anna').at('2026-01-01T10:00Z');
  return { anna, memory: anna.studies('c1', 'easy') };
}

describe('A card', () => {
  it('is new until its first review', () => {
    expect(strengthOf(undefined, 20_000, settings)).toBe('new');
  });

  it('is learning while it has steps before it, after a lapse too', () => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    const memory = anna.studies('c1', 'again');
    expect(strengthOf(memory, anna.today, settings)).toBe('learning');
    const lapsed: Memory = { ...memory, state: 'relearning' };
    expect(strengthOf(lapsed, anna.today + 90, settings)).toBe('learning');
  });

  it('is strong until the day before it is due, and fading from its due day on', () => {
    const { memory } = learnt();
    expect(strengthOf(memory, memory.dueDay - 1, unfuzzed)).toBe('strong');
    expect(strengthOf(memory, memory.dueDay, unfuzzed)).toBe('fading');
    expect(strengthOf(memory, memory.dueDay + 400, unfuzzed)).toBe('fading');
  });

  it('fades before its due day when the desired retention was raised meanwhile', () => {
    const { memory } = learnt();
    const day = memory.dueDay - 1;
    const strict = { ...settings, desiredRetention: 0.97 };
    expect(retrievabilityOf(memory, day, strict)).toBeLessThan(0.97);
    expect(strengthOf(memory, day, strict)).toBe('fading');
  });

  it('fades when it is due, however well it would be recalled', () => {
    const { memory } = learnt();
    const early: Memory = { ...memory, dueDay: memory.last.studyDay + 1 };
    expect(retrievabilityOf(early, early.dueDay, settings)).toBeGreaterThan(0.9);
    expect(strengthOf(early, early.dueDay, settings)).toBe('fading');
  });
});

it('Strengths are counted, with nothing for those that do not occur', () => {
  expect(countStrengths(['new', 'strong', 'new'])).toEqual({
    new: 2,
    learning: 0,
    fading: 0,
    strong: 1,
  });
  expect(countStrengths([])).toEqual({ new: 0, learning: 0, fading: 0, strong: 0 });
});
