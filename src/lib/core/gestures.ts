/**
 * What was done in the last days, with what was before each, so that an undo is immediate and survives a reload.
 * Older gestures cannot be undone, so they are let go.
 */
import { keyOf, keyText, type EventKey, type LogEvent } from './event';
import type { DeviceId, ScheduledId } from './ids';
import type { Memory } from './memory';
import { studyDayOf, type StudyDay } from './study-day';
import type { Undoable, UndoableReview, StudyState } from './study-state';

/** A traveller's study day can fall back by one: the day before a device's latest is kept as well. */
const keptDays = 2;

/** Moves a device on to a later study day: what it did days before can no longer be undone. */
export function advanceDay(state: StudyState, event: LogEvent): void {
  const day = studyDayOf(event.at, event);
  if (day <= (state.latestDayByDevice.get(event.device) ?? -Infinity)) return;
  state.latestDayByDevice.set(event.device, day);
  for (const [text, { key, studyDay }] of state.undoablesByKey)
    if (key[0] === event.device && studyDay <= day - keptDays) state.undoablesByKey.delete(text);
}

/** Notes an event that an undo could take back. For a review, `before` is the card's memory until then. */
export function noteUndoable(state: StudyState, event: LogEvent, before: Memory | undefined): void {
  const { gestureSeq } = event;
  const cardId = undoableCardOf(event);
  if (cardId === undefined) return;
  const studyDay = studyDayOf(event.at, event);
  const latestDay = state.latestDayByDevice.get(event.device) ?? studyDay;
  if (studyDay <= latestDay - keptDays) return;
  const key = keyOf(event);
  const review = reviewOf(event, before);
  const isReset = event.body.type === 'card-reset' && ({ isReset: true } as const);
  const undoable = { key, gestureSeq, studyDay, cardId, review, ...isReset };
  state.undoablesByKey.set(keyText(key), undoable);
}

/** The events of the last gesture of `device` on `today` that still stands, in order; none when nothing is left. */
export function lastGesture(
  state: StudyState,
  device: DeviceId,
  today: StudyDay,
): readonly Undoable[] {
  const reachable = [...state.undoablesByKey.values()].filter(
    ({ key, studyDay }) => key[0] === device && studyDay === today,
  );
  const lastSeq = Math.max(...reachable.map(({ gestureSeq }) => gestureSeq));
  return reachable
    .filter(({ gestureSeq }) => gestureSeq === lastSeq)
    .sort((a, b) => a.key[1] - b.key[1]);
}

/** Lets go of an event that was undone, and gives back what was known of it. */
export function takeUndoable(state: StudyState, key: EventKey): Undoable | undefined {
  const text = keyText(key);
  const undoable = state.undoablesByKey.get(text);
  state.undoablesByKey.delete(text);
  return undoable;
}

/**
 * The card of an event that an undo can take back: what is done to a card, and the cards that were brought forward in
 * the same gesture. Decks and settings have their own way back, and so has a list of cards to review.
 */
function undoableCardOf({ body, seq, gestureSeq }: LogEvent): ScheduledId | undefined {
  if (body.type === 'brought-forward') return seq === gestureSeq ? undefined : body.cardIds[0];
  return 'cardId' in body ? body.cardId : undefined;
}

function reviewOf({ body }: LogEvent, before: Memory | undefined): UndoableReview | undefined {
  if (body.type !== 'reviewed') return undefined;
  const { kind, studyDay, rating, state, elapsedMs } = body;
  return { before, counted: { kind, studyDay, rating, state, elapsedMs } };
}
