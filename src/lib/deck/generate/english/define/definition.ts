/** What a rule of grammar finds in a sentence: a term and what is said of it. */

/** A stretch of tokens, the end exclusive. */
export type Stretch = readonly [start: number, end: number];

/** A place in a sentence where a term is defined. */
export interface Definition {
  readonly rule: string;
  /** Between 0 and 1. */
  readonly confidence: number;
  readonly term: Stretch;
  readonly body: Stretch;
}
