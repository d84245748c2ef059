/**
 * `npm run -s eval:generate -- TSV`: measures the definition finder on a table of sentences (source, sentence number,
 * is_definition, terms, text). It prints precision, recall, F1 and term; nothing is learned from the table.
 */
import { readFileSync } from 'node:fs';
import { findDefinitions } from '../lib/deck/generate/definitions';

interface Row {
  readonly source: string;
  readonly isDefinition: boolean;
  readonly terms: readonly string[];
  readonly text: string;
}

interface Tally {
  readonly hits: number;
  readonly made: number;
  readonly wanted: number;
  readonly named: number;
  readonly rightTerms: number;
}

function readRows(path: string): Row[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').split(/\r?\n/);
  const columns = head.split('\t');
  const place = (name: string) => columns.indexOf(name);
  const [source, flag, terms, text] = ['source', 'is_definition', 'terms', 'text'].map(place);
  return lines.filter(Boolean).map((line) => {
    const cells = line.split('\t');
    const cell = (at: number | undefined) => cells[at ?? -1] ?? '';
    const marked = cell(terms).split(' | ').map(comparable).filter(Boolean);
    return {
      source: cell(source),
      isDefinition: cell(flag) === '1',
      terms: marked,
      text: cell(text),
    };
  });
}

/** A term as it is compared: without case, article and marks. */
function comparable(term: string): string {
  return term
    .toLowerCase()
    .replace(/^(?:the|an?) /, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function measure(rows: readonly Row[]): Tally {
  const found = bySource(rows).flatMap((group) =>
    findDefinitions(group.map(({ text }) => text)).map((one, index) => ({
      one,
      row: group[index],
    })),
  );
  const made = found.filter(({ one }) => one !== undefined);
  const hits = made.filter(({ row }) => row?.isDefinition);
  const named = hits.filter(({ row }) => row && row.terms.length > 0);
  const right = named.filter(({ one, row }) => row?.terms.includes(comparable(one ?? '')));
  const wanted = rows.filter(({ isDefinition }) => isDefinition).length;
  return {
    hits: hits.length,
    made: made.length,
    wanted,
    named: named.length,
    rightTerms: right.length,
  };
}

function bySource(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.source, [...(groups.get(row.source) ?? []), row]);
  return [...groups.values()];
}

function report({ hits, made, wanted, named, rightTerms }: Tally): string {
  const [precision, recall] = [share(hits, made), share(hits, wanted)];
  const f1 = share(2 * precision * recall, precision + recall);
  const figures = { precision, recall, F1: f1, term: share(rightTerms, named) };
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${value.toFixed(4)}`)
    .join('\n');
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('Which table? npm run -s eval:generate -- TABLE.tsv');
  process.exitCode = 2;
} else {
  console.log(report(measure(readRows(path))));
}
