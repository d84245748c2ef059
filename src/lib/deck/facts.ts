/**
 * Reads a fact base, such as `decks/facts.md`: which facts a card may rest on and how sure they are, and which
 * verified notes there are. It reads lines of two forms and leaves all other lines to people.
 */
import type { Place } from './document';
import { type Problem, type Report, reportInto } from './problems';
import { splitLines } from './raw-text';

/** How sure a fact is; an asterisk: checked against a second published source. */
export type Confidence = 'high' | 'high*' | 'medium' | 'medium*' | 'LOW';

/** How wrong a source is where a verified note corrects it. */
export type NoteSeverity = 'A' | 'B' | 'C';

/** What a fact base holds, by id. */
export interface FactBase {
  readonly confidenceById: ReadonlyMap<string, Confidence>;
  readonly severityById: ReadonlyMap<string, NoteSeverity>;
}

/** A fact base and what is wrong with its lines, from top to bottom. */
export interface ParsedFacts {
  readonly facts: FactBase;
  readonly problems: readonly Problem[];
}

interface Entry extends Place {
  readonly id: string;
  readonly parts: readonly string[];
}

const entryStart = /^- ([A-Z]{2,}-\d[\dA-Za-z-]*)(?=\s|$)/;
const noteId = /^VN-\d{3}-\d{2}$/;
const factId = /^[A-Z]{2}-\d{2,3}$/;
const noteParts = 6;
const factParts = 4;

/** Whether the id is one of a verified note. */
export function isNoteId(id: string): boolean {
  return id.startsWith('VN-');
}

/** Parses a fact base; a line that cannot be read, or an id that stands twice, is a problem. */
export function parseFacts(text: string): ParsedFacts {
  const problems: Problem[] = [];
  const report = reportInto(problems);
  const confidenceById = new Map<string, Confidence>();
  const severityById = new Map<string, NoteSeverity>();
  const lines = new Map<string, number>();
  for (const entry of entriesOf(text)) {
    if (isTaken(entry, lines, report)) continue;
    const { id, parts } = entry;
    const last = parts.at(-1) ?? '';
    if (isNoteId(id) && isNote(entry) && isSeverity(last)) severityById.set(id, last);
    else if (!isNoteId(id) && isFact(entry) && isConfidence(last)) confidenceById.set(id, last);
    else report('bad-fact-line', entry, { id });
  }
  return { facts: { confidenceById, severityById }, problems };
}

function entriesOf(text: string): Entry[] {
  return splitLines(text).flatMap(({ text: line, line: number }) => {
    const id = entryStart.exec(line)?.[1];
    if (id === undefined) return [];
    const parts = line.split('|').map((part) => part.trim());
    return [{ id, parts, line: number, column: '- '.length + 1 }];
  });
}

function isTaken(entry: Entry, lines: Map<string, number>, report: Report): boolean {
  const firstLine = lines.get(entry.id);
  if (firstLine === undefined) lines.set(entry.id, entry.line);
  else report('duplicate-fact', entry, { id: entry.id, firstLine });
  return firstLine !== undefined;
}

function isNote({ id, parts }: Entry): boolean {
  return noteId.test(id) && parts.length === noteParts && !parts.includes('');
}

function isFact({ id, parts }: Entry): boolean {
  return factId.test(id) && parts.length === factParts && !parts.includes('');
}

function isSeverity(text: string): text is NoteSeverity {
  return /^[ABC]$/.test(text);
}

function isConfidence(text: string): text is Confidence {
  return /^(?:high\*?|medium\*?|LOW)$/.test(text);
}
