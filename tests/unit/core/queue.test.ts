/** What to study and in which order. */
import { describe, expect, it } from 'vitest';
import { countQueue, nextLearningAt, totalOf } from '../../../src/lib/core/queue';
import { pickNext } from '../../../src/lib/core/pick-next';
import { retrievabilityOf } from '../../../src/lib/core/forgetting-curve';
import { defaultSchedulingSettings } from '../../../src/lib/core/scheduling-settings';
import { readSettings } from '../../../src/lib/core/settings';
import { Learner } from '../../fixtures/learner';
import { deck } from '../../fixtures/log';
import { names, outline } from '../../fixtures/outline';
import { bare, idsOf, learnAll, queueOf, stepless, studyDay } from '../../fixtures/sitting';

const minuteMs = 60_000;

describe('New cards', () => {
  it('come in the order of the document', () => {
    const decks = [outline('a', names('a', 30))];
    expect(studyDay(stepless(), decks)).toEqual(names('a', 10));
  });

  it('of several decks come in turn, all day long', () => {
    const decks = ['a', 'b', 'c'].map((id) => outline(id, names(id, 30)));
    const expected = ['a1', 'b1', 'c1', 'a2', 'b2', 'c2', 'a3', 'b3', 'c3', 'a4'];
    expect(idsOf(queueOf(stepless(), ...decks).fresh)).toEqual(expected);
    expect(studyDay(stepless(), decks)).toEqual(expected);
  });

  it('are spread evenly between the reviews', () => {
    const decks = [outline('a', [...names('a', 90), ...names('new', 20)])];
    const anna = learnAll(stepless(), names('a', 90)).at('2026-01-05T10:00Z');
    const seen = studyDay(anna, decks);
    const places = seen.flatMap((id, place) => (id.startsWith('new') ? [place] : []));
    expect(seen).toHaveLength(100);
    expect(places).toHaveLength(10);
    const gaps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(11);
  });

  it('come all the same when there are no reviews', () => {
    expect(pickNext(queueOf(stepless(), outline('a', ['a1'])), 0)?.cardId).toBe('a1');
  });
});

describe('Reviews', () => {
  it('come with the highest retrievability first', () => {
    const ids = names('a', 12);
    const anna = stepless();
    const ratings = ['again', 'hard', 'good', 'easy'] as const;
    for (const [index, id] of ids.entries())
      anna
        .at(`2026-01-${String(1 + index).padStart(2, '0')}T10:00Z`)
        .studies(id, ratings[index % 4] ?? 'good');
    anna.at('2026-03-01T10:00Z');
    const recalled = queueOf(anna, outline('a', ids)).reviews.map(({ memory }) =>
      memory ? retrievabilityOf(memory, anna.today, bare) : NaN,
    );
    expect(recalled).toHaveLength(12);
    expect(new Set(recalled).size).toBeGreaterThan(6);
    expect(recalled).toEqual([...recalled].sort((a, b) => b - a));
  });

  it('that are as likely to be remembered keep the order of the document', () => {
    const anna = learnAll(stepless(), ['a3', 'a1', 'a2']).at('2026-01-05T10:00Z');
    expect(idsOf(queueOf(anna, outline('a', names('a', 3))).reviews)).toEqual(names('a', 3));
  });
});

describe('Learning cards', () => {
  const decks = [outline('a', names('a', 4))];
  const startSteps = () => new Learner('anna').at('2026-01-01T10:00Z');

  it('that are due come before everything else, the longest due first', () => {
    const anna = startSteps();
    anna.studies('a1', 'good');
    anna.after(1_000).studies('a2', 'again');
    anna.after(11 * minuteMs);
    expect(idsOf(queueOf(anna, ...decks).learning)).toEqual(['a2', 'a1']);
    expect(pickNext(queueOf(anna, ...decks), anna.now)?.cardId).toBe('a2');
  });

  it('that are not due wait while there is something else', () => {
    const anna = startSteps();
    anna.studies('a1', 'good');
    expect(pickNext(queueOf(anna, ...decks), anna.now)?.cardId).toBe('a2');
  });

  it('come up to 20 minutes early when nothing else is left', () => {
    const anna = startSteps();
    anna.schedulesBy({ ...defaultSchedulingSettings, learningSteps: ['1m', '30m'] });
    anna.after(1_000).studies('a1', 'good');
    const one = [outline('a', ['a1'])];
    const queue = queueOf(anna, ...one);
    expect(pickNext(queue, anna.now)).toBeUndefined();
    expect(nextLearningAt(queue)).toBe(anna.now + 30 * minuteMs);
    expect(pickNext(queue, anna.now + 10 * minuteMs - 1)).toBeUndefined();
    expect(pickNext(queue, anna.now + 10 * minuteMs)?.cardId).toBe('a1');
  });

  it('are not limited', () => {
    const many = [outline('a', names('a', 15))];
    const anna = startSteps();
    anna.sets('newCardsPerDay', 15);
    learnAll(anna, names('a', 15));
    anna.sets('newCardsPerDay', 0);
    anna.sets('reviewsPerDay', 0);
    expect(queueOf(anna, ...many).learning).toHaveLength(15);
  });
});

describe('The counts', () => {
  it('are what the queue holds, over all decks and of each', () => {
    const decks = [outline('a', [...names('a', 8), ['g1', 'g2']]), outline('b', names('b', 8))];
    const anna = learnAll(stepless(), ['a1', 'a2', 'b1', 'g1']).at('2026-01-05T10:00Z');
    const queue = queueOf(anna, ...decks);
    expect(countQueue(queue)).toMatchObject({ fresh: 10, learning: 0, reviews: 4 });
    const [a, b] = ['a', 'b'].map((id) => countQueue(queue, deck(id)));
    expect(a).toMatchObject({ fresh: 5, learning: 0, reviews: 3 });
    expect(b).toMatchObject({ fresh: 5, learning: 0, reviews: 1 });
    expect(totalOf(countQueue(queue))).toBe(14);
    expect(studyDay(anna, decks)).toHaveLength(14);
  });

  it('of a sitting that is over are zero, and nothing comes next', () => {
    const queue = queueOf(stepless(), outline('a', []));
    expect(totalOf(countQueue(queue))).toBe(0);
    expect(pickNext(queue, Infinity)).toBeUndefined();
    expect(nextLearningAt(queue)).toBeUndefined();
  });
});

describe('S12: the rollover hour is changed while a deck is open', () => {
  it('brings tomorrow’s cards at once', () => {
    const decks = [outline('a', ['a1'])];
    const anna = stepless('2026-01-01T10:00Z');
    anna.studies('a1', 'good');
    anna.at('2026-01-03T01:30Z');
    expect(queueOf(anna, ...decks).reviews).toEqual([]);
    anna.sets('rolloverHour', 0);
    anna.withRollover(readSettings(anna.state).rolloverHour);
    expect(idsOf(queueOf(anna, ...decks).reviews)).toEqual(['a1']);
  });
});
