/** S11: a clock that was wrong while reviews were made, and its correction. */
import { describe, expect, it } from 'vitest';
import { proposeCorrection } from '../../../src/lib/core/propose-correction';
import { canonical, catchUp, foldAll } from '../../fixtures/catch-up';
import { Learner } from '../../fixtures/learner';
import { card, dateOf, device, LogWriter, moment } from '../../fixtures/log';

const dayMs = 86_400_000;
const minuteMs = 60_000;

function offerTo(learner: Learner) {
  return proposeCorrection(learner.events, learner.state.clockCorrections, learner.now);
}

function acceptOffers(learner: Learner): Learner {
  for (let offer = offerTo(learner); offer; offer = offerTo(learner)) learner.writes(offer);
  return learner;
}

/** Anna learns two cards, then her clock says 2066 for a sitting. */
function leapForward(): Learner {
  const anna = new Learner('anna').at('2026-01-01T10:00Z');
  anna.studies('c1', 'easy');
  anna.studies('c2', 'easy');
  anna.at('2066-01-09T10:00Z').studies('c1', 'good');
  anna.after(minuteMs).studies('c3', 'good');
  return anna;
}

describe('S11: a clock 40 years ahead', () => {
  it('makes no negative interval, and stores what the button said', () => {
    const anna = leapForward();
    const revealed = anna.after(minuteMs).reveals('c2');
    const memory = anna.presses('hard', revealed);
    expect(memory.scheduledDays).toBe(revealed.preview.hard.scheduledDays);
    expect(memory.scheduledDays).toBeGreaterThan(0);
  });

  it('that is put right makes no negative interval either', () => {
    const anna = leapForward().at('2026-01-09T10:05Z');
    const revealed = anna.reveals('c1');
    const memory = anna.presses('good', revealed);
    expect(memory.scheduledDays).toBe(revealed.preview.good.scheduledDays);
    expect(memory.scheduledDays).toBeGreaterThan(0);
  });

  it('is offered to be corrected: exactly the events written by it', () => {
    const anna = leapForward().at('2026-01-09T10:05Z');
    const offer = offerTo(anna);
    expect(offer).toMatchObject({ device: anna.id, fromSeq: 3, toSeq: 4 });
    expect(offer?.byMs).toBe(moment('2026-01-09T10:05Z').at - moment('2066-01-09T10:01Z').at);
  });

  it('leaves cards due when they should be, once corrected', () => {
    const anna = acceptOffers(leapForward().at('2026-01-09T10:05Z'));
    const honest = new Learner('anna').at('2026-01-01T10:00Z');
    honest.studies('c1', 'easy');
    honest.studies('c2', 'easy');
    honest.at('2026-01-09T10:04Z').studies('c1', 'good');
    honest.at('2026-01-09T10:05Z').studies('c3', 'good');
    expect(anna.state.memoriesById).toEqual(honest.state.memoriesById);
    expect(canonical(anna.state).countsByDay).toEqual(canonical(honest.state).countsByDay);
  });

  it('leaves a card due when it should be that was rated again before the correction', () => {
    const anna = leapForward().at('2026-01-09T11:00Z');
    anna.studies('c3', 'good');
    anna.after(minuteMs).studies('c1', 'again');
    acceptOffers(anna.after(60 * minuteMs));
    const c1 = anna.memoryOf('c1');
    expect(new Date(c1?.dueAt ?? 0).toISOString()).toBe('2026-01-09T11:11:00.000Z');
    expect(c1).toMatchObject({ state: 'relearning', reps: 3 });
    expect(anna.memoryOf('c3')).toMatchObject({ state: 'review', reps: 2 });
    expect(dateOf(anna.memoryOf('c3')?.dueDay ?? 0) < '2026-02').toBe(true);
    expect(dateOf(anna.memoryOf('c3')?.last.studyDay ?? 0)).toBe('2026-01-09');
  });

  it('is offered once: nothing is left to correct then, and nothing runs ahead', () => {
    const anna = leapForward().at('2026-01-09T10:05Z');
    acceptOffers(anna);
    expect(offerTo(anna)).toBeNull();
    // The correction itself counts just after what it moved back.
    expect(anna.state.latest.at).toBe(anna.now + 1);
    expect(anna.events).toHaveLength(5);
  });

  it('that went wrong twice is corrected in two stretches, and what lies between them stays', () => {
    const anna = leapForward();
    anna.at('2026-01-10T10:00Z').studies('c4', 'easy');
    anna.at('2066-01-11T10:00Z').studies('c5', 'easy');
    acceptOffers(anna.at('2026-01-12T10:00Z'));
    const dates = ['c3', 'c4', 'c5'].map((id) => dateOf(anna.memoryOf(id)?.last.studyDay ?? 0));
    expect(dates).toEqual(['2026-01-10', '2026-01-10', '2026-01-12']);
  });

  it('corrected on one device is corrected on another, whichever part arrives first', () => {
    const anna = leapForward().at('2026-01-09T10:05Z');
    anna.studies('c1', 'again');
    acceptOffers(anna);
    for (const cut of [1, 3, 4, 5]) {
      const ben = new Learner('ben').receives(anna.events.slice(0, cut));
      ben.receives(anna.events.slice(cut));
      expect(canonical(ben.state)).toEqual(canonical(anna.state));
    }
  });
});

describe('S11: a clock 10 days behind', () => {
  it('makes no negative interval, stores what the button said, and keeps the order of reviews', () => {
    const anna = new Learner('anna').at('2026-03-01T10:00Z');
    anna.studies('c1', 'easy');
    anna.at('2026-03-09T10:00Z').studies('c1', 'good');
    anna.at('2026-02-27T10:00Z');
    const revealed = anna.reveals('c1');
    const memory = anna.presses('hard', revealed);
    expect(memory).toEqual({ ...revealed.preview.hard, last: memory.last });
    expect(memory.scheduledDays).toBeGreaterThan(0);
    expect(dateOf(memory.dueDay) > '2026-03-09').toBe(true);
    expect(foldAll(anna.events).memoriesById.get(card('c1'))).toEqual(memory);
  });

  it('is asked about, since the log runs ahead of it', () => {
    const anna = new Learner('anna').at('2026-03-09T10:00Z');
    anna.studies('c1', 'easy');
    expect(offerTo(anna.at('2026-02-27T10:00Z'))).not.toBeNull();
  });
});

describe('A log that is not far ahead of the clock', () => {
  it('is left alone: a day is a time zone', () => {
    const anna = new Learner('anna').at('2026-03-02T10:00Z');
    anna.studies('c1', 'easy');
    expect(offerTo(anna.at('2026-03-01T10:00Z'))).toBeNull();
    expect(offerTo(anna.at('2026-03-01T09:59Z'))).not.toBeNull();
  });

  it('is left alone when it is empty', () => {
    expect(proposeCorrection([], [], 0)).toBeNull();
  });
});

describe('Corrections', () => {
  it('of one stretch add up, and reach no other event and no other device', () => {
    const anna = new LogWriter('anna').at('2026-03-01T10:00Z');
    const ben = new LogWriter('ben').at('2026-03-01T10:00Z');
    for (const id of ['c1', 'c2', 'c3']) anna.rates(id, 'good');
    ben.rates('c9', 'good');
    anna.corrects(anna.id, 1, 2, 2 * dayMs);
    anna.corrects(anna.id, 2, 3, dayMs);
    const { memoriesById } = foldAll([...anna.events, ...ben.events]);
    const days = ['c1', 'c2', 'c3', 'c9'].map((id) =>
      dateOf(memoriesById.get(card(id))?.last.studyDay ?? 0),
    );
    expect(days).toEqual(['2026-03-03', '2026-03-04', '2026-03-02', '2026-03-01']);
  });

  it('keep the order of two reviews whose clocks differ by less than a day', () => {
    const anna = new LogWriter('anna').at('2026-03-02T10:00Z');
    const ben = new LogWriter('ben').at('2026-03-02T09:50Z');
    const first = anna.rates('c1', 'again');
    ben.rates('c1', 'good', { answeredAt: first.body.answeredAt + 1 });
    anna.at('2026-03-02T11:00Z').corrects(device('carl'), 1, 1, dayMs);
    const { memoriesById } = foldAll([...anna.events, ...ben.events]);
    expect(memoriesById.get(card('c1'))?.last).toMatchObject({
      device: 'ben',
      answeredAt: first.body.answeredAt + 1,
    });
  });

  it('decide from which day a review of long ago is taken back', () => {
    const anna = new LogWriter('anna').at('2026-03-01T10:00Z');
    const first = anna.rates('c1', 'good');
    anna.corrects(anna.id, 1, 1, 2 * dayMs);
    anna.at('2026-04-01T10:00Z').rates('c2', 'good');
    const state = foldAll(anna.events);
    const undo = anna.undoes(first);
    const dates = [...catchUp(state, [undo], anna.events).countsByDay.keys()].map(dateOf);
    expect(dates).toEqual(['2026-04-01']);
  });

  it('move what was written into registers as well', () => {
    const anna = new LogWriter('anna').at('2066-03-01T10:00Z');
    const ben = new LogWriter('ben').at('2026-03-02T10:00Z');
    anna.suspends('c1');
    ben.resumes('c1');
    const read = () => foldAll([...anna.events, ...ben.events]).registersByName.get('suspended/c1');
    const before = read();
    anna.corrects(anna.id, 1, 1, moment('2026-03-01T10:00Z').at - moment('2066-03-01T10:00Z').at);
    const after = read();
    expect(before?.at(-1)?.value).toBe(true);
    expect(after?.at(-1)?.value).toBe(false);
  });
});
