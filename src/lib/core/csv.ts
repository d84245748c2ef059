/** Comma-separated values that a spreadsheet takes as they are: quoted where needed, and never as a formula. */

/** A cell: text, a number, or nothing. */
export type Cell = string | number | null;

/** What makes a spreadsheet compute: first characters of a formula, also in their full-width forms. */
const formulaStart = /^[\s]*[=+\-@\t\r\n＝＋－＠]/;

/** Rows as CSV (RFC 4180, lines ended by CR LF). A text that would be a formula begins with an apostrophe. */
export function printCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => row.map(printCell).join(',') + '\r\n').join('');
}

function printCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
