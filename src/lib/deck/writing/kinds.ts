/** The kinds of warning about how a deck is written, with their parameters. Each may be answered, or else mended. */

/** Warnings that belong to one block; a block can answer them with `lint: kind: reason`. */
export interface BlockWritingParams {
  // Items
  'key-longest': { readonly length: number; readonly next: number };
  'key-echoes-stem': { readonly word: string };
  'absolute-word': { readonly word: string };
  'vague-word': { readonly word: string };
  'all-or-none-option': { readonly words: string };
  'negative-stem': { readonly word: string };
  'article-gives-key': { readonly article: string };
  'options-overlap': { readonly one: string; readonly other: string };
  'duplicate-options': { readonly one: string; readonly other: string };
  'numbers-unordered': Record<never, never>;
  'rationale-names-place': { readonly words: string };
  // Cards
  'yes-no-front': Record<never, never>;
  'long-list': { readonly count: number; readonly limit: number };
  'near-duplicate': { readonly id: string; readonly file: string };
  'gives-away': { readonly answer: string; readonly id: string; readonly file: string };
  // Notes
  'note-untested': { readonly id: string };
}

/** All of them, with those of a whole deck, which can be mended only. */
export interface WritingParams extends BlockWritingParams {
  'keys-longest': { readonly count: number; readonly total: number; readonly limit: number };
  'key-places-skewed': { readonly place: number; readonly count: number; readonly total: number };
  'idle-answer': { readonly name: string };
}

/** The name of a kind that a block can answer. */
export type AnswerableKind = keyof BlockWritingParams;

/** The name of a kind of warning about writing. */
export type WritingKind = keyof WritingParams;

const answerable: { readonly [Kind in AnswerableKind]: true } = {
  'key-longest': true,
  'key-echoes-stem': true,
  'absolute-word': true,
  'vague-word': true,
  'all-or-none-option': true,
  'negative-stem': true,
  'article-gives-key': true,
  'options-overlap': true,
  'duplicate-options': true,
  'numbers-unordered': true,
  'rationale-names-place': true,
  'yes-no-front': true,
  'long-list': true,
  'near-duplicate': true,
  'gives-away': true,
  'note-untested': true,
};

/** The kinds that a block can answer, in the order of the manual. */
export const answerableKinds: readonly string[] = Object.keys(answerable);

const wholeDeck: { readonly [Kind in Exclude<WritingKind, AnswerableKind>]: true } = {
  'keys-longest': true,
  'key-places-skewed': true,
  'idle-answer': true,
};

/** Every kind of warning about writing. */
export const writingKinds: readonly string[] = [...answerableKinds, ...Object.keys(wholeDeck)];
