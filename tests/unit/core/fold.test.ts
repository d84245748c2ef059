/** The fold: what a log amounts to, whoever wrote it and however it arrives. */
import { describe, expect, it } from 'vitest';
import { countsOn } from '../../../src/lib/core/day-counts';
import type { EventBody, LogEvent } from '../../../src/lib/core/event';
import { foldEvents } from '../../../src/lib/core/fold';
import { defaultSchedulingSettings } from '../../../src/lib/core/scheduling-settings';
import { hashSchedulingSettings } from '../../../src/lib/core/settings-hash';
import { readScheduling } from '../../../src/lib/core/scheduling-in-force';
import { createStudyState } from '../../../src/lib/core/study-state';
import { canonical, catchUp, foldAll } from '../../fixtures/catch-up';
import { card, dateOf, day, LogWriter } from '../../fixtures/log';

const keen = { ...defaultSchedulingSettings, desiredRetention: 0.95, isFuzzed: false };
const keenHash = hashSchedulingSettings(keen);

function memoryIn(log: readonly LogEvent[], cardId: string) {
  return foldAll(log).memoriesById.get(card(cardId));
}

describe('S2: a batch that arrives twice', () => {
  const anna = new LogWriter('anna').at('2026-01-01T10:00Z');
  anna.rates('c1', 'good', { state: 'new' });
  anna.after(60_000).suspends('c2');
  anna.undoes(anna.rates('c1', 'again'));
  anna.sets('newCardsPerDay', 5);
  const once = canonical(foldAll(anna.events));

  it('changes nothing the second time', () => {
    const state = foldAll(anna.events);
    const outcome = foldEvents(state, anna.events);
    expect(canonical(state)).toEqual(once);
    expect(outcome).toEqual({ staleCardIds: new Set(), takenBackKeys: [], needsRefold: false });
  });

  it('changes nothing when both copies come in one batch', () => {
    expect(canonical(foldAll([...anna.events, ...anna.events]))).toEqual(once);
  });

  it('changes nothing when the connection was cut in the middle and all is sent again', () => {
    const state = foldAll(anna.events.slice(0, 3));
    expect(canonical(catchUp(state, anna.events, anna.events))).toEqual(once);
  });
});

describe('A review from another device that is older than the card’s last', () => {
  const anna = new LogWriter('anna');
  const ben = new LogWriter('ben');
  anna.at('2026-01-01T10:00Z').rates('c1', 'good', { state: 'new' });
  anna.at('2026-01-05T10:00Z').rates('c1', 'good');
  ben.at('2026-01-03T10:00Z').rates('c1', 'again');
  anna.rates('c2', 'good');

  it('makes that card stale, and no other', () => {
    const outcome = foldEvents(foldAll(anna.events), ben.events);
    expect(outcome.staleCardIds).toEqual(new Set([card('c1')]));
    expect(outcome.needsRefold).toBe(false);
  });

  it('takes its place in the card’s past', () => {
    const merged = catchUp(foldAll(anna.events), ben.events, [...anna.events, ...ben.events]);
    const all = foldAll([...ben.events, ...anna.events]);
    expect(canonical(merged)).toEqual(canonical(all));
    expect(merged.memoriesById.get(card('c1'))).toMatchObject({ reps: 3 });
  });
});

describe('Two reviews of one card at one millisecond', () => {
  it('are both kept, in the order of their devices', () => {
    const anna = new LogWriter('anna').at('2026-01-01T10:00Z');
    const ben = new LogWriter('ben').at('2026-01-01T10:00Z');
    anna.rates('c1', 'again');
    ben.rates('c1', 'easy');
    const memory = memoryIn([...ben.events, ...anna.events], 'c1');
    expect(memory).toMatchObject({ reps: 2, last: { device: 'ben' } });
  });
});

describe('Scheduling settings', () => {
  it('of a review are those that it names, whatever is in force later', () => {
    const anna = new LogWriter('anna').at('2026-01-01T10:00Z');
    anna.schedulesBy(keen);
    anna.rates('c1', 'easy', { settings: keenHash });
    const before = memoryIn(anna.events, 'c1');
    anna.schedulesBy({ ...keen, desiredRetention: 0.8 });
    expect(memoryIn(anna.events, 'c1')).toEqual(before);
    expect(readScheduling(foldAll(anna.events)).settings.desiredRetention).toBe(0.8);
  });

  it('that arrive after the reviews that name them ask for a refold', () => {
    const anna = new LogWriter('anna').at('2026-01-01T10:00Z');
    const ben = new LogWriter('ben').at('2026-01-01T10:00Z');
    anna.rates('c1', 'easy', { settings: keenHash });
    ben.schedulesBy(keen);
    const state = foldAll(anna.events);
    expect(foldEvents(state, ben.events).needsRefold).toBe(true);
    expect(memoryIn([...anna.events, ...ben.events], 'c1')?.scheduledDays).not.toBe(
      memoryIn(anna.events, 'c1')?.scheduledDays,
    );
  });

  it('that were stated before do not', () => {
    const anna = new LogWriter('anna').at('2026-01-01T10:00Z');
    anna.schedulesBy(keen);
    anna.rates('c1', 'easy', { settings: keenHash });
    const state = foldAll(anna.events);
    anna.schedulesBy(keen);
    expect(foldEvents(state, anna.events).needsRefold).toBe(false);
  });
});

describe('Events of a type that this version does not know', () => {
  it('are skipped, count as folded, and disturb nothing', () => {
    const anna = new LogWriter('anna').at('2026-01-01T10:00Z');
    anna.writes({ type: 'paper-signed', paperId: 'p1' } as unknown as EventBody);
    anna.writes({ erased: true } as unknown as EventBody);
    anna.rates('c1', 'easy');
    const state = foldAll(anna.events);
    expect(state.foldedSeqByDevice.get(anna.id)).toBe(3);
    expect(state.memoriesById.size).toBe(1);
  });
});

describe('The counts of a day', () => {
  const anna = new LogWriter('anna').at('2026-01-02T01:00Z');
  anna.rates('c1', 'good', { state: 'new', elapsedMs: 1_000 });
  anna.rates('c2', 'again', { state: 'review', elapsedMs: 2_000 });
  anna.rates('c3', 'hard', { state: 'review', elapsedMs: 4_000 });
  anna.rates('c4', 'good', { state: 'relearning', elapsedMs: 8_000 });

  it('are on the study day, not on the calendar’s', () => {
    const state = foldAll(anna.events);
    expect([...state.countsByDay.keys()].map(dateOf)).toEqual(['2026-01-01']);
    expect(countsOn(state, day('2026-01-01'))).toMatchObject({
      reviews: 4,
      introduced: 1,
      matureReviews: 2,
      maturePassed: 1,
      elapsedMs: 15_000,
    });
  });

  it('are on the day of the reveal when a think goes across the rollover', () => {
    const ben = new LogWriter('ben').at('2026-01-02T04:05Z');
    ben.rates('c1', 'good', { studyDay: day('2026-01-01') });
    const state = foldAll(ben.events);
    expect(countsOn(state, day('2026-01-01')).reviews).toBe(1);
    expect(state.memoriesById.get(card('c1'))?.last.studyDay).toBe(day('2026-01-01'));
  });
});

describe('An undo', () => {
  it('that arrives before what it undoes leaves nothing of it', () => {
    const anna = new LogWriter('anna').at('2026-01-01T10:00Z');
    const ben = new LogWriter('ben').at('2026-01-01T11:00Z');
    ben.undoes(anna.rates('c1', 'good'), anna.suspends('c2'));
    const state = foldAll(ben.events);
    catchUp(state, anna.events, [...ben.events, ...anna.events]);
    expect(state.memoriesById.size).toBe(0);
    expect(state.registersByName.size).toBe(0);
    expect(state.countsByDay.size).toBe(0);
  });

  it('of a review of long ago is settled with the log’s help', () => {
    const anna = new LogWriter('anna').at('2026-01-01T10:00Z');
    const first = anna.rates('c1', 'good', { state: 'new' });
    anna.at('2026-02-01T10:00Z').rates('c1', 'good');
    const state = foldAll(anna.events);
    const undo = anna.undoes(first);
    const outcome = foldEvents(structuredClone(state), [undo]);
    expect(outcome.takenBackKeys).toEqual([[anna.id, 1]]);
    catchUp(state, [undo], anna.events);
    expect(canonical(state)).toEqual(canonical(foldAll(anna.events)));
    expect(state.memoriesById.get(card('c1'))).toMatchObject({ reps: 1 });
    expect(countsOn(state, day('2026-01-01')).reviews).toBe(0);
  });

  it('of what the log does not have changes nothing', () => {
    const anna = new LogWriter('anna').at('2026-01-01T10:00Z');
    const lost = new LogWriter('lost').rates('c9', 'good');
    anna.rates('c1', 'good');
    const before = canonical(foldAll(anna.events)).memoriesById;
    anna.undoes(lost);
    expect(canonical(foldAll(anna.events)).memoriesById).toEqual(before);
  });

  it('cannot be undone', () => {
    const anna = new LogWriter('anna').at('2026-01-01T10:00Z');
    const undo = anna.undoes(anna.rates('c1', 'good'));
    anna.undoes(undo);
    expect(foldAll(anna.events).memoriesById.size).toBe(0);
  });
});

describe('An empty log', () => {
  it('is the empty state', () => {
    expect(foldAll([])).toEqual(createStudyState());
  });
});
