/**
 * The fold: events in, study state out. It gives one result for a set of events, in whatever order and batches they
 * arrive and however often. It never reads a clock and never asks the log: what it cannot decide alone it returns.
 */
import { traceAttempt } from './attempt-traces';
import { correctEvent } from './clock-correction';
import { countReview } from './count-review';
import {
  keyOf,
  keyText,
  type Envelope,
  type EventKey,
  type LogEvent,
  type Reviewed,
} from './event';
import { advanceDay, noteUndoable, takeUndoable } from './gestures';
import type { ScheduledId } from './ids';
import { compareStamps, stampOf, type Memory } from './memory';
import { isReview, type ReviewEvent } from './review-event';
import { eraseFromRegisters, registerWritesOf, writeRegister } from './registers';
import { nextMemory } from './schedule';
import {
  defaultSettingsHash,
  defaultSchedulingSettings,
  type SchedulingSettings,
} from './scheduling-settings';
import type { CountedReview, StudyState } from './study-state';
import { areValidSettings } from './valid-settings';

/** What a batch leaves for the caller, who can read the log. */
export interface FoldOutcome {
  /** Cards to fold again from all their reviews, by `refoldCard`. */
  readonly staleCardIds: Set<ScheduledId>;
  /** Reviews taken back whose contents the state no longer holds: pass each to `takeBackReview`. */
  readonly takenBackKeys: EventKey[];
  /** The past has changed for many cards: fold the whole log anew. */
  needsRefold: boolean;
}

/** Folds a batch into `state`, which it changes. Events folded before are skipped. */
export function foldEvents(state: StudyState, events: readonly LogEvent[]): FoldOutcome {
  const outcome: FoldOutcome = { staleCardIds: new Set(), takenBackKeys: [], needsRefold: false };
  const fresh = selectFresh(state, events);
  for (const event of fresh) noteSettingsAndCorrections(state, event, outcome);
  for (const event of fresh) noteMissingSettings(state, event);
  for (const event of fresh) noteUndone(state, event, outcome);
  for (const event of fresh) {
    advanceSeq(state, event);
    traceAttempt(state, event);
  }
  const corrected = fresh.map((event) => correctEvent(event, state.clockCorrections));
  for (const event of corrected) advanceTime(state, event);
  const standing = corrected.filter((event) => !isUndone(state, event));
  for (const event of standing) foldRegister(state, event);
  for (const event of standing.filter(isReview).sort(compareReviews))
    foldReview(state, event, outcome);
  return outcome;
}

/** Folds one card again from all its reviews in the log, in any order. Reviews not folded yet are left for later. */
export function refoldCard(
  state: StudyState,
  cardId: ScheduledId,
  reviews: readonly ReviewEvent[],
): void {
  let memory: Memory | undefined;
  const standing = reviews
    .filter((event) => isFolded(state, event) && !isUndone(state, event))
    .map((event) => correctEvent(event, state.clockCorrections))
    .sort(compareReviews);
  for (const event of standing) {
    noteUndoable(state, event, memory);
    memory = remember(state, memory, event);
  }
  if (memory) state.memoriesById.set(cardId, memory);
  else state.memoriesById.delete(cardId);
}

/** Takes a review off its day's counts, once the log has been asked what it was. Its card is stale then. */
export function takeBackReview(state: StudyState, event: ReviewEvent): void {
  countReview(state, correctEvent(event, state.clockCorrections).body, -1);
}

/** The settings that a hash names; the defaults for one that no event has stated (yet), or not stated well. */
export function settingsNamed(state: StudyState, hash: Reviewed['settings']): SchedulingSettings {
  return state.settingsByHash.get(hash) ?? defaultSchedulingSettings;
}

/** By `compareStamps`; times differ almost always, and the log is long. */
function compareReviews(a: ReviewEvent, b: ReviewEvent): number {
  return a.body.answeredAt - b.body.answeredAt || compareStamps(stampOf(a), stampOf(b));
}

function isFolded(state: StudyState, { device, seq }: Pick<Envelope, 'device' | 'seq'>): boolean {
  return seq <= (state.foldedSeqByDevice.get(device) ?? 0);
}

function isUndone(state: StudyState, event: Envelope): boolean {
  return state.undoneKeys.has(keyText(keyOf(event)));
}

/** Events not folded yet, each once. */
function selectFresh(state: StudyState, events: readonly LogEvent[]): LogEvent[] {
  const freshByKey = new Map<string, LogEvent>();
  for (const event of events)
    if (!isFolded(state, event)) freshByKey.set(keyText(keyOf(event)), event);
  return [...freshByKey.values()];
}

function advanceSeq(state: StudyState, event: LogEvent): void {
  const folded = state.foldedSeqByDevice.get(event.device) ?? 0;
  state.foldedSeqByDevice.set(event.device, Math.max(folded, event.seq));
}

function advanceTime(state: StudyState, event: LogEvent): void {
  state.latestAt = Math.max(state.latestAt, event.at);
  advanceDay(state, event);
}

function noteSettingsAndCorrections(
  state: StudyState,
  { body }: LogEvent,
  outcome: FoldOutcome,
): void {
  if (body.type === 'scheduling-changed' && areValidSettings(body.value)) {
    state.settingsByHash.set(body.hash, body.value);
    if (state.missingSettings.delete(body.hash)) outcome.needsRefold = true;
  }
  if (body.type === 'clock-corrected') {
    state.clockCorrections.push(body);
    if (state.foldedSeqByDevice.size > 0) outcome.needsRefold = true;
  }
}

function noteMissingSettings(state: StudyState, { body }: LogEvent): void {
  if (body.type !== 'reviewed' || body.settings === defaultSettingsHash) return;
  if (!state.settingsByHash.has(body.settings)) state.missingSettings.add(body.settings);
}

function noteUndone(state: StudyState, { body }: LogEvent, outcome: FoldOutcome): void {
  if (body.type !== 'undone') return;
  for (const key of body.keys) {
    const text = keyText(key);
    if (state.undoneKeys.has(text)) continue;
    state.undoneKeys.add(text);
    if (isFolded(state, { device: key[0], seq: key[1] })) takeBack(state, key, outcome);
  }
}

/** Takes an event back that was folded before: at once when the state still knows what was before it. */
function takeBack(state: StudyState, key: EventKey, outcome: FoldOutcome): void {
  eraseFromRegisters(state, keyText(key));
  const known = takeUndoable(state, key);
  if (!known) outcome.takenBackKeys.push(key);
  if (!known?.review) return;
  const { cardId, review } = known;
  countReview(state, review.counted, -1);
  const last = state.memoriesById.get(cardId)?.last;
  const isLast = last?.device === key[0] && last.seq === key[1];
  if (!isLast) outcome.staleCardIds.add(cardId);
  else if (review.before) state.memoriesById.set(cardId, review.before);
  else state.memoriesById.delete(cardId);
}

function foldRegister(state: StudyState, event: LogEvent): void {
  const writes = registerWritesOf(event);
  if (writes.length === 0) return;
  for (const write of writes) writeRegister(state, event, write, event.at);
  noteUndoable(state, event, undefined);
}

function foldReview(state: StudyState, event: ReviewEvent, outcome: FoldOutcome): void {
  const { cardId } = event.body;
  countReview(state, countedOf(event), 1);
  const memory = state.memoriesById.get(cardId);
  if (memory && compareStamps(stampOf(event), memory.last) < 0) {
    outcome.staleCardIds.add(cardId);
    return;
  }
  noteUndoable(state, event, memory);
  state.memoriesById.set(cardId, remember(state, memory, event));
}

function remember(state: StudyState, memory: Memory | undefined, event: ReviewEvent): Memory {
  const { cardId, rating, settings } = event.body;
  const review = { cardId, rating, stamp: stampOf(event) };
  return nextMemory(memory, review, settingsNamed(state, settings));
}

function countedOf({ body }: ReviewEvent): CountedReview {
  const { studyDay, rating, state, elapsedMs } = body;
  return { studyDay, rating, state, elapsedMs };
}
