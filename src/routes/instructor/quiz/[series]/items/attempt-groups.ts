/** The groups of attempts by which options are compared, as they are called. */
import { m } from '$lib/messages/generated/messages.js';

/** The groups, from the best. */
export const attemptGroups = [
  ['upper', m.analysis_upper],
  ['middle', m.analysis_middle],
  ['lower', m.analysis_lower],
] as const;
