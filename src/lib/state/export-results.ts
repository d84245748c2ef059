/** The results as files for a spreadsheet. They leave the device only as the files that the instructor saves. */
import { printCsv, type Cell } from '../core/csv';
import type { QuizSeries } from '../core/quiz-series';
import {
  gradeColumns,
  gradedItemIds,
  responseColumns,
  tabulateGrades,
  tabulateResponses,
} from '../core/result-tables';
import type { LearnerResult } from '../core/results';
import { m } from '../messages/generated/messages.js';
import { headGrades, headResponses, sayFlag, sayPassed } from '../messages/result-words';
import { saveFile } from '../platform/share';
import { toFileName } from './hand-out';

/** Saves a line for each learner, and for each attempt that counts. Gives the file's name. */
export function saveGradebook(series: QuizSeries, rows: readonly LearnerResult[]): string {
  const heads = [...gradeColumns.map(headGrades), ...gradedItemIds(series)];
  const words = { passed: sayPassed, flag: sayFlag };
  const table = tabulateGrades(series, rows, words);
  return save(series, m.marks_file_gradebook(), [heads, ...table]);
}

/** Saves a line for each response of each attempt. Gives the file's name. */
export function saveResponses(series: QuizSeries, rows: readonly LearnerResult[]): string {
  const table = tabulateResponses(rows);
  return save(series, m.marks_file_responses(), [responseColumns.map(headResponses), ...table]);
}

/** Spreadsheets take a file for UTF-8 only by its byte order mark. */
const byteOrderMark = '\uFEFF';

function save({ current }: QuizSeries, what: string, table: readonly (readonly Cell[])[]): string {
  const name = `${toFileName(current.paper.title)}-${what}.csv`;
  saveFile(name, 'text/csv;charset=utf-8', byteOrderMark + printCsv(table));
  return name;
}
