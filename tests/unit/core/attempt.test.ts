/** An attempt: what its events leave, and what does not count. */
import { describe, expect, it } from 'vitest';
import { isLocked, mayWrite } from '../../../src/lib/core/attempt';
import { isTimeUp, remainingMs } from '../../../src/lib/core/attempt-time';
import { isPassed, makeSubmitted, totalScore } from '../../../src/lib/core/mark-attempt';
import { minute, plan, Tab } from '../../fixtures/attempts';
import { item, makeItem } from '../../fixtures/items';
import { LogWriter } from '../../fixtures/log';

const open = (more = {}) =>
  new Tab('tab-a', new LogWriter('anna').at('2026-01-01T10:00Z')).starts(plan(more));
const chosen = ({ attempt }: Tab, name: string) => attempt.responsesById.get(item(name))?.optionIds;
const items = new Map(
  ['i1', 'i2', 'i3'].map((name) => [item(name), makeItem(name, 'aBcd')] as const),
);

describe('An attempt', () => {
  it('holds the last response to each item, and how sure the learner was', () => {
    const tab = open().lasts(minute).responds('i1', 'a', 'sure').lasts(minute).responds('i1', 'B');
    expect(chosen(tab, 'i1')).toEqual(['B']);
    expect(tab.attempt.responsesById.get(item('i1'))?.confidence).toBeUndefined();
    expect([...tab.attempt.responsesById.keys()]).toEqual(['i1']);
  });

  it('counts the time before each item over all its responses', () => {
    const tab = open().responds('i1', 'a').responds('i2', 'a').responds('i1', 'B');
    expect(tab.attempt.spentMsById.get(item('i1'))).toBe(2_000);
  });

  it('can have a response taken back while it runs', () => {
    expect(open().responds('i1', 'a').responds('i1', '').attempt.responsesById.size).toBe(0);
  });

  it('remembers the items to come back to', () => {
    const tab = open().flags('i1').flags('i2').flags('i1', false);
    expect([...tab.attempt.flaggedIds]).toEqual(['i2']);
  });

  it('locks an item once its rationales were seen', () => {
    const tab = open({ feedback: 'each' }).responds('i1', 'a').responds('i1', 'B');
    expect(isLocked(tab.attempt, item('i1'))).toBe(true);
    expect(chosen(tab, 'i1')).toEqual(['a']);
  });

  it('takes no response to an item that is not in it', () => {
    expect(open().responds('other', 'a').attempt.responsesById.size).toBe(0);
  });
});

describe('Q3: one attempt in two tabs', () => {
  it('has one writer: what the other tab writes is not counted', () => {
    const a = open().responds('i1', 'B');
    const b = new Tab('tab-b', a.writer).responds('i1', '').responds('i2', 'a');
    expect(mayWrite(b.attempt, b.name)).toBe(false);
    expect(chosen(b, 'i1')).toEqual(['B']);
    expect(chosen(b, 'i2')).toBeUndefined();
  });

  it('changes its writer when the other tab takes over', () => {
    const a = open().responds('i1', 'B');
    const b = new Tab('tab-b', a.writer).opens().responds('i2', 'a');
    a.responds('i2', 'B');
    expect(mayWrite(a.attempt, a.name)).toBe(false);
    expect(chosen(b, 'i1')).toEqual(['B']);
    expect(chosen(b, 'i2')).toEqual(['a']);
  });
});

describe('Q2: an attempt that is opened again', () => {
  it('has the same time left but for the time away', () => {
    const tab = open({ timeLimitMs: 10 * minute })
      .lasts(3 * minute)
      .responds('i1', 'B');
    tab.writer.after(1_000);
    const reopened = new Tab('tab-b', tab.writer).opens();
    expect(remainingMs(reopened.attempt.plan, reopened.usedMs)).toBe(7 * minute - 1_000);
  });

  it('without a limit goes on where it stood, a week later', () => {
    const tab = open()
      .lasts(3 * minute)
      .responds('i1', 'B');
    tab.writer.after(7 * 24 * 60 * minute);
    const reopened = new Tab('tab-b', tab.writer).opens().lasts(minute).responds('i2', 'a');
    expect(reopened.attempt.usedMs).toBe(4 * minute);
    expect(reopened.attempt.clockDriftsMs).toEqual([]);
  });
});

describe('Q8: a time limit', () => {
  const limited = { timeLimitMs: 10 * minute };

  it('lets a response at its last moment count and a later one not', () => {
    const tab = open(limited)
      .lasts(10 * minute)
      .responds('i1', 'B')
      .lasts(1)
      .responds('i2', 'B');
    expect(chosen(tab, 'i1')).toEqual(['B']);
    expect(chosen(tab, 'i2')).toBeUndefined();
    expect(tab.attempt.lateCount).toBe(1);
  });

  it('that ran out with the app closed seals the attempt at the limit', () => {
    const tab = open(limited)
      .lasts(4 * minute)
      .responds('i1', 'B');
    tab.writer.after(60 * minute);
    const reopened = new Tab('tab-b', tab.writer).opens().responds('i2', 'B');
    expect(isTimeUp(reopened.attempt.plan, reopened.usedMs)).toBe(true);
    const sealed = makeSubmitted(reopened.attempt, items, reopened.usedMs, reopened.name);
    expect(sealed).toMatchObject({ reason: 'time-up', usedMs: 10 * minute });
    expect(sealed.marks.map(({ score }) => score)).toEqual([1, 0, 0]);
  });

  it('is longer by the extra time that was granted', () => {
    const tab = open({ ...limited, extraTimeMs: 5 * minute }).lasts(14 * minute);
    expect(chosen(tab.responds('i1', 'B'), 'i1')).toEqual(['B']);
    expect(remainingMs(tab.attempt.plan, tab.usedMs)).toBe(minute);
  });
});

describe('Q6: the device clock', () => {
  const limited = { timeLimitMs: 60 * minute };

  it.each([
    ['three days ahead', 3 * 24 * 60 * minute],
    ['a year back', -365 * 24 * 60 * minute],
  ])('moved %s in mid-attempt changes no time used, and is told', (_, byMs) => {
    const tab = open(limited).lasts(minute).responds('i1', 'B');
    tab.writer.after(byMs);
    tab.lasts(minute).responds('i2', 'B');
    expect(tab.attempt.usedMs).toBe(2 * minute);
    expect(tab.attempt.responsesById.size).toBe(2);
    expect(tab.attempt.clockDriftsMs).toEqual([byMs]);
  });

  it('set back while the app was closed gives no time back', () => {
    const tab = open(limited)
      .lasts(20 * minute)
      .responds('i1', 'B');
    tab.writer.after(-90 * minute);
    const reopened = new Tab('tab-b', tab.writer).opens();
    expect(reopened.usedMs).toBe(20 * minute);
    expect(reopened.attempt.clockDriftsMs).toEqual([-90 * minute]);
  });

  it('that is a few seconds off is not told', () => {
    const tab = open(limited).lasts(minute).responds('i1', 'B');
    tab.writer.after(30_000);
    expect(tab.lasts(minute).responds('i2', 'B').attempt.clockDriftsMs).toEqual([]);
  });
});

describe('The seal', () => {
  it('ends the attempt: nothing after it counts', () => {
    const tab = open().responds('i1', 'B');
    tab.writer.writes(makeSubmitted(tab.attempt, items, tab.usedMs, tab.name));
    tab.responds('i2', 'B').flags('i2').opens();
    expect(chosen(tab, 'i2')).toBeUndefined();
    expect(tab.attempt.flaggedIds.size).toBe(0);
    expect(tab.attempt.submission?.reason).toBe('handed-in');
  });

  it('keeps the marks and the version of each item that they were made by', () => {
    const tab = open().responds('i1', 'B').responds('i2', 'B');
    const reworded = new Map(items).set(item('i2'), makeItem('i2', 'aXcd', { hash: 'newer' }));
    expect(makeSubmitted(tab.attempt, reworded, 0, tab.name).marks).toEqual([
      { itemId: 'i1', hash: 'hash-i1', score: 1 },
      { itemId: 'i2', hash: 'newer', score: 0 },
      { itemId: 'i3', hash: 'hash-i3', score: 0 },
    ]);
  });

  it('gives no score to an item that is not at hand or has no key', () => {
    const tab = open().responds('i1', 'B');
    const marks = makeSubmitted(
      tab.attempt,
      new Map([[item('i1'), makeItem('i1', 'abcd')]]),
      0,
      tab.name,
    ).marks;
    expect(marks.map(({ score }) => score)).toEqual([null, null, null]);
    expect(totalScore(marks)).toBeNull();
  });

  it('passes at the mark itself', () => {
    const third = { itemId: item('i'), hash: '', score: 1 / 3 };
    const marks = [third, third, third, { ...third, score: 1 }];
    expect(isPassed(totalScore(marks) ?? 0, 0.5)).toBe(true);
    expect(isPassed(0.7499, 0.75)).toBe(false);
  });
});
