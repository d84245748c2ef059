/** What `npm run decks` prints: a table and the problems as text, or the same as one JSON object. */
import { describeProblem } from '../../lib/messages/problems';
import type { Problem } from '../../lib/deck/problems';
import type { Checked } from './check';

const columns = ['cards', 'scenarios', 'items', 'sources', 'notes'] as const;

/** A file and what is wrong with it. */
export interface FileProblems {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** A table of the decks, then every problem as `file:line:column message` with its hint. */
export function printText(checked: readonly Checked[], files: readonly FileProblems[]): string {
  const problems = files.flatMap(({ file, problems: own }) =>
    own.map((problem) => {
      const { message, hint } = describeProblem(problem);
      const mark = problem.severity === 'warning' ? `warning (${problem.kind}): ` : '';
      const place = `${file}:${String(problem.line)}:${String(problem.column)}`;
      return `${place} ${mark}${message}\n    ${hint}`;
    }),
  );
  return [...printTable(checked), '', ...problems].join('\n').trimEnd();
}

/** One JSON object with the decks' counts and all problems of the files. */
export function printJson(checked: readonly Checked[], files: readonly FileProblems[]): string {
  const decks = checked.map(({ summary, deck }) => {
    const { id, title, ...counts } = summary;
    return { id, title, version: deck?.version ?? '', ...counts };
  });
  const problems = files.flatMap(({ file, problems: own }) =>
    own.map((problem) => {
      const { kind, line, column, severity } = problem;
      return { file, line, column, severity, kind, ...describeProblem(problem) };
    }),
  );
  return JSON.stringify({ decks, problems }, null, 2);
}

function printTable(checked: readonly Checked[]): string[] {
  const rows = checked.map(({ summary, deck, file }) => [
    summary.id === '' ? file : summary.id,
    deck?.version ?? 'not compiled',
    ...columns.map((column) => String(summary[column])),
  ]);
  const table = [['deck', 'version', ...columns], ...rows];
  const widths = (table[0] ?? []).map((_, index) =>
    Math.max(...table.map((row) => row[index]?.length ?? 0)),
  );
  return table.map((row) =>
    row.map((cell, index) => pad(cell, widths[index] ?? 0, index > 1)).join('  ').trimEnd(),
  );
}

function pad(cell: string, width: number, isNumber: boolean): string {
  return isNumber ? cell.padStart(width) : cell.padEnd(width);
}
