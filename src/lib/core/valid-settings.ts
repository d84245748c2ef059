/**
 * Whether scheduling settings are ones that FSRS can work with. Those from another version or another hand are checked
 * before they are used: wrong ones would make every fold fail, and the app would not open.
 */
import { isStep, retentionBounds, type SchedulingSettings } from './scheduling-settings';

/** How many weights FSRS-6 has. */
const weightCount = 21;

/** Whether a list of weights is one that FSRS-6 can use: 21 finite numbers. */
export function areValidWeights(weights: readonly number[]): boolean {
  return weights.length === weightCount && weights.every(Number.isFinite);
}

/** Whether every part of the settings is of its kind and within its bounds. */
export function areValidSettings(settings: SchedulingSettings): boolean {
  const { weights, desiredRetention, maximumIntervalDays, isFuzzed } = settings;
  return (
    (weights === null || (Array.isArray(weights) && areValidWeights(weights))) &&
    desiredRetention >= retentionBounds.lowest &&
    desiredRetention <= retentionBounds.highest &&
    [settings.learningSteps, settings.relearningSteps].every(areSteps) &&
    Number.isInteger(maximumIntervalDays) &&
    maximumIntervalDays > 0 &&
    typeof isFuzzed === 'boolean'
  );
}

function areSteps(steps: unknown): boolean {
  return Array.isArray(steps) && steps.every((step) => typeof step === 'string' && isStep(step));
}
