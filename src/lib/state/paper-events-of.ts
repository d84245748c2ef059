/** The gesture by which a paper is given out: the paper, and the roster where it is new. */
import type { Learner } from '../core/answer-sheet';
import { canonicalJson } from '../core/hash';
import type { MadePaper } from '../core/make-paper';
import type { PaperEventBody } from '../core/paper-events';

/** The events. `known`: the roster that stands already. */
export function paperEvents(
  { paperHash, paper, contents, keySheet }: MadePaper,
  roster: readonly Learner[],
  known: readonly Learner[],
): PaperEventBody[] {
  const made = { type: 'paper-made', paperHash, paper, contents } as const;
  const events: PaperEventBody[] = [{ ...made, ...(keySheet ? { keySheet } : {}) }];
  if (canonicalJson(roster) !== canonicalJson(known))
    events.push({ type: 'roster-set', paperHash, learners: roster });
  return events;
}
