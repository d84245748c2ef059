/** Which scheduling settings hold now. Apart from the other settings: Today is shown without them. */
import type { SettingsHash } from './ids';
import { registerNames } from './register-names';
import {
  defaultSchedulingSettings,
  defaultSettingsHash,
  type SchedulingSettings,
} from './scheduling-settings';
import { readRegister, type StudyState } from './study-state';

/** The scheduling settings in force, and the name that reviews give them. */
export function readScheduling(state: StudyState): NamedScheduling {
  const hash = readRegister(state, registerNames.scheduling()) as SettingsHash | undefined;
  const settings = hash && state.settingsByHash.get(hash);
  return hash && settings
    ? { hash, settings }
    : { hash: defaultSettingsHash, settings: defaultSchedulingSettings };
}

/** Scheduling settings with their name. */
export interface NamedScheduling {
  readonly hash: SettingsHash;
  readonly settings: SchedulingSettings;
}
