/** The streak and the mean time of a review. */
import { describe, expect, it } from 'vitest';
import { paceOf, streakOf } from '../../../src/lib/core/day-counts';
import { foldAll } from '../../fixtures/catch-up';
import { day, LogWriter } from '../../fixtures/log';

const today = day('2026-03-10');

function studiedOn(...dates: readonly string[]) {
  const anna = new LogWriter('anna');
  for (const date of dates) anna.at(`${date}T10:00Z`).rates('c1', 'good');
  return foldAll(anna.events);
}

describe('The streak', () => {
  it('is 0 for who never studied', () => {
    expect(streakOf(studiedOn(), today)).toBe(0);
  });

  it('counts days in a row up to today', () => {
    expect(streakOf(studiedOn('2026-03-08', '2026-03-09', '2026-03-10'), today)).toBe(3);
    expect(streakOf(studiedOn('2026-03-07', '2026-03-09', '2026-03-10'), today)).toBe(2);
  });

  it('does not end before today is over, and ends after a day without study', () => {
    expect(streakOf(studiedOn('2026-03-08', '2026-03-09'), today)).toBe(2);
    expect(streakOf(studiedOn('2026-03-07', '2026-03-08'), today)).toBe(0);
  });

  it('loses a day whose only review is undone', () => {
    const anna = new LogWriter('anna').at('2026-03-09T10:00Z');
    anna.rates('c1', 'good');
    anna.at('2026-03-10T10:00Z');
    anna.undoes(anna.rates('c1', 'good'));
    expect(streakOf(foldAll(anna.events), today)).toBe(1);
  });

  it('goes on across the change of clocks', () => {
    const anna = new LogWriter('anna');
    for (const text of [
      '2026-03-28T23:59+01:00',
      '2026-03-29T23:59+02:00',
      '2026-03-31T03:59+02:00',
    ])
      anna.at(text).rates('c1', 'good');
    expect(streakOf(foldAll(anna.events), day('2026-03-30'))).toBe(3);
  });
});

describe('The mean time of a review', () => {
  const timed = (count: number, elapsedMs: number, date = '2026-03-10') => {
    const anna = new LogWriter('anna').at(`${date}T10:00Z`);
    for (let index = 0; index < count; index += 1) anna.rates('c1', 'good', { elapsedMs });
    return foldAll(anna.events);
  };

  it('is 12 seconds while there are fewer than 20 reviews to go by', () => {
    expect(paceOf(timed(19, 3_000), today).cardMs).toBe(12_000);
    expect(paceOf(timed(20, 3_000), today).cardMs).toBe(3_000);
  });

  it('looks back 30 days', () => {
    expect(paceOf(timed(20, 3_000, '2026-02-09'), today).cardMs).toBe(3_000);
    expect(paceOf(timed(20, 3_000, '2026-02-08'), today).cardMs).toBe(12_000);
  });
});
