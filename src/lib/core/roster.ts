/** A roster as it is written, one learner a line: name, number, group, parted by a tab, a semicolon or a comma. */
import { maxLearnerField, type Learner } from './answer-sheet';
import { learnerKey } from './learner-match';

/** What is wrong with a line, which counts from 1. */
export type RosterProblem =
  | { readonly kind: 'too-many-fields'; readonly line: number }
  | { readonly kind: 'field-too-long'; readonly line: number; readonly limit: number }
  | { readonly kind: 'named-twice'; readonly line: number; readonly name: string }
  | { readonly kind: 'too-many-learners'; readonly limit: number };

/** A roster that was read: the sound lines, and what is wrong with the others. */
export interface ReadRoster {
  readonly learners: readonly Learner[];
  readonly problems: readonly RosterProblem[];
}

/** As many learners as one quiz is made for. */
export const mostLearners = 1_000;

/** Reads a roster. Empty lines are passed over; one who is named twice is taken once, and said. */
export function parseRoster(text: string): ReadRoster {
  const problems: RosterProblem[] = [];
  const byKey = new Map<string, Learner>();
  text.split(/\r\n|\n|\r/).forEach((written, index) => {
    const read = readLine(written, index + 1);
    if (!read) return;
    if ('kind' in read) problems.push(read);
    else if (byKey.has(learnerKey(read)))
      problems.push({ kind: 'named-twice', line: index + 1, name: read.name || read.number });
    else byKey.set(learnerKey(read), read);
  });
  const learners = [...byKey.values()];
  if (learners.length > mostLearners)
    problems.push({ kind: 'too-many-learners', limit: mostLearners });
  return { learners: learners.slice(0, mostLearners), problems };
}

/** The roster as text that reads back as the same. */
export function printRoster(learners: readonly Learner[]): string {
  return learners.map(printLine).join('\n');
}

function readLine(written: string, line: number): Learner | RosterProblem | null {
  const fields = written.split(separatorOf(written)).map((field) => field.trim());
  const [name = '', number = '', group = '', ...more] = fields;
  if (fields.every((field) => field === '')) return null;
  if (more.some((field) => field !== '')) return { kind: 'too-many-fields', line };
  const isLong = fields.some((field) => field.length > maxLearnerField);
  return isLong
    ? { kind: 'field-too-long', line, limit: maxLearnerField }
    : { name, number, group };
}

/** The strongest sign in a line: a name with a comma is whole where a semicolon or a tab parts the fields. */
function separatorOf(line: string): string {
  return ['\t', ';'].find((sign) => line.includes(sign)) ?? ',';
}

function printLine({ name, number, group }: Learner): string {
  const fields = [name, number, group];
  if (fields.some((field) => field.includes(';'))) return fields.join('\t');
  const count = fields.findLastIndex((field) => field !== '') + 1;
  const line = fields.slice(0, count).join('; ');
  return count === 1 && name.includes(',') ? `${line};` : line;
}
