/** What a learner can set besides scheduling: read from registers, with a default and bounds for each. */
import type { DeckId } from './ids';
import { registerNames } from './register-names';
import { readRegister, type StudyState } from './study-state';

/** Study settings; every one is an event in the log. */
export interface Settings {
  /** New cards a study day over all decks. */
  readonly newCardsPerDay: number;
  /** New items of scenarios a study day over all decks, counted as new cards too. */
  readonly newItemsPerDay: number;
  /** Reviews a study day over all decks. */
  readonly reviewsPerDay: number;
  /** The hour of the local clock at which a study day begins, 0 to 23. */
  readonly rolloverHour: number;
  readonly ratingButtons: 'four' | 'two';
  readonly theme: 'system' | 'light' | 'dark';
}

/** The name of a setting, as `setting-changed` carries it. */
export type SettingName = keyof Settings;

export const defaultSettings: Settings = {
  newCardsPerDay: 10,
  newItemsPerDay: 2,
  reviewsPerDay: 200,
  rolloverHour: 4,
  ratingButtons: 'four',
  theme: 'system',
};

/** The bounds of the settings that are whole numbers. */
export const settingBounds = {
  newCardsPerDay: { lowest: 0, highest: 999 },
  newItemsPerDay: { lowest: 0, highest: 999 },
  reviewsPerDay: { lowest: 0, highest: 9999 },
  rolloverHour: { lowest: 0, highest: 23 },
} as const;

const choices = {
  ratingButtons: ['four', 'two'],
  theme: ['system', 'light', 'dark'],
} as const;

/** The settings in force. A value out of bounds, from another version say, counts as the default. */
export function readSettings(state: StudyState): Settings {
  return {
    newCardsPerDay: readNumber(state, 'newCardsPerDay'),
    newItemsPerDay: readNumber(state, 'newItemsPerDay'),
    reviewsPerDay: readNumber(state, 'reviewsPerDay'),
    rolloverHour: readNumber(state, 'rolloverHour'),
    ratingButtons: readChoice(state, 'ratingButtons'),
    theme: readChoice(state, 'theme'),
  };
}

/** Limits of one deck; undefined where the deck has none of its own. */
export interface DeckLimits {
  readonly newCardsPerDay: number | undefined;
  readonly reviewsPerDay: number | undefined;
}

/** The limits that a learner gave one deck. */
export function readDeckLimits(state: StudyState, deckId: DeckId): DeckLimits {
  return {
    newCardsPerDay: readLimit(state, 'newCardsPerDay', deckId),
    reviewsPerDay: readLimit(state, 'reviewsPerDay', deckId),
  };
}

type NumberName = keyof typeof settingBounds;
type ChoiceName = keyof typeof choices;

/** Whether a number is one that the setting can take. */
export function isWithinBounds(name: NumberName, value: unknown): value is number {
  const { lowest, highest } = settingBounds[name];
  return Number.isInteger(value) && (value as number) >= lowest && (value as number) <= highest;
}

function readNumber(state: StudyState, name: NumberName): number {
  const value = readRegister(state, registerNames.setting(name));
  return isWithinBounds(name, value) ? value : defaultSettings[name];
}

function readChoice<Name extends ChoiceName>(state: StudyState, name: Name): Settings[Name] {
  const value = readRegister(state, registerNames.setting(name));
  const options: readonly unknown[] = choices[name];
  return options.includes(value) ? (value as Settings[Name]) : defaultSettings[name];
}

function readLimit(
  state: StudyState,
  name: 'newCardsPerDay' | 'reviewsPerDay',
  deckId: DeckId,
): number | undefined {
  const value = readRegister(state, registerNames.setting(name, deckId));
  return isWithinBounds(name, value) ? value : undefined;
}
