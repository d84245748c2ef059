/** Which cards of a review are looked at: by kind, section and confidence. */
import type { CandidateKind } from '../generate/candidate';
import type { ReviewCard } from './review';

/** What is left in view; an absent value leaves all in. */
export interface CardFilter {
  readonly kind?: CandidateKind;
  readonly section?: SectionPlace;
  /** Between 0 and 1. */
  readonly atLeast: number;
}

/** A section of one of the documents, both counted from 0. */
export interface SectionPlace {
  readonly document: number;
  readonly section: number;
}

/** The cards that the filter leaves in view. */
export function filterCards(cards: readonly ReviewCard[], filter: CardFilter): ReviewCard[] {
  const { kind, section, atLeast } = filter;
  return cards.filter(
    ({ document, candidate }) =>
      (kind === undefined || candidate.kind === kind) &&
      (!section || (section.document === document && section.section === candidate.section)) &&
      candidate.confidence >= atLeast,
  );
}

/** The kinds that there are, each with its number of cards, most first. */
export function countKinds(cards: readonly ReviewCard[]): [CandidateKind, number][] {
  const counts = new Map<CandidateKind, number>();
  for (const { candidate } of cards)
    counts.set(candidate.kind, (counts.get(candidate.kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
