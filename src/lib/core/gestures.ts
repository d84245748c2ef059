/**
 * The gestures of the latest study day, with what was before each, so that an undo is immediate and survives a
 * reload. Older gestures cannot be undone, so they are let go.
 */
import { keyOf, keyText, type EventBody, type EventKey, type LogEvent } from './event';
import type { DeviceId, ScheduledId } from './ids';
import type { Memory } from './memory';
import { studyDayOf, type StudyDay } from './study-day';
import type { Gesture, GestureReview, StudyState } from './study-state';

/** What an undo can take back: what is done to a card. Decks and settings have their own way back. */
type UndoableBody = Extract<EventBody, { cardId: ScheduledId }>;

/** Moves on to a later study day: what was done before it can no longer be undone. */
export function advanceGestureDay(state: StudyState, day: StudyDay): void {
  if (day <= state.gestureDay) return;
  state.gestureDay = day;
  state.gestures = [];
}

/** The study day that an event belongs to: a review's own, else the day of its time. */
export function studyDayOfEvent(event: LogEvent): StudyDay {
  return event.body.type === 'reviewed' ? event.body.studyDay : studyDayOf(event.at, event);
}

/** Notes an event as part of its gesture. For a review, `before` is the card's memory until then. */
export function noteGesture(state: StudyState, event: LogEvent, before: Memory | undefined): void {
  const { body, device, gestureSeq } = event;
  if (!isUndoable(body) || studyDayOfEvent(event) !== state.gestureDay) return;
  const key = keyOf(event);
  const found = state.gestures.find((g) => g.device === device && g.gestureSeq === gestureSeq);
  const { cardId } = body;
  const rest = found
    ? withoutKey(found, key)
    : { device, gestureSeq, cardId, keys: [], reviews: [] };
  const review = reviewOf(event, before);
  const gesture: Gesture = {
    ...rest,
    keys: [...rest.keys, key],
    reviews: review ? [...rest.reviews, review] : rest.reviews,
  };
  state.gestures = [...state.gestures.filter((g) => g !== found), gesture];
}

/** The last gesture of `device` on `today` that still stands; undefined when there is none to undo. */
export function lastGesture(
  state: StudyState,
  device: DeviceId,
  today: StudyDay,
): Gesture | undefined {
  if (state.gestureDay !== today) return undefined;
  return state.gestures
    .filter((gesture) => gesture.device === device)
    .reduce<Gesture | undefined>(
      (last, gesture) => (last && last.gestureSeq > gesture.gestureSeq ? last : gesture),
      undefined,
    );
}

/** Removes an event from its gesture, and gives back what is known of it if it was a review. */
export function takeFromGestures(state: StudyState, key: EventKey): GestureReview | undefined {
  const text = keyText(key);
  const gesture = state.gestures.find((one) => one.keys.some((other) => keyText(other) === text));
  if (!gesture) return undefined;
  const rest = withoutKey(gesture, key);
  state.gestures = state.gestures.filter((one) => one !== gesture);
  if (rest.keys.length > 0) state.gestures.push(rest);
  return gesture.reviews.find((review) => keyText(review.key) === text);
}

function isUndoable(body: EventBody): body is UndoableBody {
  return 'cardId' in body;
}

function withoutKey(gesture: Gesture, key: EventKey): Gesture {
  const text = keyText(key);
  return {
    ...gesture,
    keys: gesture.keys.filter((other) => keyText(other) !== text),
    reviews: gesture.reviews.filter((review) => keyText(review.key) !== text),
  };
}

function reviewOf(event: LogEvent, before: Memory | undefined): GestureReview | undefined {
  const { body } = event;
  if (body.type !== 'reviewed') return undefined;
  const { cardId, studyDay, rating, state, elapsedMs } = body;
  return {
    key: keyOf(event),
    cardId,
    before,
    counted: { studyDay, rating, state, elapsedMs },
  };
}
