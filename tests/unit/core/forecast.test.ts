/** What is ahead: the time of today's queue, and what comes tomorrow. */
import { describe, expect, it } from 'vitest';
import { countTomorrow, estimateMs } from '../../../src/lib/core/forecast';
import { Learner } from '../../fixtures/learner';
import { names, outline } from '../../fixtures/outline';
import { learnAll, stepless } from '../../fixtures/sitting';

describe('The time that a queue takes', () => {
  const counts = { fresh: 2, learning: 1, reviews: 10, items: 0, newItems: 0, scenarios: 0 };

  it('counts a new card three times, 12 seconds each before there is a pace', () => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    expect(estimateMs(counts, anna.state, anna.moment)).toBe((10 + 1 + 2 * 3) * 12_000);
  });

  it('counts an item once, a minute before there is a pace, whether it is new or not', () => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    const withItems = { ...counts, fresh: 4, reviews: 11, items: 3, newItems: 2, scenarios: 2 };
    expect(estimateMs(withItems, anna.state, anna.moment)).toBe(17 * 12_000 + 3 * 60_000);
  });

  it('goes by the learner’s own pace', () => {
    const anna = learnAll(stepless(), names('a', 20));
    expect(estimateMs(counts, anna.state, anna.moment)).toBe(17 * 5_000);
  });
});

describe('Tomorrow', () => {
  const decks = [outline('a', [...names('a', 5), ['g1', 'g2']])];

  it('brings what falls due on it, and no new cards', () => {
    const anna = learnAll(stepless(), ['a1', 'a2']);
    expect(countTomorrow(decks, anna.state, anna.moment)).toBe(0);
    anna.at('2026-01-02T10:00Z');
    expect(countTomorrow(decks, anna.state, anna.moment)).toBe(2);
  });

  it('brings one of two siblings, and no suspended card', () => {
    const anna = learnAll(stepless(), ['a1', 'g1', 'g2']).at('2026-01-02T10:00Z');
    anna.suspends('a1');
    expect(countTomorrow(decks, anna.state, anna.moment)).toBe(1);
  });

  it('brings cards whose learning steps end after the rollover', () => {
    const anna = new Learner('anna').at('2026-01-02T03:55Z');
    anna.studies('a1', 'good');
    expect(countTomorrow(decks, anna.state, anna.moment)).toBe(1);
  });
});
