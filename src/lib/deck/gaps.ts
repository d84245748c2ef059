/** Numbers of cloze gaps: as written, and for those without one the smallest number that is free. */
import type { Nodes } from 'mdast';
import type { Place } from './document';
import type { DeckMark } from './markdown-marks';

/** The opening braces of a gap and where they stand in the file. */
export interface GapOpening {
  readonly mark: DeckMark;
  readonly place: Place;
}

/** Every opening with its number, and where a number is missing: several gaps need one each. */
export interface NumberedGaps {
  readonly numbers: ReadonlyMap<DeckMark, number>;
  readonly unnumbered: readonly { readonly place: Place; readonly number: number }[];
}

/** Numbers the gaps of a text in order. A single gap needs no number: it is 1. */
export function numberGaps(openings: readonly GapOpening[]): NumberedGaps {
  const numbers = new Map<DeckMark, number>();
  for (const { mark } of openings) if (isNumbered(mark)) numbers.set(mark, writtenNumber(mark));
  const taken = new Set(numbers.values());
  const unnumbered = [];
  let next = 1;
  for (const { mark, place } of openings) {
    if (isNumbered(mark)) continue;
    while (taken.has(next)) next += 1;
    taken.add(next);
    numbers.set(mark, next);
    unnumbered.push({ place: { line: place.line, column: place.column + 2 }, number: next });
  }
  return { numbers, unnumbered: openings.length > 1 ? unnumbered : [] };
}

/** The openings of gaps in a tree, in order. */
export function findGapMarks(node: Nodes): DeckMark[] {
  if (node.type === 'deckMark') return node.mark === 'gapOpen' ? [node] : [];
  return 'children' in node ? node.children.flatMap((child) => findGapMarks(child)) : [];
}

function isNumbered(open: DeckMark): boolean {
  return open.raw.endsWith(':');
}

function writtenNumber(open: DeckMark): number {
  return Number(open.raw.slice('{{'.length, -1));
}
