/**
 * Cards that were brought forward because an item that rests on them went wrong: due from that study day until they
 * are next reviewed. What is remembered of them does not change.
 */
import type { Memory } from './memory';
import type { ScheduledId } from './ids';
import { registerNames } from './register-names';
import type { StudyDay } from './study-day';
import type { StudyState } from './study-state';

/** What the log keeps of a card that was brought forward. */
export interface BroughtMark {
  readonly studyDay: StudyDay;
  readonly wasSure: boolean;
}

/** The mark of a card that was brought forward by `today` and not reviewed since; undefined for any other. */
export function readBrought(
  state: StudyState,
  id: ScheduledId,
  memory: Memory | undefined,
  today: StudyDay,
): BroughtMark | undefined {
  const entry = state.registersByName.get(registerNames.broughtForward(id))?.at(-1);
  if (!entry || (memory && memory.last.answeredAt >= entry.at)) return undefined;
  const mark = entry.value as BroughtMark;
  return mark.studyDay <= today ? mark : undefined;
}
