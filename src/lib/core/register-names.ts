/** The names of the last-writer-wins values that `registers` keeps. */
import type { DeckId, ScheduledId } from './ids';

/** The names of the registers. */
export const registerNames = {
  suspended: (id: ScheduledId) => `suspended/${id}`,
  flagged: (id: ScheduledId) => `flagged/${id}`,
  broughtForward: (id: ScheduledId) => `brought-forward/${id}`,
  deck: (id: DeckId) => `deck/${id}`,
  setting: (name: string, deckId?: DeckId) =>
    deckId ? `setting/${name}/${deckId}` : `setting/${name}`,
  scheduling: () => 'scheduling',
} as const;
