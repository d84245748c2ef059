/** A stretch of a document as it is shown beside its cards: never the whole of a long one, and what is chosen marked. */
import type { Span } from '../generate/candidate';
import type { LeftOutReason } from '../generate/english/residue';
import type { BlockKind } from '../read/read-text';
import type { ReviewCard, ReviewedDocument } from './review';

/** Words of a block, marked or not. */
export interface Stretch {
  readonly words: string;
  readonly isMarked: boolean;
}

/** A block as it is shown. */
export interface ShownBlock {
  readonly kind: BlockKind;
  readonly start: number;
  readonly level: number;
  readonly stretches: readonly Stretch[];
  /** Why it was left out, if it was. */
  readonly leftOut?: LeftOutReason;
  /** The first block of its page. */
  readonly page?: number;
}

/** A stretch of a document, and whether there is more on either side. */
export interface DocumentView {
  readonly blocks: readonly ShownBlock[];
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
}

/** So many blocks are shown at once. */
export const blocksShown = 120;

/** The place of the block at or after an offset. */
export function blockAt({ read: { blocks } }: ReviewedDocument, offset: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return Math.min(low, Math.max(0, blocks.length - 1));
}

/** The first block to show so that the block at `place` has others around it. */
export function firstAround(place: number): number {
  const half = blocksShown / 2;
  // In steps, so that going from a card to the next most often leaves the page as it is.
  return Math.max(0, Math.floor(place / half - 0.5) * half);
}

/** The blocks from `first` on, with `marked` marked in them. */
export function viewDocument(
  { read, made }: ReviewedDocument,
  first: number,
  marked: Span | undefined,
): DocumentView {
  const { blocks, plain } = read;
  const reasons = new Map(made.leftOut.map(({ start, reason }) => [start, reason]));
  const shown = blocks.slice(first, first + blocksShown).map((block, at): ShownBlock => {
    const { kind, start, end, level, page } = block;
    const leftOut = reasons.get(start);
    const isFirst = page !== undefined && page !== blocks[first + at - 1]?.page;
    return {
      kind,
      start,
      level,
      stretches: cut(plain, { start, end }, marked),
      ...(leftOut && { leftOut }),
      ...(isFirst && { page }),
    };
  });
  return { blocks: shown, hasEarlier: first > 0, hasLater: first + blocksShown < blocks.length };
}

/** The document of a card around its passage, or from block `firstBlock` on. Null where there is none. */
export function viewAround(
  documents: readonly ReviewedDocument[],
  card: Pick<ReviewCard, 'document' | 'candidate'> | undefined,
  firstBlock: number | undefined,
) {
  const document = card?.document ?? 0;
  const one = documents[document];
  if (!one) return null;
  const span = card?.candidate.span;
  const first = firstBlock ?? firstAround(span ? blockAt(one, span.start) : 0);
  return { document, first, span, ...viewDocument(one, first, span) };
}

function cut(plain: string, { start, end }: Span, marked: Span | undefined): Stretch[] {
  const from = Math.min(end, Math.max(start, marked?.start ?? end));
  const to = Math.max(from, Math.min(end, marked?.end ?? from));
  const stretches = [
    { words: plain.slice(start, from), isMarked: false },
    { words: plain.slice(from, to), isMarked: true },
    { words: plain.slice(to, end), isMarked: false },
  ];
  return stretches.filter(({ words }) => words !== '');
}
