/** What the definition finder takes for a definition, and which words of it for the term. */
import { describe, expect, test } from 'vitest';
import { findDefinitions } from '../../../../src/lib/deck/generate/definitions';

function termOf(sentence: string): string | undefined {
  return findDefinitions([sentence])[0];
}

describe('the term of a defining sentence', () => {
  test.each([
    [
      'A ceasefire is an agreement by which the parties to a conflict stop fighting.',
      'A ceasefire',
    ],
    [
      'The term stabilisation refers to measures that keep a country from sliding back into war.',
      'stabilisation',
    ],
    [
      'A typical transit camp is a guarded site where former fighters stay for a few weeks.',
      'transit camp',
    ],
    [
      'An area from which both sides have agreed to withdraw their troops is called a buffer zone.',
      'buffer zone',
    ],
    [
      'In a blended mandate, the soldiers protect civilians while the police rebuild the courts.',
      'a blended mandate',
    ],
    [
      'Another safeguard is vetting, in which the past conduct of each officer is examined.',
      'vetting',
    ],
    [
      'The last stage of the programme is reintegration: the return of former fighters to civilian life.',
      'reintegration',
    ],
    [
      'Another organ, the Trusteeship Council, suspended its work when the last territory became independent.',
      'the Trusteeship Council',
    ],
    [
      'The mission contains a small cell called the joint analysis centre that studies threats.',
      'joint analysis centre',
    ],
    ['Hepatitis A is a disease of the liver that spreads with unclean water.', 'Hepatitis A'],
  ])('%s', (sentence, term) => {
    expect(termOf(sentence)).toBe(term);
  });
});

describe('what defines nothing', () => {
  test.each([
    'In contrast, the second brigade waited for its vehicles until the end of the month.',
    'Although the camp was closed, the observers stayed near the river.',
    'They left before noon.',
    'Why did the talks fail?',
  ])('%s', (sentence) => {
    expect(termOf(sentence)).toBeUndefined();
  });
});
