/** What the finders have in common: how a place in a sentence becomes a candidate. */
import type { Sentence } from '../analyse';
import type { Candidate, CandidateKind, CandidateReason, MemberForm } from '../candidate';
import type { Stretch } from '../english/define/definition';

/** What a finder has to say of a candidate. */
export interface Draft {
  readonly kind: CandidateKind;
  readonly front: string;
  readonly back: string;
  readonly term: string;
  readonly confidence: number;
  readonly reason: CandidateReason;
  readonly members?: readonly string[];
  readonly isOrdered?: boolean;
  readonly gapText?: string;
  readonly form?: MemberForm;
}

/** A candidate that rests on a whole sentence of the text. */
export function fromSentence(
  draft: Draft,
  { start, end, passage }: Sentence,
  text: string,
): Candidate {
  const { page } = passage.block;
  return {
    isOrdered: false,
    ...draft,
    front: evenBlanks(draft.front),
    back: evenBlanks(draft.back),
    term: evenBlanks(draft.term),
    members: (draft.members ?? []).map(evenBlanks),
    ...(draft.gapText !== undefined && { gapText: evenBlanks(draft.gapText) }),
    confidence: Math.min(1, Math.max(0, draft.confidence)),
    text: text.slice(start, end),
    span: { start, end },
    section: passage.section,
    ...(page === undefined ? {} : { page }),
  };
}

/** The words of a stretch of tokens. */
export function wordsOf({ words, shape }: Sentence, [from, to]: Stretch): string {
  const [first, last] = [shape.tokens[from], shape.tokens[to - 1]];
  return first && last ? words.slice(first.start, last.end).trim() : '';
}

/** Where a token begins in the words of its sentence; their end for the token after the last. */
export function startOf({ words, shape }: Sentence, token: number): number {
  return shape.tokens[token]?.start ?? words.length;
}

/** The first token after the link that the sentence begins with. */
export function firstToken({ shape, bodyStart }: Sentence): number {
  return Math.max(
    0,
    shape.tokens.findIndex(({ start }) => start >= bodyStart),
  );
}

/** A gap text: the stretch from one place to another of the sentence's words hidden. */
export function cutGap(
  sentence: Sentence,
  from: number,
  to: number,
  hint = '',
): Pick<Draft, 'front' | 'back' | 'gapText'> {
  const { words, bodyStart } = sentence;
  const before = words.slice(bodyStart, from);
  const hidden = words.slice(from, to);
  const after = words.slice(to);
  const gap = before === '' ? capitalise(hidden) : hidden;
  return {
    front: `${capitalise(before)}…${after}`,
    back: hidden,
    gapText: `${capitalise(before)}{{${gap}${hint === '' ? '' : `|${hint}`}}}${after}`,
  };
}

/** With a capital at the beginning. */
export function capitalise(words: string): string {
  return words.replace(
    /^(["“‘(]*)(\p{Ll})/u,
    (_, marks: string, letter: string) => marks + letter.toUpperCase(),
  );
}

/** With a small letter at the beginning, unless it is a name or a short form. */
export function uncapitalise(words: string): string {
  return /^(?:\p{Lu}\p{Ll}|A\s)/u.test(words)
    ? words.slice(0, 1).toLowerCase() + words.slice(1)
    : words;
}

/** Without the marks that end it. */
export function unended(words: string): string {
  return words.trim().replace(/[\s.;,:]+$/, '');
}

/** How many words. */
export function countWords(words: string): number {
  return words.match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

const generic =
  /^(?:key|common|main|major|notable|other|some|several|effective|important|core|primary|these|practices|measures|strategies|considerations|examples|include|includes|including|involve|involves|require|requires|such|are|with|what|must|should|does|this|that|from|into|aims?|aim)$/;

/** A front with the heading before it, where its own words are too general to say what it is about. */
export function inContext(front: string, heading: string): string {
  const own =
    front
      .toLowerCase()
      .replace(/\(name all .*$/, '')
      .match(/\p{L}{4,}/gu) ?? [];
  const telling = own.filter((word) => !generic.test(word));
  const isSaid = own.some((word) => !generic.test(word) && heading.toLowerCase().includes(word));
  return telling.length >= 3 || isSaid || heading === ''
    ? front
    : `${heading}: ${uncapitalise(front)}`;
}

/** Blanked markup leaves wide gaps, which are no part of the words. */
function evenBlanks(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
