/** What responses score. */
import { describe, expect, it } from 'vitest';
import { rateItem } from '../../../src/lib/core/rate-item';
import { isRight, scoreResponse } from '../../../src/lib/core/score';
import { makeItem, option } from '../../fixtures/items';

const score = (letters: string, chosen: string, more = {}) =>
  scoreResponse(makeItem('i', letters, more), [...chosen].map(option));
const multiple = { response: 'multiple' } as const;
const allOrNothing = { response: 'multiple', scoring: 'all-or-nothing' } as const;

describe('A single response', () => {
  it('scores 1 for the key and 0 for anything else', () => {
    expect(score('aBcd', 'B')).toBe(1);
    expect(score('aBcd', 'a')).toBe(0);
    expect(score('aBcd', '')).toBe(0);
    expect(score('aBcd', 'aB')).toBe(0);
  });
});

describe('A multiple response with partial credit', () => {
  it('follows example D: two keys, two distractors', () => {
    expect(score('ABcd', 'A', multiple)).toBe(0.5);
    expect(score('ABcd', 'AB', multiple)).toBe(1);
    expect(score('ABcd', 'Ac', multiple)).toBe(0);
    expect(score('ABcd', 'ABcd', multiple)).toBe(0);
  });

  it('has a mean of 0.20 over the 15 picks of example D', () => {
    const picks = Array.from({ length: 15 }, (_, index) =>
      [...'ABcd'].filter((_letter, place) => (index + 1) & (1 << place)).join(''),
    );
    const sum = picks.reduce((total, pick) => total + score('ABcd', pick, multiple), 0);
    expect(sum / picks.length).toBeCloseTo(0.2, 12);
  });

  it('gives nothing for choosing everything, however many keys there are', () => {
    expect(score('ABCd', 'ABCd', multiple)).toBe(0);
    expect(score('Abcd', 'Abcd', multiple)).toBe(0);
  });

  it('is exactly 1 for all of three keys', () => {
    expect(score('ABCde', 'CAB', multiple)).toBe(1);
  });

  it('does not count ids that the item lacks, nor one id twice', () => {
    expect(score('ABcd', 'AAz', multiple)).toBe(0.5);
  });
});

describe('A multiple response, all or nothing', () => {
  it('scores 1 for exactly the keys', () => {
    expect(score('ABcd', 'BA', allOrNothing)).toBe(1);
    expect(score('ABcd', 'A', allOrNothing)).toBe(0);
    expect(score('ABcd', 'ABc', allOrNothing)).toBe(0);
  });
});

describe('The rating that follows', () => {
  const item = makeItem('i', 'ABcd', multiple);
  const rate = (chosen: string, confidence?: Parameters<typeof rateItem>[1]) =>
    rateItem(isRight(item, [...chosen].map(option)), confidence);

  it('is Again for anything short of the full score', () => {
    expect(rate('A', 'sure')).toBe('again');
    expect(rate('c')).toBe('again');
  });

  it('is Hard for a right guess and Good otherwise', () => {
    expect(rate('AB', 'guess')).toBe('hard');
    expect(rate('AB', 'think-so')).toBe('good');
    expect(rate('AB', 'sure')).toBe('good');
    expect(rate('AB')).toBe('good');
  });
});
