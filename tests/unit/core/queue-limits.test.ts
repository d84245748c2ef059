/** How much a day holds: limits over all decks, and of one deck. */
import { describe, expect, it } from 'vitest';
import { countQueue, totalOf } from '../../../src/lib/core/queue';
import { Learner } from '../../fixtures/learner';
import { names, outline } from '../../fixtures/outline';
import { idsOf, learnAll, queueOf, stepless, studyDay } from '../../fixtures/sitting';

describe('The limits of a day', () => {
  it('are 10 new cards over all decks', () => {
    const decks = [outline('a', names('a', 30)), outline('b', names('b', 30))];
    expect(studyDay(stepless(), decks)).toHaveLength(10);
  });

  it('are 200 reviews over all decks, and learning cards do not count', () => {
    const decks = [outline('a', names('a', 150)), outline('b', names('b', 150))];
    const anna = stepless();
    anna.sets('newCardsPerDay', 0);
    learnAll(anna, [...names('a', 150), ...names('b', 150)]).at('2026-02-01T10:00Z');
    expect(queueOf(anna, ...decks).reviews).toHaveLength(200);
    expect(studyDay(anna, decks)).toHaveLength(200);
    expect(totalOf(countQueue(queueOf(anna, ...decks)))).toBe(0);
  });

  it('of reviews are not used up by learning steps', () => {
    const decks = [outline('a', names('a', 6))];
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    learnAll(anna, names('a', 3)).at('2026-01-01T10:30Z');
    learnAll(anna, names('a', 3)).at('2026-01-10T10:00Z');
    anna.sets('reviewsPerDay', 3);
    learnAll(anna, ['a4', 'a5', 'a6']);
    expect(queueOf(anna, ...decks).reviews).toHaveLength(3);
    anna.studies('a1', 'again');
    expect(queueOf(anna, ...decks).reviews).toHaveLength(2);
    anna.after(600_000).studies('a1', 'good');
    expect(queueOf(anna, ...decks).reviews).toHaveLength(2);
  });

  it('count what was done in another deck', () => {
    const [a, b] = [outline('a', names('a', 30)), outline('b', names('b', 30))];
    const anna = stepless();
    expect(studyDay(anna, [a], 7)).toHaveLength(7);
    expect(queueOf(anna, b).fresh).toHaveLength(3);
  });

  it('begin anew with the study day', () => {
    const decks = [outline('a', names('a', 30))];
    const anna = stepless();
    studyDay(anna, decks);
    expect(queueOf(anna.at('2026-01-02T03:59Z'), ...decks).fresh).toEqual([]);
    expect(queueOf(anna.at('2026-01-02T04:00Z'), ...decks).fresh).toHaveLength(10);
  });

  it('that were lowered below what was done leave nothing, and nothing negative', () => {
    const anna = stepless();
    studyDay(anna, [outline('a', names('a', 30))]);
    anna.sets('newCardsPerDay', 2);
    expect(countQueue(queueOf(anna, outline('a', names('a', 30)))).fresh).toBe(0);
  });
});

describe('The limits of one deck', () => {
  it('hold for that deck and leave the rest of the day to the others', () => {
    const decks = [outline('a', names('a', 30)), outline('b', names('b', 30))];
    const anna = stepless();
    anna.sets('newCardsPerDay', 3, 'a');
    const seen = studyDay(anna, decks);
    expect(seen.filter((id) => id.startsWith('a'))).toHaveLength(3);
    expect(seen.filter((id) => id.startsWith('b'))).toHaveLength(7);
  });

  it('take the reviews with the highest retrievability', () => {
    const deckA = outline('a', names('a', 4));
    const anna = learnAll(stepless(), ['a1', 'a3']);
    learnAll(anna.at('2026-01-02T10:00Z'), ['a2', 'a4']).at('2026-01-10T10:00Z');
    anna.sets('reviewsPerDay', 2, 'a');
    expect(idsOf(queueOf(anna, deckA).reviews)).toEqual(['a2', 'a4']);
    anna.after(1_000).studies('a2', 'good');
    expect(idsOf(queueOf(anna, deckA).reviews)).toEqual(['a4']);
  });
});
