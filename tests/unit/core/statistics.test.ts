/** The statistics of a quiz against worked examples (Moodle's definitions). */
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/lib/core/deck';
import { analyse } from '../../../src/lib/core/statistics';
import { calibrate, certaintyMark } from '../../../src/lib/core/statistics-calibration';
import { guessScoreOf } from '../../../src/lib/core/statistics-guess';
import { analyseItems } from '../../../src/lib/core/statistics-items';
import { analyseOptions } from '../../../src/lib/core/statistics-options';
import { analyseQuiz } from '../../../src/lib/core/statistics-quiz';
import type { Confidence } from '../../../src/lib/core/confidence';
import {
  attemptOf,
  attemptsOf,
  chooses,
  markedItems,
  option,
} from '../../fixtures/marked-attempts';
import { makeItem } from '../../fixtures/paper';

const exampleA = attemptsOf('1111', '1110', '1101', '1010', '1001', '0000');
const fourItems = markedItems([1, 1, 1, 1]);

describe('Example A: six attempts at four items', () => {
  it('has the totals of the example', () => {
    const quiz = analyseQuiz(fourItems, exampleA);
    expect(quiz.mean).toBeCloseTo(2.333333, 6);
    expect(quiz.median).toBe(2.5);
    expect(quiz.standardDeviation).toBeCloseTo(1.36626, 6);
    expect(quiz.skewness).toBeCloseTo(-0.888766, 6);
    expect(quiz.kurtosis).toBeCloseTo(1.339286, 6);
    expect(quiz.alpha).toBeCloseTo(57.142857, 6);
    expect(quiz.errorRatio).toBeCloseTo(65.465367, 6);
    expect(quiz.standardError).toBeCloseTo(0.894427, 6);
  });

  it.each([
    [0, 0.833333, 70.064905, 100, 25.090743],
    [1, 0.5, 55.708601, 100, 28.450228],
    [2, 0.5, 15.617376, 20, 23.229514],
    [3, 0.5, 15.617376, 20, 23.229514],
  ])('has the figures of item %i', (index, facility, discrimination, efficiency, weight) => {
    const item = analyseItems(fourItems, exampleA)[index];
    expect(item?.facility).toBeCloseTo(facility, 6);
    expect(item?.discrimination).toBeCloseTo(discrimination, 6);
    expect(item?.efficiency).toBeCloseTo(efficiency, 6);
    expect(item?.effectiveWeight).toBeCloseTo(weight, 6);
    expect(item?.intendedWeight).toBe(25);
  });

  it('names the bands, and hides discrimination under ten attempts', () => {
    const items = analyseItems(fourItems, exampleA);
    expect(items.map(({ band }) => band)).toEqual([
      'very-good',
      'very-good',
      'very-weak',
      'very-weak',
    ]);
    expect(new Set(items.map(({ reliability }) => reliability))).toEqual(new Set(['hidden']));
  });
});

describe('Example C: who chose which option', () => {
  const upper = [...times(4, 'A'), ...times(1, 'B')];
  const lower = [...times(1, 'A'), ...times(2, 'B'), ...times(2, 'C')];
  // A second item, right for the upper group alone, ranks the attempts.
  const two = markedItems([1, 9]);
  const attempts = [
    ...upper.map((name) => [...chooses(name), ...attemptOf([9])]),
    ...Array.from({ length: 10 }, () => [...chooses('A'), ...attemptOf([5])]),
    ...lower.map((name) => [...chooses(name), ...attemptOf([0])]),
  ];

  it('has the indices and verdicts of the example', () => {
    const options = analyseOptions(two, attempts, 0);
    expect(options.map(({ optionId, index }) => [optionId, index])).toEqual([
      ['A', 0.6],
      ['B', -0.2],
      ['C', -0.4],
      ['D', 0],
      [null, 0],
    ]);
    expect(options.map(({ verdict }) => verdict)).toEqual([null, null, null, 'not-working', null]);
  });

  it('suspects the key when strong attempts prefer a distractor', () => {
    const turned = attempts.map((attempt, row) =>
      row < 5 ? [...chooses('B'), ...attempt.slice(1)] : attempt,
    );
    const verdicts = analyseOptions(two, turned, 0).map(({ verdict }) => verdict);
    expect(verdicts.slice(0, 2)).toEqual(['suspect-key', 'suspect-key']);
  });

  it('counts blanks as an option of their own', () => {
    const blank = [...chooses(), ...attemptOf([0])];
    const last = analyseOptions(two, [...attempts, blank], 0).at(-1);
    expect(last).toMatchObject({ optionId: null, count: 1, verdict: null });
  });
});

describe('Example D: a guess at a multiple response', () => {
  const fractions = new Map([
    ['A', 0.5],
    ['B', 0.5],
    ['C', -0.5],
    ['D', -0.5],
  ]);
  const partial = (_item: Item, ids: readonly string[]) =>
    Math.min(
      1,
      Math.max(
        0,
        ids.reduce((sum, id) => sum + (fractions.get(id) ?? 0), 0),
      ),
    );

  it('earns a fifth by partial credit', () => {
    expect(guessScoreOf(itemOf('multiple'), partial)).toBeCloseTo(0.2, 12);
  });

  it('earns one pick of fifteen when all or nothing', () => {
    const whole = (_item: Item, ids: readonly string[]) => (ids.join('') === 'AB' ? 1 : 0);
    expect(guessScoreOf(itemOf('multiple'), whole)).toBeCloseTo(1 / 15, 12);
  });

  it('at a single response earns the mean of its options', () => {
    const single = (_item: Item, ids: readonly string[]) => (ids[0] === 'A' ? 1 : 0);
    expect(guessScoreOf(itemOf('single'), single)).toBe(0.25);
  });
});

describe('Example E: certainty', () => {
  const expected = (confidence: Confidence, probability: number) =>
    probability * certaintyMark({ confidence, isRight: true }) +
    (1 - probability) * certaintyMark({ confidence, isRight: false });
  const bestAt = (probability: number) =>
    (['guess', 'think-so', 'sure'] as const).reduce((best, one) =>
      expected(one, probability) > expected(best, probability) ? one : best,
    );

  it('is worth stating higher from two thirds and from 80 %', () => {
    expect([0.1, 0.66, 0.67, 0.79, 0.81, 1].map(bestAt)).toEqual([
      'guess',
      'guess',
      'think-so',
      'think-so',
      'sure',
      'sure',
    ]);
  });

  it('is held against what was right', () => {
    const responses = [
      ...answers('guess', 3, 4),
      ...answers('think-so', 7, 10),
      ...answers('sure', 5, 10),
    ];
    expect(calibrate(responses).map(({ verdict }) => verdict)).toEqual([
      'underconfident',
      'in-band',
      'overconfident',
    ]);
    expect(calibrate([]).map(({ accuracy, verdict }) => accuracy ?? verdict)).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('An analysis without enough to say', () => {
  it('has no figures for no attempts', () => {
    const { quiz, items } = analyse(fourItems, []);
    expect(quiz).toMatchObject({ attemptCount: 0, mean: null, alpha: null, standardError: null });
    expect(items[0]).toMatchObject({ facility: null, discrimination: null, effectiveWeight: null });
  });

  it('makes no correlation out of rounding when all did alike', () => {
    const alike = Array.from({ length: 12 }, () => attemptOf([0.1, 1 / 3, 0.7, 1]));
    const { quiz, items } = analyse(fourItems, alike);
    expect(quiz).toMatchObject({ skewness: null, kurtosis: null, alpha: null });
    expect(items.map(({ discrimination }) => discrimination)).toEqual([null, null, null, null]);
  });

  it('says so where an item pulls against the rest', () => {
    const contrary = attemptsOf('0111', '0111', '1000', '1000');
    const [first] = analyseItems(fourItems, contrary);
    expect(first).toMatchObject({
      effectiveWeight: 'negative-covariance',
      band: 'probably-invalid',
    });
  });
});

describe('Items drawn at random', () => {
  it('count only the attempts that drew them, against the percent of the rest', () => {
    const items = markedItems([1, 2, 1]);
    const attempts = [
      attemptOf([1, 2, null]),
      attemptOf([0, 1, null]),
      attemptOf([1, null, 1]),
      attemptOf([0, null, 0]),
    ];
    const [first, second] = analyseItems(items, attempts);
    expect(first).toMatchObject({ attemptCount: 4, facility: 0.5 });
    // Rests are 100, 50, 100 and 0 percent: the correlation of 1,0,1,0 with them.
    expect(first?.discrimination).toBeCloseTo(90.453403, 6);
    expect(second).toMatchObject({ attemptCount: 2, facility: 0.75 });
    expect(analyseQuiz(items, attempts).alpha).toBeNull();
  });
});

describe('The rest of the analysis', () => {
  it('puts the distractor most chosen and the weakest topic first', () => {
    const { misconceptions, topics } = analyse(fourItems, exampleA);
    expect(misconceptions[0]).toMatchObject({ optionId: 'B', count: 3, share: 0.5 });
    expect(topics.map(({ topic }) => topic)).toEqual(['odd', 'even']);
    expect(topics[1]?.share).toBeCloseTo(8 / 12, 12);
  });
});

function times(count: number, name: string): string[] {
  return Array.from({ length: count }, () => name);
}

function answers(confidence: Confidence, rightCount: number, count: number) {
  return Array.from({ length: count }, (_, index) => ({ confidence, isRight: index < rightCount }));
}

function itemOf(response: Item['response']): Item {
  const [model] = makeItem('i1').options;
  if (!model) throw new Error('Inconsistent: an item without options');
  const options = ['A', 'B', 'C', 'D'].map((id) => ({ ...model, id: option(id) }));
  return makeItem('i1', { response, options });
}
