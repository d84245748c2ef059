/** S1: two devices rate one card offline. However their logs meet, the card's memory is the golden one. */
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../src/lib/core/event';
import { defaultSchedulingSettings } from '../../src/lib/core/scheduling-settings';
import { hashSchedulingSettings } from '../../src/lib/core/settings-hash';
import { createStudyState, type StudyState } from '../../src/lib/core/study-state';
import { canonical, catchUp, foldAll, putAway } from '../fixtures/catch-up';
import { card, dateOf, LogWriter } from '../fixtures/log';

const bare = {
  ...defaultSchedulingSettings,
  learningSteps: [],
  relearningSteps: [],
  isFuzzed: false,
} as const;
const settings = hashSchedulingSettings(bare);

/** A and B share a card that A has learnt; then each rates it offline. */
function rateOffline() {
  const a = new LogWriter('a');
  const b = new LogWriter('b');
  a.at('2026-01-01T09:00Z').schedulesBy(bare);
  a.at('2026-01-01T10:00Z').rates('c1', 'good', { settings, state: 'new' });
  a.at('2026-01-03T10:00Z').rates('c1', 'good', { settings });
  a.at('2026-02-01T08:00Z').rates('c1', 'good', { settings });
  b.at('2026-02-05T08:00Z').rates('c1', 'again', { settings });
  return { a: a.events, b: b.events };
}

const { a, b } = rateOffline();

function expectGolden(state: StudyState): void {
  const memory = state.memoriesById.get(card('c1'));
  expect(memory).toMatchObject({ state: 'review', reps: 4, lapses: 1 });
  expect(memory?.stability).toBeCloseTo(3.06294398, 8);
  expect(memory?.difficulty).toBeCloseTo(7.38997579, 8);
  expect(dateOf(memory?.dueDay ?? 0)).toBe('2026-02-08');
  expect(canonical(state)).toEqual(canonical(foldAll([...a, ...b])));
}

/** Every way to cut a list into pieces that follow one another. */
function cutsOf<Value>(list: readonly Value[]): Value[][][] {
  const [first, ...rest] = list;
  if (first === undefined) return [[]];
  return cutsOf(rest).flatMap((pieces) => {
    const [head, ...tail] = pieces;
    const apart = [[first], ...pieces];
    return head ? [apart, [[first, ...head], ...tail]] : [apart];
  });
}

/** Every sequence of batches: A's log in any pieces, B's event alone at any place or together with any piece. */
const arrivals: LogEvent[][][] = cutsOf(a).flatMap((pieces) => [
  ...Array.from({ length: pieces.length + 1 }, (_, place) => pieces.toSpliced(place, 0, b)),
  ...pieces.map((piece, place) => pieces.with(place, [...b, ...piece])),
]);

describe('The golden vector', () => {
  it('holds before the two devices part', () => {
    const memory = foldAll(a.slice(0, 3)).memoriesById.get(card('c1'));
    expect(memory?.stability).toBeCloseTo(10.96433194, 8);
    expect(memory?.difficulty).toBeCloseTo(2.11121424, 8);
    expect(dateOf(memory?.dueDay ?? 0)).toBe('2026-01-14');
  });

  it('holds for a full fold in any order of events', () => {
    expectGolden(foldAll([...a, ...b]));
    expectGolden(foldAll([...b, ...a].reverse()));
  });

  it('holds for every order of arrival and every split in batches', () => {
    expect(arrivals).toHaveLength(48);
    for (const batches of arrivals) {
      const log: LogEvent[] = [];
      const state = batches.reduce((before, batch) => {
        log.push(...batch);
        return catchUp(before, batch, log);
      }, createStudyState());
      expectGolden(state);
    }
  });

  it('holds when the snapshot is put away between the batches', () => {
    for (const batches of arrivals) {
      const log: LogEvent[] = [];
      const state = batches.reduce((before, batch) => {
        log.push(...batch);
        return putAway(catchUp(putAway(before), batch, log));
      }, createStudyState());
      expectGolden(state);
    }
  });

  it('holds when every batch arrives twice, and the first once more in the end', () => {
    for (const batches of arrivals) {
      const log = [...a, ...b];
      let state = createStudyState();
      for (const batch of batches.flatMap((one) => [one, one])) state = catchUp(state, batch, log);
      expectGolden(catchUp(state, batches[0] ?? [], log));
    }
  });
});
