/**
 * The offered correction reached from the first event ahead of the clock to the last. What was written between two
 * leaps by a right clock was moved back 40 years with them. And a leap ended at the moment of the offer, after
 * reviews that were really made later.
 */
import { describe, expect, it } from 'vitest';
import { correctEvent } from '../../src/lib/core/clock-correction';
import { proposeCorrection } from '../../src/lib/core/propose-correction';
import type { ClockCorrection } from '../../src/lib/core/study-state';
import { LogWriter, moment } from '../fixtures/log';

const now = moment('2026-01-20T10:00Z').at;

function correctAll(anna: LogWriter): string[] {
  const corrections: ClockCorrection[] = [];
  for (;;) {
    const offer = proposeCorrection(anna.events, corrections, now);
    if (!offer) break;
    corrections.push(offer);
  }
  return anna.events.map((event) => new Date(correctEvent(event, corrections).at).toISOString());
}

describe('A correction', () => {
  it('moves no event that was written by a right clock', () => {
    const anna = new LogWriter('anna');
    anna.at('2066-01-09T10:00Z').rates('c1', 'good');
    anna.at('2026-01-10T10:00Z').rates('c2', 'good');
    anna.at('2066-01-11T10:00Z').rates('c3', 'good');
    expect(correctAll(anna)[1]).toBe('2026-01-10T10:00:00.000Z');
  });

  it('keeps the order in which events were written', () => {
    const anna = new LogWriter('anna');
    anna.at('2066-01-09T10:00Z').rates('c1', 'good');
    anna.at('2066-01-09T10:05Z').rates('c2', 'good');
    anna.at('2026-01-10T10:00Z').rates('c1', 'again');
    const times = correctAll(anna);
    expect(times).toEqual([...times].sort());
  });
});
