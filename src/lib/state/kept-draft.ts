/**
 * A quiz that is not given out yet, kept in this browser beside the log: a reload, or a way through the deck editor,
 * takes nothing away. Each quiz that gets a new version has a draft of its own.
 */
import { isListOf, isRecordOf, isText } from '../core/check-value';
import type { ItemId } from '../core/ids';
import { forgetLocal, readLocal, writeLocal } from '../platform/local-values';
import { areTerms, type DraftTerms } from './draft-terms';

/** What is kept. */
export interface KeptDraft {
  readonly terms: DraftTerms;
  readonly itemIds: readonly ItemId[];
  readonly roster: string;
}

/** Where it is kept: the profile, and the quiz that gets a new version; empty for a new quiz. */
export interface DraftPlace {
  readonly profileId: string;
  readonly seriesId: string;
}

/** The draft; null when none is kept. */
export function readDraft(place: DraftPlace): KeptDraft | null {
  const value = readLocal(keyOf(place));
  return isKept(value) ? (value as KeptDraft) : null;
}

/** Whether one is kept. */
export function hasDraft(place: DraftPlace): boolean {
  return readDraft(place) !== null;
}

/** Keeps the draft. */
export function keepDraft(place: DraftPlace, draft: KeptDraft): void {
  writeLocal(keyOf(place), draft);
}

/** The draft is given out, or not wanted. */
export function forgetDraft(place: DraftPlace): void {
  forgetLocal(keyOf(place));
}

const isKept = isRecordOf({
  terms: areTerms,
  itemIds: isListOf(isText(200), 2_000),
  roster: isText(200_000),
});

function keyOf({ profileId, seriesId }: DraftPlace): string {
  return `${profileId}-mandate-quiz-draft/${seriesId || 'new'}`;
}
