import { describe, expect, it } from 'vitest';
import {
  cardsBehindMistakes,
  linesOf,
  listMistakes,
  resultsOf,
} from '../../../src/lib/core/attempt-results';
import { lookAt } from '../../../src/lib/core/candidates';
import { decksOfExam, examIdOf, standingOf } from '../../../src/lib/core/exam';
import { makeSubmitted } from '../../../src/lib/core/mark-attempt';
import type { AttemptPlan } from '../../../src/lib/core/attempt-events';
import type { DeckId } from '../../../src/lib/core/ids';
import { attemptId, attemptIn, plan, Tab } from '../../fixtures/attempts';
import { createStudyState } from '../../../src/lib/core/study-state';
import { item } from '../../fixtures/items';
import { LogWriter } from '../../fixtures/log';
import { placed } from '../../fixtures/placed';

const items = [
  placed('i1', 'law', ['c1', 'shared']),
  placed('i2', 'law', ['c2', 'shared']),
  placed('i3', 'force', ['c3', 'shared', 'shared2']),
];
const itemsById = new Map(items.map((one) => [one.itemId, one]));

/** An attempt over three items with the key B: the first right, the second wrong and sure, the third blank. */
function sealed(more: Partial<AttemptPlan> = {}) {
  const writer = new LogWriter('phone');
  const tab = new Tab('tab', writer).starts(plan(more)).opens();
  tab.responds('i1', 'B', 'guess').responds('i2', 'a', 'sure');
  const coreItems = new Map(items.map((one) => [one.itemId, one.item]));
  writer.writes(makeSubmitted(tab.attempt, coreItems, tab.usedMs, tab.name));
  return attemptIn(writer.events);
}

describe('Results of an attempt', () => {
  it('are there once it is sealed', () => {
    const writer = new LogWriter('phone');
    const tab = new Tab('tab', writer).starts(plan()).opens();
    expect(resultsOf(tab.attempt, itemsById)).toBeNull();
  });

  it('give the score over all items, blanks counting 0, and by topic from the weakest', () => {
    const results = resultsOf(sealed(), itemsById);
    expect(results?.score).toBeCloseTo(1 / 3);
    expect(results?.isPassed).toBeNull();
    expect(results?.topics).toEqual([
      { topic: 'force', count: 1, score: 0 },
      { topic: 'law', count: 2, score: 0.5 },
    ]);
  });

  it('say whether an exam is passed', () => {
    expect(resultsOf(sealed({ passMark: 0.75 }), itemsById)?.isPassed).toBe(false);
    expect(resultsOf(sealed({ passMark: 1 / 3 }), itemsById)?.isPassed).toBe(true);
  });

  it('hold sureness against right responses', () => {
    const calibration = resultsOf(sealed(), itemsById)?.calibration;
    expect(calibration?.map(({ count, rightCount }) => [count, rightCount])).toEqual([
      [1, 1],
      [0, 0],
      [1, 0],
    ]);
    expect(calibration?.at(-1)?.verdict).toBe('overconfident');
  });

  it('keep an item that no deck has any more, with the score that it had', () => {
    const results = resultsOf(sealed(), new Map([...itemsById].slice(1)));
    expect(results?.items[0]).toMatchObject({ placed: undefined, score: 1 });
  });

  it('find the cards behind mistakes, those that the learner was sure of apart and once', () => {
    const mistakes = listMistakes(resultsOf(sealed(), itemsById)?.items ?? []);
    const moment = { now: 0, studyDay: 1, dayEndsAt: 1 };
    const { sure, other } = cardsBehindMistakes(mistakes, lookAt(createStudyState(), moment));
    expect(sure).toEqual(['c2', 'shared']);
    expect(other).toEqual(['c3', 'shared2']);
  });

  it('are a line in the history once the attempt is sealed', () => {
    expect(linesOf([sealed()])).toMatchObject([{ attemptId, count: 3, isExam: false }]);
  });
});

describe('An exam', () => {
  const decks = [
    { id: 'b' as DeckId, version: '22' },
    { id: 'a' as DeckId, version: '11' },
  ];

  it('is named by its decks in their versions, whatever their order', () => {
    expect(examIdOf(decks)).toBe(examIdOf([...decks].reverse()));
    expect(decksOfExam(examIdOf(decks))).toEqual([
      { id: 'a', version: '11' },
      { id: 'b', version: '22' },
    ]);
  });

  it('counts its own attempts only, begun ones too, and remembers their items', () => {
    const taken = sealed({ source: { kind: 'exam', examId: 'a@11', attemptNumber: 1 } });
    const standing = standingOf('a@11', [taken, sealed()]);
    expect(standing.used).toBe(1);
    expect(standing.usedIds).toEqual(new Set([item('i1'), item('i2'), item('i3')]));
    expect(standingOf('a@12', [taken]).used).toBe(0);
  });
});
