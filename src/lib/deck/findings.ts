/** What readers find on their way besides values: problems, and mentions of things that must exist. */
import type { Reference } from './document';
import { type Problem, type Report, reportInto } from './problems';

/** Where a reader leaves problems and references. */
export interface Findings {
  readonly report: Report;
  readonly refer: (reference: Reference) => void;
}

/** Findings that collect into two lists. */
export function collectFindings(problems: Problem[], references: Reference[]): Findings {
  return {
    report: reportInto(problems),
    refer: (reference) => {
      references.push(reference);
    },
  };
}
