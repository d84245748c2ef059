/** How many learners have handed in: each once, and with a roster only those who are on it. */
import { describe, expect, it } from 'vitest';
import type { AnswerSheet, Learner } from '../../../src/lib/core/answer-sheet';
import { countCollected } from '../../../src/lib/core/collected-count';
import type { CollectedSheet } from '../../../src/lib/core/papers';

const learner = (name: string, number = ''): Learner => ({ name, number, group: '' });

function sheetsOf(...learners: readonly Learner[]): CollectedSheet[] {
  return learners.map((one, index) => {
    const sheet = { learner: one } as AnswerSheet;
    return { seal: String(index), sheet, at: index, way: 'link' };
  });
}

describe('The count of what was collected', () => {
  it('counts a learner with two attempts once', () => {
    const sheets = sheetsOf(learner('Ada', '1'), learner('ADA', '1'), learner('Bo'));
    expect(countCollected({ sheets, roster: [] })).toEqual({ collected: 2, expected: 0 });
  });

  it('counts those on the roster, and no stranger', () => {
    const sheets = sheetsOf(learner('ada'), learner('Stranger', '99'));
    const roster = [learner('Ada', '1'), learner('Bo', '2')];
    expect(countCollected({ sheets, roster })).toEqual({ collected: 1, expected: 2 });
  });
});
