/** What the generator proposes: candidates for cards, each with the place that it rests on and the reason for it. */

/** What a candidate asks for. */
export type CandidateKind =
  | 'definition'
  | 'abbreviation'
  | 'list'
  | 'cloze'
  | 'date'
  | 'number'
  | 'legal'
  | 'contrast'
  | 'purpose'
  | 'cause'
  | 'item'
  /** Written by the person who reviewed the others. */
  | 'own';

/** Why a candidate was proposed; messages turn it into words. */
export type CandidateReason =
  | 'defines-term'
  | 'expands-short-form'
  | 'marked-list'
  | 'sentence-lists'
  | 'carries-sentence'
  | 'dated-fact'
  | 'counted-fact'
  | 'legal-reference'
  | 'sets-apart'
  | 'states-purpose'
  | 'states-cause'
  | 'members-of-list'
  | 'chosen-by-hand';

/** Plain verbs, verbs in -ing, or things. */
export type MemberForm = 'verb' | 'doing' | 'thing';

/** A stretch of text in UTF-16 units, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An option of an item. */
export interface CandidateOption {
  readonly text: string;
  readonly isKey: boolean;
}

/** A proposed card. */
export interface Candidate {
  readonly kind: CandidateKind;
  /** What is asked; a gap stands as `…`. */
  readonly front: string;
  readonly back: string;
  /** The members of a list, in the document's order; empty for any other kind. */
  readonly members: readonly string[];
  readonly isOrdered: boolean;
  /** What the members are, so that options of one form can be put together. */
  readonly form?: MemberForm;
  /** For a gap text: the whole sentence with its gap in double braces. */
  readonly gapText?: string;
  /** What the document says at the span, letter for letter. */
  readonly text: string;
  readonly term: string;
  readonly span: Span;
  /** Place of the section in the document's list of sections. */
  readonly section: number;
  readonly page?: number;
  /** Between 0 and 1. */
  readonly confidence: number;
  readonly reason: CandidateReason;
  readonly options?: readonly CandidateOption[];
}
