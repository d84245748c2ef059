/** Which cards could be studied: one of each entry a day, learning steps excepted. */
import { describe, expect, it } from 'vitest';
import { collectCandidates, lookAt } from '../../../src/lib/core/candidates';
import { Learner } from '../../fixtures/learner';
import { outline } from '../../fixtures/outline';
import { stepless } from '../../fixtures/sitting';

const cards = outline('d1', ['c1', ['gap1', 'gap2', 'gap3'], 'c2']);

/** The ids of the candidates by what they are. */
function offered(anna: Learner) {
  const { learning, reviews, fresh } = collectCandidates(cards, lookAt(anna.state, anna.moment));
  const ids = (list: typeof fresh) => list.map(({ cardId }) => cardId);
  return { learning: ids(learning), reviews: ids(reviews), fresh: ids(fresh) };
}

describe('Siblings', () => {
  it('that are new are offered one at a time, in the order of the document', () => {
    expect(offered(stepless()).fresh).toEqual(['c1', 'gap1', 'c2']);
  });

  it('are hidden until tomorrow once one was reviewed today', () => {
    const anna = stepless();
    anna.studies('gap1', 'good');
    expect(offered(anna).fresh).toEqual(['c1', 'c2']);
    expect(offered(anna.at('2026-01-02T03:59Z')).fresh).toEqual(['c1', 'c2']);
    expect(offered(anna.at('2026-01-02T04:00Z')).fresh).toEqual(['c1', 'gap2', 'c2']);
  });

  it('that are due come before those that are new, one of them a day', () => {
    const anna = stepless();
    anna.studies('gap1', 'good');
    anna.at('2026-01-02T10:00Z').studies('gap2', 'good');
    anna.at('2026-01-10T10:00Z');
    expect(offered(anna)).toEqual({ learning: [], reviews: ['gap1'], fresh: ['c1', 'c2'] });
    anna.studies('gap1', 'good');
    expect(offered(anna)).toEqual({ learning: [], reviews: [], fresh: ['c1', 'c2'] });
    expect(offered(anna.at('2026-01-11T10:00Z')).reviews).toEqual(['gap2']);
  });

  it('in learning steps are never hidden, and hide the others', () => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    anna.studies('gap1', 'good');
    expect(offered(anna)).toEqual({ learning: ['gap1'], reviews: [], fresh: ['c1', 'c2'] });
    anna.at('2026-01-02T10:00Z');
    expect(offered(anna)).toEqual({ learning: ['gap1'], reviews: [], fresh: ['c1', 'c2'] });
  });

  it('come back when the review that hid them is undone', () => {
    const anna = stepless();
    anna.studies('gap2', 'good');
    expect(offered(anna).fresh).toEqual(['c1', 'c2']);
    anna.asksForUndo();
    expect(offered(anna).fresh).toEqual(['c1', 'gap1', 'c2']);
  });
});

describe('A suspended card', () => {
  it('is not offered, whatever its state, and its sibling is', () => {
    const anna = stepless();
    anna.suspends('gap1');
    anna.suspends('c1');
    expect(offered(anna).fresh).toEqual(['gap2', 'c2']);
    anna.studies('c2', 'good');
    anna.after(1_000).suspends('c2');
    expect(offered(anna.at('2026-02-01T10:00Z')).reviews).toEqual([]);
  });

  it('is not offered in learning steps', () => {
    const anna = new Learner('anna').at('2026-01-01T10:00Z');
    anna.studies('c1', 'good');
    anna.suspends('c1');
    expect(offered(anna).learning).toEqual([]);
    anna.after(1_000).resumes('c1');
    expect(offered(anna).learning).toEqual(['c1']);
  });

  it('that was reviewed today still hides its siblings', () => {
    const anna = stepless();
    anna.studies('gap1', 'good');
    anna.suspends('gap1');
    expect(offered(anna).fresh).toEqual(['c1', 'c2']);
  });
});

describe('A card in Review', () => {
  it('is due from the start of its due day, and as long as it is not reviewed', () => {
    const anna = stepless();
    const { dueDay } = anna.studies('c1', 'good');
    expect(dueDay).toBe(anna.today + 2);
    expect(offered(anna.at('2026-01-03T03:59Z')).reviews).toEqual([]);
    expect(offered(anna.at('2026-01-03T04:00Z')).reviews).toEqual(['c1']);
    expect(offered(anna.at('2027-01-03T04:00Z')).reviews).toEqual(['c1']);
  });

  it('rated late in the evening is due in the morning, not 24 hours later', () => {
    const anna = stepless();
    anna.at('2026-01-01T22:00Z').studies('c1', 'again');
    expect(anna.memoryOf('c1')).toMatchObject({ state: 'review', scheduledDays: 1 });
    expect(offered(anna.at('2026-01-02T04:00Z')).reviews).toEqual(['c1']);
  });
});

describe('A learning card', () => {
  it('whose step ends after the rollover belongs to tomorrow', () => {
    const anna = new Learner('anna').at('2026-01-02T03:55Z');
    anna.studies('c1', 'good');
    expect(offered(anna).learning).toEqual([]);
    expect(offered(anna.at('2026-01-02T04:01Z')).learning).toEqual(['c1']);
  });
});
