/**
 * Cards that were brought forward because an item that rests on them went wrong: due from that study day until they
 * are next reviewed. What is remembered of them does not change.
 */
import type { ScheduledId } from './ids';
import { registerNames } from './register-names';
import type { StudyDay } from './study-day';
import type { StudyState } from './study-state';

/** What the log keeps of a card that was brought forward. */
export interface BroughtMark {
  readonly studyDay: StudyDay;
  readonly wasSure: boolean;
}

/** The cards that were brought forward by `today` and not reviewed since. */
export function listBrought(
  state: StudyState,
  today: StudyDay,
): ReadonlyMap<ScheduledId, BroughtMark> {
  const prefix = registerNames.broughtForward('' as ScheduledId);
  const brought = new Map<ScheduledId, BroughtMark>();
  for (const [name, entries] of state.registersByName) {
    const entry = name.startsWith(prefix) ? entries.at(-1) : undefined;
    if (!entry) continue;
    const id = name.slice(prefix.length) as ScheduledId;
    const mark = entry.value as BroughtMark;
    const reviewedAt = state.memoriesById.get(id)?.last.answeredAt ?? -Infinity;
    if (mark.studyDay <= today && reviewedAt < entry.at) brought.set(id, mark);
  }
  return brought;
}

/** Who comes first: a mistake that the learner was sure of, then any other, then what was not brought forward. */
export function urgencyOf(mark: BroughtMark | undefined): number {
  if (!mark) return 2;
  return mark.wasSure ? 0 : 1;
}
