/**
 * How far a deck's text has been read: the passage, by id, so that a text that grew keeps the place. Kept on this
 * device beside the log: it is a bookmark, not study.
 */
import type { DeckId } from '../core/ids';
import { readLocal, writeLocal } from '../platform/local-values';
import type { StudyLog } from './study-log.svelte';

/** The id of the passage where reading stopped; null when the text was not read here. */
export function readPosition(log: StudyLog, deckId: DeckId): string | null {
  const value = readLocal(keyOf(log, deckId));
  return typeof value === 'string' ? value : null;
}

/** Keeps the passage that is being read. */
export function keepPosition(log: StudyLog, deckId: DeckId, passageId: string): void {
  writeLocal(keyOf(log, deckId), passageId);
}

function keyOf({ environment }: StudyLog, deckId: DeckId): string {
  return `${environment.profileId}-mandate-reading/${deckId}`;
}
