/**
 * What can be wrong with a deck document, as kinds and parameters. `messages/problems` turns them into sentences.
 */
import type { Place } from './document';
import { type WritingParams, writingKinds } from './writing/kinds';

/** `error`: the deck is not compiled. `warning`: worth a look, compiled all the same. */
export type Severity = 'error' | 'warning';

type None = Record<never, never>;

/** Every kind of problem with its parameters; each has one message and one hint in `messages`. */
export interface ProblemParams extends WritingParams {
  // The file
  'file-missing': None;
  'file-is-directory': None;
  'file-unreadable': { readonly reason: string };
  'not-utf8': None;
  'too-large': { readonly megabytes: number };
  'empty-document': None;
  // Front matter
  'missing-front-matter': None;
  'unclosed-front-matter': None;
  'bad-front-matter-line': None;
  'unknown-front-matter-key': { readonly key: string; readonly known: string };
  'missing-front-matter-key': { readonly key: string };
  'id-differs-from-folder': { readonly id: string; readonly folder: string };
  // Structure
  'text-outside-section': None;
  'block-outside-section': { readonly block: string };
  'missing-title': None;
  'unknown-block': { readonly name: string };
  'wrong-level': { readonly block: string; readonly marks: string };
  'outside-scenario': { readonly block: string };
  'bad-key-line': None;
  'unknown-key': { readonly key: string; readonly block: string; readonly known: string };
  'key-twice': { readonly key: string };
  'missing-key': { readonly key: string; readonly block: string };
  'no-citation': { readonly block: string };
  'missing-text': { readonly block: string };
  'scenario-without-item': None;
  'no-cards': None;
  // Ids and references
  'missing-id': { readonly block: string };
  'malformed-id': { readonly id: string };
  'duplicate-id': { readonly id: string; readonly firstLine: number };
  'duplicate-id-in-other-file': { readonly id: string; readonly file: string };
  'unknown-source': { readonly id: string };
  'unknown-card': { readonly id: string };
  'unknown-note': { readonly id: string };
  // Facts
  'bad-fact-line': { readonly id: string };
  'duplicate-fact': { readonly id: string; readonly firstLine: number };
  'unknown-fact': { readonly id: string };
  'low-fact': { readonly id: string };
  'medium-fact': { readonly id: string };
  'note-among-facts': { readonly id: string };
  // Values
  'empty-value': { readonly key: string };
  'bad-day': { readonly value: string };
  'bad-language': { readonly value: string };
  'bad-licence': { readonly value: string };
  'bad-yes': { readonly value: string };
  'bad-year': { readonly value: string };
  'bad-order': { readonly value: string };
  'bad-address': { readonly value: string };
  'bad-choice': { readonly value: string; readonly allowed: string };
  'bad-words': { readonly key: string };
  'bad-member': { readonly key: string };
  'bad-answer': None;
  'unknown-answer': { readonly name: string; readonly known: string };
  'review-due': { readonly day: string };
  // Citations
  'citation-without-source': None;
  'citation-without-locator': { readonly source: string };
  'unclosed-citation': None;
  // Cloze
  'cloze-without-gap': None;
  'gap-without-number': None;
  'unclosed-gap': None;
  'nested-gap': None;
  'empty-gap': None;
  'gap-outside-cloze': None;
  // Lists, pictures and images
  'list-too-short': None;
  'bad-part': None;
  'part-outside-picture': { readonly id: string };
  'bad-image': None;
  'image-missing': { readonly file: string };
  'image-without-alt': { readonly file: string };
  'image-with-path': { readonly file: string };
  'image-type': { readonly file: string };
  // Items
  'bad-option': None;
  'too-few-options': None;
  'item-without-key': None;
  'only-keys': None;
  'several-keys': None;
  'option-without-rationale': { readonly id: string };
  'rationale-twice': None;
  'unknown-fixed-option': { readonly id: string };
  'scoring-of-single': None;
  // Markdown
  'html-in-text': None;
  'heading-in-text': None;
  'code-block': None;
  'rule-in-text': None;
  'link-definition': None;
  'bad-link': { readonly address: string };
  'tangled-text': None;
}

/** The name of a kind of problem. */
export type ProblemKind = keyof ProblemParams;

/** One problem of a given kind at a place. */
export interface ProblemOf<Kind extends ProblemKind> extends Place {
  readonly kind: Kind;
  readonly severity: Severity;
  readonly params: ProblemParams[Kind];
}

/** One problem at a place. `line` and `column` count from 1, in UTF-16 code units. */
export type Problem = { [Kind in ProblemKind]: ProblemOf<Kind> }[ProblemKind];

/** Takes note of a problem. */
export type Report = <Kind extends ProblemKind>(
  kind: Kind,
  place: Place,
  params: ProblemParams[Kind],
) => void;

const warnings: ReadonlySet<string> = new Set<string>([
  ...writingKinds,
  'no-cards',
  'review-due',
  'scoring-of-single',
]);

/** A problem of `kind` at `place`, as serious as its kind is. */
export function problemAt<Kind extends ProblemKind>(
  kind: Kind,
  place: Place,
  params: ProblemParams[Kind],
): ProblemOf<Kind> {
  const severity = warnings.has(kind) ? 'warning' : 'error';
  return { kind, severity, line: place.line, column: place.column, params };
}

/** A `Report` that collects into `problems`. */
export function reportInto(problems: Problem[]): Report {
  // A problem of one kind is one of the union's members, which TypeScript cannot see through `Kind`.
  return (kind, place, params) => problems.push(problemAt(kind, place, params) as Problem);
}

/** Whether anything keeps the deck from being compiled. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** The problems from the top of the file to its end. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
}
