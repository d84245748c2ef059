/** Study days against tables made by hand. */
import { describe, expect, it } from 'vitest';
import { startOfStudyDay, studyDayOf } from '../../../src/lib/core/study-day';
import { dateOf, day, LogWriter, moment } from '../../fixtures/log';

function studyDateOf(text: string, rolloverHour = 4): string {
  const { at, zoneOffsetMinutes } = moment(text);
  return dateOf(studyDayOf(at, { zoneOffsetMinutes, rolloverHour }));
}

describe('A study day', () => {
  it.each([
    ['2026-05-10T03:59:59.999Z', '2026-05-09'],
    ['2026-05-10T04:00:00.000Z', '2026-05-10'],
    ['2026-05-11T03:59:59.999Z', '2026-05-10'],
    ['1969-12-31T12:00:00.000Z', '1969-12-31'],
  ])('begins at the rollover hour: %s belongs to %s', (text, date) => {
    expect(studyDateOf(text)).toBe(date);
  });

  it('begins at midnight with a rollover at 0, and late in the evening with one at 23', () => {
    expect(studyDateOf('2026-05-10T00:00Z', 0)).toBe('2026-05-10');
    expect(studyDateOf('2026-05-10T22:59Z', 23)).toBe('2026-05-09');
    expect(studyDateOf('2026-05-10T23:00Z', 23)).toBe('2026-05-10');
  });

  it('begins at the instant that startOfStudyDay gives, and ends a millisecond before the next', () => {
    const rule = { zoneOffsetMinutes: 345, rolloverHour: 4 };
    const start = startOfStudyDay(day('2026-05-10'), rule);
    expect(new Date(start).toISOString()).toBe('2026-05-09T22:15:00.000Z');
    expect(studyDayOf(start, rule)).toBe(day('2026-05-10'));
    expect(studyDayOf(start - 1, rule)).toBe(day('2026-05-09'));
  });
});

describe('S9: the clocks change in Berlin, with a rollover at 04:00', () => {
  it.each([
    ['2026-03-28T04:00+01:00', '2026-03-28'],
    ['2026-03-29T01:30+01:00', '2026-03-28'],
    ['2026-03-29T03:30+02:00', '2026-03-28'],
    ['2026-03-29T03:59+02:00', '2026-03-28'],
    ['2026-03-29T04:00+02:00', '2026-03-29'],
    ['2026-03-30T03:59+02:00', '2026-03-29'],
    ['2026-03-30T04:00+02:00', '2026-03-30'],
  ])('in spring %s belongs to %s', (text, date) => {
    expect(studyDateOf(text)).toBe(date);
  });

  it.each([
    ['2026-10-24T04:00+02:00', '2026-10-24'],
    ['2026-10-25T01:30+02:00', '2026-10-24'],
    ['2026-10-25T02:30+02:00', '2026-10-24'],
    ['2026-10-25T02:30+01:00', '2026-10-24'],
    ['2026-10-25T03:59+01:00', '2026-10-24'],
    ['2026-10-25T04:00+01:00', '2026-10-25'],
    ['2026-10-26T03:59+01:00', '2026-10-25'],
  ])('in autumn %s belongs to %s', (text, date) => {
    expect(studyDateOf(text)).toBe(date);
  });

  it.each([
    ['spring', ['2026-03-27', '+01:00'], ['2026-03-28', '+01:00'], ['2026-03-29', '+02:00']],
    ['autumn', ['2026-10-23', '+02:00'], ['2026-10-24', '+02:00'], ['2026-10-25', '+01:00']],
  ] as const)('in %s study at one hour of every day makes days in a row', (_season, ...days) => {
    for (const hour of ['04:00', '12:00', '23:59']) {
      const studied = days.map(([date, offset]) => studyDateOf(`${date}T${hour}${offset}`));
      expect(studied).toEqual(days.map(([date]) => date));
    }
  });
});

describe('S12: the rollover hour is changed', () => {
  it('moves today at once and leaves what was written before on its day', () => {
    const anna = new LogWriter('anna').at('2026-05-11T01:30Z');
    const review = anna.rates('c1', 'good');
    expect(dateOf(anna.today)).toBe('2026-05-10');
    anna.withRollover(0);
    expect(dateOf(anna.today)).toBe('2026-05-11');
    expect(dateOf(review.body.studyDay)).toBe('2026-05-10');
  });

  it('to a later hour can put today back by one day, and no more', () => {
    const anna = new LogWriter('anna').at('2026-05-10T10:00Z');
    expect(dateOf(anna.today)).toBe('2026-05-10');
    expect(dateOf(anna.withRollover(23).today)).toBe('2026-05-09');
  });
});
