/** Names for values of the scheduling settings. Apart from the settings, so that a page that only reads them loads no hash. */
import { shortHash } from './hash';
import type { SettingsHash } from './ids';
import { defaultSchedulingSettings, type SchedulingSettings } from './scheduling-settings';

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

/** The hash of the defaults: reviews name it though no event ever stated them. */
export const defaultSettingsHash = hashSchedulingSettings(defaultSchedulingSettings);
