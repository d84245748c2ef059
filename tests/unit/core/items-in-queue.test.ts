/** Items in the daily session: how many, in which order, by which settings. */
import { describe, expect, it } from 'vitest';
import { lookAt } from '../../../src/lib/core/candidates';
import { listCardsBehind } from '../../../src/lib/core/cards-behind';
import { countsOn } from '../../../src/lib/core/day-counts';
import { findCandidate } from '../../../src/lib/core/find-candidate';
import { countQueue } from '../../../src/lib/core/queue';
import { pickNext } from '../../../src/lib/core/pick-next';
import { defaultItemSettingsHash } from '../../../src/lib/core/scheduling-settings';
import { everyFeature } from '../../fixtures/every-feature';
import { putAway } from '../../fixtures/catch-up';
import { item } from '../../fixtures/items';
import { Learner } from '../../fixtures/learner';
import { card } from '../../fixtures/log';
import { names, outline } from '../../fixtures/outline';
import { idsOf, learnAll, queueOf, stepless, studyDay } from '../../fixtures/sitting';

const steps = (...scenarios: string[][]) => [outline('a', names('a', 20), scenarios)];

describe('New items', () => {
  it('are two a day, counted as new cards, in the middle of them', () => {
    const decks = steps(['s1'], ['s2'], ['s3']);
    const day = studyDay(stepless(), decks);
    expect(day).toEqual([...names('a', 5), 's1', 's2', 'a6', 'a7', 'a8']);
  });

  it('are as many as the learner sets, and none at 0', () => {
    const anna = stepless();
    anna.sets('newItemsPerDay', 3);
    expect(countQueue(queueOf(anna, ...steps(['s1'], ['s2'], ['s3'], ['s4']))).items).toBe(3);
    anna.sets('newItemsPerDay', 0);
    expect(countQueue(queueOf(anna, ...steps(['s1']))).items).toBe(0);
  });

  it('of one scenario come together and in order, even beyond the limit of a day', () => {
    const decks = steps(['s1', 's2', 's3', 's4'], ['t1']);
    const anna = stepless();
    expect(countQueue(queueOf(anna, ...decks))).toMatchObject({
      items: 4,
      scenarios: 1,
      fresh: 10,
    });
    const day = studyDay(anna, decks);
    const begin = day.indexOf('s1');
    expect(day.slice(begin, begin + 4)).toEqual(['s1', 's2', 's3', 's4']);
    expect(day).not.toContain('t1');
    expect(day).toHaveLength(10);
  });

  it('do not come when too few new cards are left for the whole scenario', () => {
    const anna = stepless();
    anna.sets('newCardsPerDay', 3);
    const decks = steps(['s1', 's2']);
    anna.studies('a1', 'good');
    anna.after(1_000).studies('a2', 'good');
    expect(countQueue(queueOf(anna, ...decks))).toMatchObject({ items: 0, fresh: 1 });
  });

  it('that would take more than half of the new cards come every third day only', () => {
    const anna = stepless();
    anna.sets('newCardsPerDay', 3);
    const decks = steps(['s1', 's2'], ['t1', 't2'], ['u1', 'u2']);
    const days = ['01', '02', '03', '04', '05', '06'].map((date) => {
      studyDay(anna.at(`2026-01-${date}T10:00Z`), decks);
      return countsOn(anna.state, anna.today).items.introduced;
    });
    expect(days).toEqual([2, 0, 0, 2, 0, 0]);
  });

  it('of a scenario that is begun come before anything else, reviews too', () => {
    const decks = steps(['s1', 's2']);
    const anna = learnAll(stepless(), ['a1', 'a2']).at('2026-01-10T10:00Z');
    anna.answersItem('s1', 'again');
    expect(pickNext(queueOf(anna, ...decks), anna.now)?.cardId).toBe('s2');
  });

  it('that one day did not finish come on another, together', () => {
    const anna = stepless();
    anna.answersItem('s1', 'good');
    anna.at('2026-01-02T10:00Z');
    expect(countQueue(queueOf(anna, ...steps(['s1', 's2', 's3']))).items).toBe(2);
  });

  it('come from the decks in turn, over days', () => {
    const decks = [
      outline('a', [], [['a-1'], ['a-2'], ['a-3']]),
      outline('b', [], [['b-1'], ['b-2']]),
    ];
    const anna = stepless();
    expect(studyDay(anna, decks)).toEqual(['a-1', 'b-1']);
    expect(studyDay(anna.at('2026-01-02T10:00Z'), decks)).toEqual(['a-2', 'b-2']);
  });

  it('of a suspended step leave it out', () => {
    const anna = stepless();
    anna.suspends('s1');
    expect(idsOf(queueOf(anna, outline('a', [], [['s1', 's2']])).fresh)).toEqual(['s2']);
  });
});

describe('S23: a scenario of four decisions, two right and two wrong', () => {
  const decks = [outline('a', [], [['s1', 's2', 's3', 's4']])];

  it('has four schedules: the wrong ones come back tomorrow, in order and together', () => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    const ratings = { s1: 'good', s2: 'again', s3: 'good', s4: 'again' } as const;
    const due = Object.entries(ratings).map(([id, rating]) => {
      const memory = anna.after(60_000).answersItem(id, rating);
      expect(memory.state).toBe('review');
      return memory.dueDay - anna.today;
    });
    expect(due).toEqual([2, 1, 2, 1]);
    expect(pickNext(queueOf(anna, ...decks), anna.now)).toBeUndefined();
    anna.at('2026-01-02T10:00Z');
    expect(idsOf(queueOf(anna, ...decks).reviews)).toEqual(['s2', 's4']);
    anna.answersItem('s2', 'good');
    expect(pickNext(queueOf(anna, ...decks), anna.now)?.cardId).toBe('s4');
  });
});

describe('The settings of items', () => {
  it('are those of cards without steps, and stay when the log is folded again', () => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    const memory = anna.answersItem('s1', 'again');
    expect(memory).toMatchObject({ state: 'review', scheduledDays: 1 });
    const [event] = anna.log;
    expect(event?.body).toMatchObject({ kind: 'item', settings: defaultItemSettingsHash });
  });

  it('follow a change of the learner’s, which is stated once and changes nothing for cards', () => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    anna.schedulesBy({ ...stepsAt(0.95) });
    anna.after(1_000).answersItem('s1', 'good');
    anna.after(1_000).answersItem('s2', 'good');
    const stated = anna.log.filter(({ body }) => body.type === 'scheduling-stated');
    expect(stated).toHaveLength(1);
    expect(anna.studies('c1', 'good').state).toBe('learning');
    const other = new Learner('ben').at('2026-01-01T10:00Z').receives(anna.log);
    expect(other.memoryOf('s2')).toEqual(putAway(anna.state).memoriesById.get(item('s2')));
  });
});

const stepsAt = (desiredRetention: number) => ({
  weights: null,
  desiredRetention,
  learningSteps: ['1m', '10m'] as const,
  relearningSteps: ['1m', '10m'] as const,
  maximumIntervalDays: 1_000,
  isFuzzed: true,
});

describe('Cards that are brought forward', () => {
  const decks = [outline('a', names('a', 9), [['s1']])];

  it('are due today, first of all those of a mistake that the learner was sure of', () => {
    const anna = learnAll(stepless(), ['a1', 'a2', 'a3', 'a4']);
    anna.sets('newCardsPerDay', 0);
    anna.at('2026-01-03T10:00Z');
    learnAll(anna, ['a1', 'a2', 'a3']);
    anna.at('2026-01-04T10:00Z');
    expect(idsOf(queueOf(anna, ...decks).reviews)).toEqual(['a4']);
    const studyDay = anna.today;
    anna.writes({ type: 'brought-forward', cardIds: [card('a2')], studyDay, wasSure: false });
    anna.writes({ type: 'brought-forward', cardIds: [card('a3')], studyDay, wasSure: true });
    expect(idsOf(queueOf(anna, ...decks).reviews)).toEqual(['a3', 'a2', 'a4']);
    anna.after(1_000).studies('a3', 'good');
    expect(idsOf(queueOf(anna, ...decks).reviews)).toEqual(['a2', 'a4']);
  });

  it('come first among the new cards when they are new, within the limit', () => {
    const anna = stepless();
    anna.sets('newItemsPerDay', 0);
    anna.sets('newCardsPerDay', 2);
    anna.answersItem('s1', 'again', ['a7', 'a8']);
    expect(idsOf(queueOf(anna, ...decks).fresh)).toEqual(['a7']);
  });

  it('go back with one undo of the item, which comes to the table again', () => {
    const anna = learnAll(stepless(), ['a1']).at('2026-01-02T10:00Z');
    anna.answersItem('s1', 'again', ['a1']);
    expect(idsOf(queueOf(anna, ...decks).reviews)).toEqual(['a1']);
    expect(anna.asksForUndo()).toBe('s1');
    expect(queueOf(anna, ...decks).reviews).toEqual([]);
    expect(anna.memoryOf('s1')).toBeUndefined();
    expect(findCandidate(decks, anna.state, item('s1'))?.kind).toBe('item');
  });
});

describe('The cards behind an item', () => {
  const [first, second] = everyFeature.cards.filter(
    (one, _, all) => all.filter(({ entryId }) => entryId === one.entryId).length > 1,
  );
  if (!first || !second) throw new Error('The deck has no siblings');
  const behind = (anna: Learner) =>
    listCardsBehind({ entryIds: [first.entryId] }, everyFeature, lookAt(anna.state, anna.moment));

  it('are one of each entry: the weakest that is learnt, or else the first new one', () => {
    const anna = stepless();
    expect(behind(anna)).toEqual([first.id]);
    anna.studies(second.id, 'good');
    expect(behind(anna.at('2026-01-02T10:00Z'))).toEqual([second.id]);
  });

  it('are none that were studied today, and none that are suspended', () => {
    const anna = stepless();
    anna.suspends(first.id);
    expect(behind(anna)).not.toContain(first.id);
    anna.after(1_000).studies(second.id, 'good');
    expect(behind(anna)).toEqual([]);
  });
});
