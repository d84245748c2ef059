/** Tables for a spreadsheet: whole, and never a formula. */
import { describe, expect, it } from 'vitest';
import { printCsv } from '../../../src/lib/core/csv';
import {
  gradeColumns,
  gradedItemIds,
  responseColumns,
  tabulateGrades,
  tabulateResponses,
} from '../../../src/lib/core/result-tables';
import { listResults } from '../../../src/lib/core/results';
import { makeTestPaper } from '../../fixtures/paper';
import { InstructorLog, learner, makeTestSheet, on, responses } from '../../fixtures/sheets';

describe('CSV', () => {
  it('quotes what needs it', () => {
    expect(printCsv([['a', 'b,c', 'd"e', 'f\ng', null, 0.5]])).toBe(
      'a,"b,c","d""e","f\ng",,0.5\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])(
    'does not let %j be computed',
    (text) => {
      expect(printCsv([[text]])).toMatch(/^"?'/);
    },
  );

  it('leaves numbers below zero alone', () => {
    expect(printCsv([[-0.5]])).toBe('-0.5\r\n');
  });
});

describe('The tables of results', () => {
  const made = makeTestPaper(2);
  const log = new InstructorLog().makes(made).at(on('04T10:00'));
  log.writes({
    type: 'roster-set',
    paperHash: made.paperHash,
    learners: [learner('Ada'), learner('Bo')],
  });
  log.collects(makeTestSheet(made, 'Ada', { responses: responses('1-') }));
  const results = listResults(log.series, 'first');

  it('have a line for each response', () => {
    const rows = tabulateResponses(results);
    expect(rows).toHaveLength(2);
    expect(rows.every((row) => row.length === responseColumns.length)).toBe(true);
    expect(rows[0]).toEqual(expect.arrayContaining(['Ada', 'act', 1, '2026-03-03T10:00:00.000Z']));
    expect(rows[1]?.slice(6, 10)).toEqual(['', 'act', null, 0]);
  });

  it('have a line for each learner, also for one who handed in nothing', () => {
    const words = { passed: String, flag: ({ kind }: { kind: string }) => kind };
    const rows = tabulateGrades(log.series, results, words);
    expect(rows.map(([name]) => name)).toEqual(['Ada', 'Bo']);
    expect(rows[0]).toHaveLength(gradeColumns.length + gradedItemIds(log.series).length);
    expect(rows[0]?.slice(3)).toEqual([
      1,
      1,
      2,
      50,
      'false',
      30,
      '2026-03-03T10:30:00.000Z',
      '',
      1,
      0,
    ]);
    expect(rows[1]?.slice(3)).toEqual([0]);
  });
});
