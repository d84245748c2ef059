/** How far behind the last safe copy is, and when that is worth a word. A copy that lies on the device alone is none. */
import { registerNames } from './register-names';
import { readRegister, type StudyState } from './study-state';

/** The name of the setting, as `setting-changed` carries it. */
export const reminderSetting = 'backupReminder';

/** After how many reviews without a copy the learner is reminded; 0 is never. */
export const reminderChoices = [0, 50, 200, 500] as const;

const defaultReminder = 200;

/** The learner's choice. */
export function readReminder(state: StudyState): number {
  const value = readRegister(state, registerNames.setting(reminderSetting));
  return reminderChoices.find((choice) => choice === value) ?? defaultReminder;
}

/** All reviews that stand. */
export function countReviews(state: StudyState): number {
  let reviews = 0;
  for (const counts of state.countsByDay.values()) reviews += counts.reviews;
  return reviews;
}

/** All events of the log. They only ever grow in number: what is undone or erased adds one. */
export function countEvents(state: StudyState): number {
  return [...state.foldedSeqByDevice.values()].reduce((sum, seq) => sum + seq, 0);
}

/** Whether so many reviews are in no copy that the learner should be told. */
export function isReminderDue(state: StudyState, copiedReviews: number): boolean {
  const after = readReminder(state);
  return after > 0 && countReviews(state) - copiedReviews >= after;
}
