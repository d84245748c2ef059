/**
 * Everything that FSRS needs to know besides a card's own past, as one value. Each review names the value in force by
 * its hash (`settings-hash`), so a refold never rewrites history.
 */
import type { SettingsHash } from './ids';

/** A learning step as FSRS writes it: a whole number of minutes, hours or days (`10m`). */
export type Step = `${number}${'m' | 'h' | 'd'}`;

/** One value of the scheduling settings. */
export interface SchedulingSettings {
  /** FSRS-6 weights, 21 of them; null stands for the defaults of the library. */
  readonly weights: readonly number[] | null;
  /** The retrievability at which a card comes due, 0.70 to 0.97. */
  readonly desiredRetention: number;
  readonly learningSteps: readonly Step[];
  readonly relearningSteps: readonly Step[];
  readonly maximumIntervalDays: number;
  /** Spreads due days a little, by card id, so that cards learnt together part. */
  readonly isFuzzed: boolean;
}

/** What a new learner starts with. */
export const defaultSchedulingSettings: SchedulingSettings = {
  weights: null,
  desiredRetention: 0.9,
  learningSteps: ['1m', '10m'],
  relearningSteps: ['10m'],
  maximumIntervalDays: 36_500,
  isFuzzed: true,
};

/**
 * The name of the defaults, which reviews carry though no event ever stated them. A constant, so that studying needs
 * no SHA-256; a test holds it against `hashSchedulingSettings`.
 */
export const defaultSettingsHash = 'c255c1bdcfc5303c' as SettingsHash;

/** The settings of items: those of cards without steps, since a wrong item should not come back in a minute. */
export function withoutSteps(settings: SchedulingSettings): SchedulingSettings {
  return { ...settings, learningSteps: [], relearningSteps: [] };
}

/** What items start with, and its name, which their reviews carry. */
export const defaultItemSettings = withoutSteps(defaultSchedulingSettings);
export const defaultItemSettingsHash = 'ddddb31978b18c53' as SettingsHash;

/** The settings that need no event to be known. */
export const defaultsByHash: ReadonlyMap<SettingsHash, SchedulingSettings> = new Map([
  [defaultSettingsHash, defaultSchedulingSettings],
  [defaultItemSettingsHash, defaultItemSettings],
]);

/** Bounds outside which intervals stop making sense: every card daily at the top, ninefold intervals at the foot. */
export const retentionBounds = { lowest: 0.7, highest: 0.97 } as const;

/**
 * Reads learning steps as a person writes them: `1m 10m`, or nothing for none. Null when a step is not a whole
 * number of at least 1 followed by m, h or d, when it is over 30 days, or when there are more than 10.
 */
export function parseSteps(text: string): readonly Step[] | null {
  const steps = text
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean);
  return steps.length <= 10 && steps.every(isStep) ? steps : null;
}

const minutesByUnit = { m: 1, h: 60, d: 1440 } as const;

/** Whether a text is one learning step. */
export function isStep(text: string): text is Step {
  const match = /^([1-9]\d{0,4})([mhd])$/.exec(text);
  if (!match) return false;
  return Number(match[1]) * minutesByUnit[match[2] as 'm' | 'h' | 'd'] <= 30 * minutesByUnit.d;
}
