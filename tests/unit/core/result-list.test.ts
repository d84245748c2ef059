/** The table of learners and the figures above it: what is shown, in which order, and what is counted. */
import { describe, expect, it } from 'vitest';
import { sealOf } from '../../../src/lib/core/answer-sheet-code';
import { nameOf, viewRows, type RowFilter, type RowView } from '../../../src/lib/core/result-list';
import { listResults } from '../../../src/lib/core/results';
import { binScores, countTurnout, summariseScores } from '../../../src/lib/core/score-summary';
import { makeTestPaper } from '../../fixtures/paper';
import { InstructorLog, learner, makeTestSheet, on, responses } from '../../fixtures/sheets';

const made = makeTestPaper(4);
const { paperHash } = made;
const sheetOf = (name: string, marks: string, startedAt: number, number = '') =>
  makeTestSheet(made, name, {
    learner: learner(name, number),
    startedAt,
    responses: responses(marks),
  });
const bo = sheetOf('Bo', '1000', on('03T11:00'));
const log = new InstructorLog()
  .makes(made)
  .writes({
    type: 'roster-set',
    paperHash,
    learners: [learner('Érica Ruiz', '7', 'North'), learner('Bo'), learner('Cy'), learner('Ada')],
  })
  .at(on('04T10:00'))
  .collects(
    sheetOf('Ada', '1110', on('03T12:00')),
    bo,
    sheetOf('Erica R.', '1111', on('03T10:00'), '7'),
  )
  .at(on('11T10:00'))
  .collects(sheetOf('Dan', '1100', on('10T10:00')))
  .writes({
    type: 'sheet-decided',
    paperHash,
    seal: sealOf(bo),
    decision: 'excluded',
    extraMs: 0,
  });
const rows = listResults(log.series, 'first');
const plain: RowView = { filter: 'all', words: '', order: 'roster', isDescending: false };

function names(view: Partial<RowView>): string[] {
  const { compare } = new Intl.Collator('en');
  return viewRows(rows, { ...plain, ...view }, compare).map((row) => nameOf(row.learner));
}

describe('The table of learners', () => {
  it('stands in the order of the roster, strangers last', () => {
    expect(names({})).toEqual(['Érica Ruiz', 'Bo', 'Cy', 'Ada', 'Dan']);
  });

  it('is sorted by name as the language sorts, by score and by end, up and down', () => {
    expect(names({ order: 'name' })).toEqual(['Ada', 'Bo', 'Cy', 'Dan', 'Érica Ruiz']);
    expect(names({ order: 'score' }).slice(0, 3)).toEqual(['Dan', 'Ada', 'Érica Ruiz']);
    expect(names({ order: 'finished', isDescending: true }).slice(0, 2)).toEqual(['Dan', 'Ada']);
  });

  it('puts those without a score last, in either direction', () => {
    for (const isDescending of [false, true])
      expect(names({ order: 'score', isDescending }).slice(3)).toEqual(['Bo', 'Cy']);
  });

  it('finds every word in name, number or group, in any case and order', () => {
    expect(names({ words: 'north RUIZ' })).toEqual(['Érica Ruiz']);
    expect(names({ words: '7' })).toEqual(['Érica Ruiz']);
    expect(names({ words: 'north bo' })).toEqual([]);
  });

  it('shows the missing, the late, strangers, the excluded and what is open', () => {
    const shown: Partial<Record<RowFilter, string[]>> = {
      missing: ['Cy'],
      late: ['Dan'],
      strangers: ['Dan'],
      excluded: ['Bo'],
      open: ['Dan'],
    };
    for (const [filter, expected] of Object.entries(shown))
      expect(names({ filter: filter as RowFilter })).toEqual(expected);
  });

  it('counts whom each filter shows, and how far the roster has come', () => {
    const { expected, expectedCollected, countsByFilter } = countTurnout(rows);
    expect([expected, expectedCollected]).toEqual([4, 3]);
    expect(countsByFilter).toMatchObject({ all: 5, collected: 4, missing: 1, strangers: 1 });
  });
});

describe('The scores', () => {
  it('leave out what is excluded, and nothing else', () => {
    const { shares, mean, median, passRate } = summariseScores(rows);
    expect([...shares].sort()).toEqual([0.5, 0.75, 1]);
    expect([mean, median, passRate]).toEqual([0.75, 0.75, 2 / 3]);
  });

  it('have no mean and no pass rate before the first sheet', () => {
    expect(summariseScores([])).toMatchObject({ mean: null, median: null, passRate: null });
  });

  it('fall into bars by their lower edge, a full score into the last', () => {
    const counts = (shares: readonly number[]) => binScores(shares).map(({ count }) => count);
    expect(counts([0, 0.09, 0.1, 0.1 + 0.2, 0.7, 0.99, 1])).toEqual([2, 1, 0, 1, 0, 0, 0, 1, 0, 2]);
    expect(counts([2 / 3 + 1 / 30])).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0, 0]);
  });
});
