/**
 * The review of candidates: what a person decided about each, folded from their gestures, of which the last can
 * always be taken back. Pure; it knows nothing of screens.
 */
import type { Candidate, CandidateOption } from '../generate/candidate';
import type { Generated } from '../generate/generate';
import type { ReadText } from '../read/read-text';

/** A document under review. */
export interface ReviewedDocument {
  /** The file's name; empty for pasted words. */
  readonly name: string;
  readonly read: ReadText;
  readonly made: Generated;
}

/** A candidate, or a card of the person's own, with the document that it rests on. */
export interface ReviewCard {
  readonly id: string;
  /** Place of its document among those reviewed. */
  readonly document: number;
  readonly candidate: Candidate;
}

/** What was decided; a card without a decision is open. */
export type Decision = 'accepted' | 'skipped';

/** The words of a card that an edit may change. */
export interface CardWords {
  readonly front: string;
  readonly back: string;
  readonly members: readonly string[];
  /** Of a gap text, the sentence with its gap in double braces. */
  readonly gapText?: string;
  readonly options?: readonly CandidateOption[];
}

/** One thing a person did. An edit and a card of one's own are accepted by the same gesture. */
export type ReviewGesture =
  | { readonly kind: 'decided'; readonly ids: readonly string[]; readonly decision: Decision }
  | { readonly kind: 'edited'; readonly id: string; readonly words: CardWords }
  | { readonly kind: 'written'; readonly card: ReviewCard };

/** Where the review stands. */
export interface Review {
  /** In the order of the documents. */
  readonly cards: readonly ReviewCard[];
  readonly decisionsById: ReadonlyMap<string, Decision>;
}

/** The candidates of documents as cards, in the order in which they stand there. */
export function listCards(documents: readonly ReviewedDocument[]): ReviewCard[] {
  return documents.flatMap(({ made }, document) =>
    made.candidates
      .map((candidate, at) => ({ id: `${String(document)}-${String(at)}`, document, candidate }))
      .sort(byPlace),
  );
}

/** The review after these gestures. */
export function foldReview(
  offered: readonly ReviewCard[],
  gestures: readonly ReviewGesture[],
): Review {
  const decisionsById = new Map<string, Decision>();
  const wordsById = new Map<string, CardWords>();
  const written: ReviewCard[] = [];
  for (const gesture of gestures) {
    if (gesture.kind === 'decided')
      for (const id of gesture.ids) decisionsById.set(id, gesture.decision);
    else if (gesture.kind === 'edited') {
      wordsById.set(gesture.id, gesture.words);
      decisionsById.set(gesture.id, 'accepted');
    } else {
      written.push(gesture.card);
      decisionsById.set(gesture.card.id, 'accepted');
    }
  }
  const all = written.length === 0 ? offered : [...offered, ...written].sort(byPlace);
  return { cards: all.map((card) => reword(card, wordsById.get(card.id))), decisionsById };
}

/** How many cards were decided so. */
export function countDecided({ cards, decisionsById }: Review, decision: Decision): number {
  return cards.filter(({ id }) => decisionsById.get(id) === decision).length;
}

/** The gestures of two who reviewed at once: `theirs`, then those of `ours` that are not in `base`, which both knew. */
export function joinGestures(
  base: readonly ReviewGesture[],
  theirs: readonly ReviewGesture[],
  ours: readonly ReviewGesture[],
): ReviewGesture[] {
  const known = new Set(base);
  return [...theirs, ...ours.filter((gesture) => !known.has(gesture))];
}

/** The documents with the accepted cards alone, as a deck is made of them. */
export function keepAccepted(
  documents: readonly ReviewedDocument[],
  { cards, decisionsById }: Review,
): Generated[] {
  return documents.map(({ made }, at) => ({
    ...made,
    candidates: cards
      .filter(({ id, document }) => document === at && decisionsById.get(id) === 'accepted')
      .map(({ candidate }) => candidate),
  }));
}

function reword(card: ReviewCard, words: CardWords | undefined): ReviewCard {
  return words ? { ...card, candidate: { ...card.candidate, ...words } } : card;
}

function byPlace(a: ReviewCard, b: ReviewCard): number {
  return (
    a.document - b.document ||
    a.candidate.span.start - b.candidate.span.start ||
    a.candidate.span.end - b.candidate.span.end
  );
}
