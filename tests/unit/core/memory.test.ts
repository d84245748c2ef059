/** Small rules about memories. */
import { describe, expect, it } from 'vitest';
import {
  clampAnsweredAt,
  compareStamps,
  isLeechMoment,
  stateOf,
  type ReviewStamp,
} from '../../../src/lib/core/memory';
import { device } from '../../fixtures/log';
import { Learner } from '../../fixtures/learner';

describe('A leech', () => {
  it('is told at the 8th lapse and at every 4th after it, and at no other', () => {
    const moments = Array.from({ length: 21 }, (_, lapses) => lapses).filter(isLeechMoment);
    expect(moments).toEqual([8, 12, 16, 20]);
  });

  it('comes from lapses in Review only, not from Again in learning', () => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    for (let time = 0; time < 10; time += 1) anna.after(60_000).studies('c1', 'again');
    expect(anna.memoryOf('c1')?.lapses).toBe(0);
  });
});

describe('The state of a card', () => {
  it('is New without a memory, and its memory’s otherwise', () => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    expect(stateOf(anna.memoryOf('c1'))).toBe('new');
    expect(stateOf(anna.studies('c1', 'easy'))).toBe('review');
  });
});

describe('The time stored for a review', () => {
  const memory = new Learner('anna').at('2026-01-01T10:00Z').studies('c1', 'good');

  it('is the time it was answered', () => {
    expect(clampAnsweredAt(5, undefined)).toBe(5);
    expect(clampAnsweredAt(memory.last.answeredAt + 9, memory)).toBe(memory.last.answeredAt + 9);
  });

  it('is just after the card’s last review when the clock says otherwise', () => {
    expect(clampAnsweredAt(memory.last.answeredAt, memory)).toBe(memory.last.answeredAt + 1);
    expect(clampAnsweredAt(0, memory)).toBe(memory.last.answeredAt + 1);
  });
});

describe('The order of a card’s reviews', () => {
  const stamp = (answeredAt: number, name: string, seq: number): ReviewStamp => ({
    answeredAt,
    studyDay: 0,
    device: device(name),
    seq,
  });

  it('is by time, then device, then seq', () => {
    const ordered = [stamp(1, 'b', 9), stamp(2, 'a', 2), stamp(2, 'a', 10), stamp(2, 'b', 1)];
    for (const [index, first] of ordered.entries())
      for (const second of ordered.slice(index + 1)) {
        expect(compareStamps(first, second)).toBeLessThan(0);
        expect(compareStamps(second, first)).toBeGreaterThan(0);
      }
    expect(compareStamps(stamp(1, 'a', 1), stamp(1, 'a', 1))).toBe(0);
  });
});
