/**
 * Problems in the words of a form. Where the hint would tell how to write a document, the form says what it needs; a
 * field that is still empty is no fault of anyone's yet.
 */
import { m } from '$lib/messages/generated/messages.js';
import { describeProblem } from '$lib/messages/problems';

type Problem = Parameters<typeof describeProblem>[0];

/** A problem beside its field. `isQuiet`: there is only something still to be written. */
export interface SaidProblem {
  readonly message: string;
  readonly hint: string;
  readonly isQuiet: boolean;
}

const needs: Readonly<Record<string, () => string>> = {
  'missing-key': m.edit_needed,
  'empty-value': m.edit_needed,
  'no-citation': m.edit_needed,
  'missing-text': m.edit_needed,
  'citation-without-locator': m.cite_needs_locator,
  'bad-option': m.option_needs_text,
  'option-without-rationale': m.option_needs_rationale,
  'bad-part': m.parts_need_answer,
  'list-too-short': m.members_need_two,
};

/** The words for a problem. */
export function sayProblem(problem: Problem): SaidProblem {
  const need = needs[problem.kind];
  if (need) return { message: need(), hint: '', isQuiet: true };
  return { ...describeProblem(problem), isQuiet: false };
}
