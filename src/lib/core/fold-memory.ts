/**
 * The fold of what is remembered: reviews and resets of a card in their order. What comes out of order makes the card
 * stale, to be folded again from all its events.
 */
import { correctEvent } from './clock-correction';
import { countReview } from './count-review';
import { keyOf, keyText, type Envelope, type Reviewed } from './event';
import { noteUndoable } from './gestures';
import type { ScheduledId } from './ids';
import { compareStamps, stampOf, type Memory } from './memory';
import {
  compareMemoryEvents,
  isReview,
  memoryStampOf,
  type MemoryEvent,
  type ReviewEvent,
} from './review-event';
import { nextMemory } from './schedule';
import {
  defaultsByHash,
  defaultSchedulingSettings,
  type SchedulingSettings,
} from './scheduling-settings';
import type { CountedReview, StudyState } from './study-state';

/** Folds one event of a card; a card whose past it changes joins `staleIds`. */
export function foldMemoryEvent(
  state: StudyState,
  event: MemoryEvent,
  staleIds: Set<ScheduledId>,
): void {
  if (isReview(event)) countReview(state, countedOf(event), 1);
  if (isLate(state, event)) staleIds.add(event.body.cardId);
  else takeOver(state, event, state.memoriesById.get(event.body.cardId));
}

/** Folds one card again from all its events in the log, in any order. What is not folded yet is left for later. */
export function refoldCard(
  state: StudyState,
  cardId: ScheduledId,
  events: readonly MemoryEvent[],
): void {
  state.memoriesById.delete(cardId);
  state.resetsById.delete(cardId);
  const standing = events
    .filter((event) => isFolded(state, event) && !isUndone(state, event))
    .map((event) => correctEvent(event, state.clockCorrections))
    .sort(compareMemoryEvents);
  for (const event of standing) takeOver(state, event, state.memoriesById.get(cardId));
}

/** Takes a review off its day's counts, once the log has been asked what it was. Its card is stale then. */
export function takeBackReview(state: StudyState, event: ReviewEvent): void {
  countReview(state, correctEvent(event, state.clockCorrections).body, -1);
}

/** The settings that a hash names; the defaults for one that no event has stated (yet), or not stated well. */
export function settingsNamed(state: StudyState, hash: Reviewed['settings']): SchedulingSettings {
  return state.settingsByHash.get(hash) ?? defaultsByHash.get(hash) ?? defaultSchedulingSettings;
}

/** Whether the state holds the event already. */
export function isFolded(
  state: StudyState,
  { device, seq }: Pick<Envelope, 'device' | 'seq'>,
): boolean {
  return seq <= (state.foldedSeqByDevice.get(device) ?? 0);
}

/** Whether the event was taken back. */
export function isUndone(state: StudyState, event: Envelope): boolean {
  return state.undoneKeys.has(keyText(keyOf(event)));
}

function isLate(state: StudyState, event: MemoryEvent): boolean {
  const { cardId } = event.body;
  const last = state.memoriesById.get(cardId)?.last ?? state.resetsById.get(cardId);
  return last !== undefined && compareStamps(memoryStampOf(event), last) < 0;
}

/** The event is the card's latest: what is remembered from here on. */
function takeOver(state: StudyState, event: MemoryEvent, before: Memory | undefined): void {
  noteUndoable(state, event, before);
  const { cardId } = event.body;
  if (isReview(event)) state.memoriesById.set(cardId, remember(state, before, event));
  else {
    state.memoriesById.delete(cardId);
    state.resetsById.set(cardId, memoryStampOf(event));
  }
}

function remember(state: StudyState, memory: Memory | undefined, event: ReviewEvent): Memory {
  const { cardId, rating, settings } = event.body;
  const review = { cardId, rating, stamp: stampOf(event) };
  return nextMemory(memory, review, settingsNamed(state, settings));
}

function countedOf({ body }: ReviewEvent): CountedReview {
  const { kind, studyDay, rating, state, elapsedMs } = body;
  return { kind, studyDay, rating, state, elapsedMs };
}
