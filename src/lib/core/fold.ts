/**
 * The fold: events in, study state out. It gives one result for a set of events, in whatever order and batches they
 * arrive and however often. It never reads a clock and never asks the log: what it cannot decide alone it returns.
 */
import { traceAttempt } from './attempt-traces';
import { correctEvent } from './clock-correction';
import { countReview } from './count-review';
import { keyOf, keyText, type EventKey, type LogEvent } from './event';
import { foldMemoryEvent, isFolded, isUndone } from './fold-memory';
import { advanceDay, noteUndoable, takeUndoable } from './gestures';
import type { ScheduledId } from './ids';
import { laterTime, logTimeOf } from './log-time';
import { eraseOwn, foldOwn } from './own-registers';
import { eraseFromRegisters, registerWritesOf, writeRegister } from './registers';
import { compareMemoryEvents, isMemoryEvent } from './review-event';
import { defaultsByHash } from './scheduling-settings';
import type { StudyState } from './study-state';
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
    if (event.body.type === 'paper-kept') state.keptPapers.add(event.body.paperHash);
  }
  const corrected = fresh.map((event) => correctEvent(event, state.clockCorrections));
  for (const event of corrected) advanceTime(state, event);
  const standing = corrected.filter((event) => !isUndone(state, event));
  for (const event of standing) foldRegister(state, event);
  for (const event of standing.filter(isMemoryEvent).sort(compareMemoryEvents))
    foldMemoryEvent(state, event, outcome.staleCardIds);
  foldOwn(state, standing);
  return outcome;
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
  state.latest = laterTime(state.latest, logTimeOf(event));
  advanceDay(state, event);
}

function noteSettingsAndCorrections(
  state: StudyState,
  { body }: LogEvent,
  outcome: FoldOutcome,
): void {
  const isStated = body.type === 'scheduling-changed' || body.type === 'scheduling-stated';
  if (isStated && areValidSettings(body.value)) {
    state.settingsByHash.set(body.hash, body.value);
    if (state.missingSettings.delete(body.hash)) outcome.needsRefold = true;
  }
  if (body.type === 'clock-corrected') {
    state.clockCorrections.push(body);
    if (state.foldedSeqByDevice.size > 0) outcome.needsRefold = true;
  }
}

function noteMissingSettings(state: StudyState, { body }: LogEvent): void {
  if (body.type !== 'reviewed' || defaultsByHash.has(body.settings)) return;
  if (!state.settingsByHash.has(body.settings)) state.missingSettings.add(body.settings);
}

function noteUndone(state: StudyState, { body }: LogEvent, outcome: FoldOutcome): void {
  if (body.type !== 'undone' && body.type !== 'erased') return;
  for (const key of body.keys) {
    const text = keyText(key);
    if (state.undoneKeys.has(text)) continue;
    state.undoneKeys.add(text);
    if (isFolded(state, { device: key[0], seq: key[1] })) takeBack(state, key, outcome);
  }
}

/** Takes an event back that was folded before: at once when the state still knows what was before it. */
function takeBack(state: StudyState, key: EventKey, outcome: FoldOutcome): void {
  eraseFromRegisters(state.registersByName, keyText(key));
  eraseOwn(state, keyText(key));
  const known = takeUndoable(state, key);
  if (!known) outcome.takenBackKeys.push(key);
  else if (known.isReset) outcome.staleCardIds.add(known.cardId);
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
  for (const write of writes) writeRegister(state, event, write);
  noteUndoable(state, event, undefined);
}
