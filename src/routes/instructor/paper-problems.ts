/** What keeps a quiz from being given out, in words, each for the field that it is about. */
import type { PaperProblem } from '$lib/core/paper';
import type { RosterProblem } from '$lib/core/roster';
import { formatNumber } from '$lib/messages/format';
import { m } from '$lib/messages/generated/messages.js';

/** The fields of the form that can be wrong. */
export type FormField =
  'title' | 'instructions' | 'items' | 'due' | 'limit' | 'attempts' | 'pass' | 'asks';

/** The field that a problem is about. */
export function fieldOf(problem: PaperProblem): FormField {
  switch (problem.kind) {
    case 'no-title':
      return 'title';
    case 'too-long':
      return problem.field;
    case 'no-items':
    case 'too-many-items':
      return 'items';
    case 'due-before-open':
      return 'due';
    case 'bad-time-limit':
      return 'limit';
    case 'bad-attempt-limit':
      return 'attempts';
    case 'bad-pass-mark':
      return 'pass';
    case 'no-name-asked':
      return 'asks';
  }
}

/** Whether a problem is only that something is still missing: said when the quiz is to be given out, not before. */
export function isMissing({ kind }: PaperProblem): boolean {
  return kind === 'no-title' || kind === 'no-items' || kind === 'no-name-asked';
}

/** The sentence for a problem. */
export function describePaperProblem(problem: PaperProblem): string {
  switch (problem.kind) {
    case 'no-title':
      return m.assign_no_title();
    case 'too-long':
      return m.assign_too_long(problem);
    case 'no-items':
      return m.assign_no_items();
    case 'too-many-items':
      return m.assign_too_many_items(problem);
    case 'due-before-open':
      return m.assign_due_before_open();
    case 'bad-time-limit':
      return m.assign_bad_limit({ limit: formatNumber(problem.limitMinutes) });
    case 'bad-attempt-limit':
      return m.assign_bad_attempts(problem);
    case 'bad-pass-mark':
      return m.assign_bad_pass();
    case 'no-name-asked':
      return m.assign_no_name();
  }
}

/** The sentence for what is wrong with a line of a roster. */
export function describeRosterProblem(problem: RosterProblem): string {
  switch (problem.kind) {
    case 'too-many-fields':
      return m.assign_roster_fields(problem);
    case 'field-too-long':
      return m.assign_roster_long(problem);
    case 'named-twice':
      return m.assign_roster_twice(problem);
    case 'too-many-learners':
      return m.assign_roster_many({ limit: formatNumber(problem.limit) });
  }
}
