/**
 * The parts of an own deck to a deck. A part with errors is left out, and said; the rest can be studied. What refers to
 * a part that is gone is no reason to lose a card.
 */
import type { Deck } from '../core/deck';
import type { DeckId, PartId } from '../core/ids';
import type { DeckHead } from '../core/own-events';
import { compileDocument } from './compile';
import { lintDocument } from './lint';
import { parseDocument } from './parse';
import { printHead, underSection } from './parts';
import type { Problem, ProblemKind } from './problems';

/** A part as it stands in the log. */
export interface PartSource {
  readonly id: PartId;
  readonly text: string;
}

/** A compiled deck, and the parts that have errors. */
export interface CompiledOwn {
  readonly deck: Deck;
  readonly faultyIds: ReadonlySet<PartId>;
}

/** Mentions of what is not there: a merge or a deletion may leave them. */
const forgiven: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  'unknown-source',
  'unknown-card',
  'unknown-note',
]);

/** Whether the problem keeps a part of an own deck from being studied. */
export function isFatal({ severity, kind }: Problem): boolean {
  return severity === 'error' && !forgiven.has(kind);
}

/** Compiles what can be compiled. Equal parts give an equal deck, version included. */
export function compileParts(
  id: DeckId,
  head: DeckHead,
  parts: readonly PartSource[],
): CompiledOwn {
  const faultyIds = new Set<PartId>();
  for (;;) {
    const sound = parts.filter((part) => !faultyIds.has(part.id));
    const { text, startLines } = layOut(id, head, sound);
    const { document, problems } = parseDocument(text);
    const fatal = [...problems, ...lintDocument(document, {}).problems].filter(isFatal);
    if (fatal.length === 0) return { deck: compileDocument(document), faultyIds };
    for (const { line } of fatal) faultyIds.add(partAt(sound, startLines, line));
  }
}

/** The document, and the line at which each part begins. */
function layOut(id: DeckId, head: DeckHead, parts: readonly PartSource[]) {
  const texts = underSection(
    head,
    parts.map(({ text }) => text),
  );
  const pieces = [printHead(id, head), ...texts];
  const starts: number[] = [];
  let line = 1;
  for (const piece of pieces) {
    starts.push(line);
    line += piece.split(/\r\n|\n|\r/).length + 1;
  }
  return { text: pieces.join('\n\n'), startLines: starts.slice(pieces.length - parts.length) };
}

function partAt(parts: readonly PartSource[], starts: readonly number[], line: number): PartId {
  const part = parts[starts.findLastIndex((start) => start <= line)];
  if (!part) throw new Error(`Inconsistent: a fault in line ${String(line)}, before any part`);
  return part.id;
}
