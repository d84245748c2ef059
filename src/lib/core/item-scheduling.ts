/** The scheduling settings that hold for items: those in force for cards, without steps, under a name of their own. */
import type { EventBody } from './event';
import { defaultsByHash, withoutSteps } from './scheduling-settings';
import { readScheduling, type NamedScheduling } from './scheduling-in-force';
import { hashSchedulingSettings } from './settings-hash';
import type { StudyState } from './study-state';

/** Settings for items, and what the log must state before a review can name them. */
export interface ItemScheduling extends NamedScheduling {
  readonly statements: readonly EventBody[];
}

/** The settings in force for items. A name that the log knows already needs no statement. */
export function readItemScheduling(state: StudyState): ItemScheduling {
  const value = withoutSteps(readScheduling(state).settings);
  const hash = hashSchedulingSettings(value);
  const settings = state.settingsByHash.get(hash) ?? defaultsByHash.get(hash);
  if (settings) return { hash, settings, statements: [] };
  const statement = { type: 'scheduling-stated', hash, value } as const;
  return { hash, settings: value, statements: [statement] };
}
