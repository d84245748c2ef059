/** S10: a learner who flies. Study days and elapsed days against tables made by hand. */
import { describe, expect, it } from 'vitest';
import { defaultSchedulingSettings } from '../../../src/lib/core/scheduling-settings';
import { Learner } from '../../fixtures/learner';
import { dateOf } from '../../fixtures/log';

const bare = {
  ...defaultSchedulingSettings,
  learningSteps: [],
  relearningSteps: [],
  isFuzzed: false,
} as const;

type Row = readonly [when: string, studyDate: string, elapsedDays: number];

/** Rates one card Hard at every stop. Gives back the study day and the elapsed study days of each. */
function travel(stops: readonly string[]): Row[] {
  const anna = new Learner('anna').at(stops[0] ?? '');
  anna.schedulesBy(bare);
  let previousDay: number | undefined;
  return stops.map((stop) => {
    const { last, scheduledDays, stability } = anna.at(stop).studies('c1', 'hard');
    expect(scheduledDays).toBeGreaterThan(0);
    expect(Number.isFinite(stability)).toBe(true);
    const elapsedDays = last.studyDay - (previousDay ?? last.studyDay);
    previousDay = last.studyDay;
    return [stop, dateOf(last.studyDay), elapsedDays];
  });
}

describe('S10: a flight from UTC+9 to UTC-8 in the middle of a deck', () => {
  it.each<[string, readonly Row[]]>([
    [
      'that lands on the same study day',
      [
        ['2026-05-10T22:00+09:00', '2026-05-10', 0],
        ['2026-05-11T16:50+09:00', '2026-05-11', 1],
        ['2026-05-11T10:30-08:00', '2026-05-11', 0],
        ['2026-05-12T03:30-08:00', '2026-05-11', 0],
        ['2026-05-12T04:00-08:00', '2026-05-12', 1],
      ],
    ],
    [
      'that lands on the study day before',
      [
        ['2026-05-10T22:00+09:00', '2026-05-10', 0],
        ['2026-05-11T04:30+09:00', '2026-05-11', 1],
        ['2026-05-10T20:00-08:00', '2026-05-11', 0],
        ['2026-05-11T03:59-08:00', '2026-05-11', 0],
        ['2026-05-11T20:00-08:00', '2026-05-11', 0],
        ['2026-05-12T20:00-08:00', '2026-05-12', 1],
      ],
    ],
    [
      'and back, over the date line',
      [
        ['2026-05-12T20:00-08:00', '2026-05-12', 0],
        ['2026-05-14T07:00+09:00', '2026-05-14', 2],
        ['2026-05-15T03:00+09:00', '2026-05-14', 0],
        ['2026-05-15T05:00+09:00', '2026-05-15', 1],
      ],
    ],
  ])('%s never counts days backwards', (_route, table) => {
    expect(travel(table.map(([when]) => when))).toEqual(table);
  });
});

describe('S10: a mission at UTC+5:45', () => {
  it('has days that begin at 04:00 there, a quarter of an hour off everyone else’s', () => {
    const table: readonly Row[] = [
      ['2026-05-10T03:59+05:45', '2026-05-09', 0],
      ['2026-05-10T04:00+05:45', '2026-05-10', 1],
      ['2026-05-10T23:59+05:45', '2026-05-10', 0],
      ['2026-05-11T03:59+05:45', '2026-05-10', 0],
      ['2026-05-11T04:00+05:45', '2026-05-11', 1],
      ['2026-05-11T04:00Z', '2026-05-11', 0],
    ];
    expect(travel(table.map(([when]) => when))).toEqual(table);
  });
});

describe('S9: a card studied around the change of clocks', () => {
  it('is one day older each day, in spring and in autumn', () => {
    const table: readonly Row[] = [
      ['2026-03-28T12:00+01:00', '2026-03-28', 0],
      ['2026-03-29T01:30+01:00', '2026-03-28', 0],
      ['2026-03-29T03:59+02:00', '2026-03-28', 0],
      ['2026-03-29T04:00+02:00', '2026-03-29', 1],
      ['2026-03-30T04:00+02:00', '2026-03-30', 1],
      ['2026-10-24T12:00+02:00', '2026-10-24', 208],
      ['2026-10-25T02:30+02:00', '2026-10-24', 0],
      ['2026-10-25T02:30+01:00', '2026-10-24', 0],
      ['2026-10-25T04:00+01:00', '2026-10-25', 1],
      ['2026-10-26T04:00+01:00', '2026-10-26', 1],
    ];
    expect(travel(table.map(([when]) => when))).toEqual(table);
  });
});
