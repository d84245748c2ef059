/**
 * Names for values of the scheduling settings. Only who changes settings needs it:
 * what is in force is named in the log already.
 */
import { shortHash } from './hash';
import type { SettingsHash } from './ids';
import type { SchedulingSettings } from './scheduling-settings';

/** The name under which a review remembers a value of the settings. Equal values have equal names. */
export function hashSchedulingSettings(settings: SchedulingSettings): SettingsHash {
  const fields = [
    settings.weights,
    settings.desiredRetention,
    settings.learningSteps,
    settings.relearningSteps,
    settings.maximumIntervalDays,
    settings.isFuzzed,
  ];
  return shortHash(JSON.stringify(fields), 16) as SettingsHash;
}
