/**
 * The forgetting curve of FSRS-6, for pages that only look: they need not load all of FSRS for it. R = (1 + f·t/S)^-d
 * after t days at stability S, where d is the last weight and f is such that R is 0.9 at t = S
 * (https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm). Tests hold it against ts-fsrs.
 */
import type { Memory } from './memory';
import type { SchedulingSettings } from './scheduling-settings';
import type { StudyDay } from './study-day';

/** The last of the weights that ts-fsrs has by default. */
const defaultDecay = 0.1542;

/** To these ts-fsrs clips the weight. */
const decayBounds = { lowest: 0.1, highest: 0.8 } as const;

/** The probability, 0 to 1, that the card would be recalled on `studyDay`. */
export function retrievabilityOf(
  memory: Memory,
  studyDay: StudyDay,
  settings: SchedulingSettings,
): number {
  const elapsedDays = Math.max(0, studyDay - memory.last.studyDay);
  const { decay, factor } = curveOf(settings);
  return (1 + (factor * elapsedDays) / memory.stability) ** -decay;
}

/** The interval in whole days that `settings` give a card of the given stability, before fuzz. */
export function intervalAt(stabilityDays: number, settings: SchedulingSettings): number {
  const { decay, factor } = curveOf(settings);
  const days = (stabilityDays / factor) * (settings.desiredRetention ** (-1 / decay) - 1);
  return Math.min(Math.max(1, Math.round(days)), settings.maximumIntervalDays);
}

function curveOf({ weights }: SchedulingSettings): { decay: number; factor: number } {
  const decay = Math.min(
    Math.max(decayBounds.lowest, weights?.[20] ?? defaultDecay),
    decayBounds.highest,
  );
  return { decay, factor: 0.9 ** (-1 / decay) - 1 };
}
