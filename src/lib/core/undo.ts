/** Undo: an event like any other, which takes back the last gesture of this device on this study day. */
import type { EventBody } from './event';
import { lastGesture } from './gestures';
import type { DeviceId, ScheduledId } from './ids';
import type { StudyDay } from './study-day';
import type { StudyState } from './study-state';

/** What an undo would do: the event to append, and the card it is about. */
export interface UndoStep {
  readonly body: Extract<EventBody, { type: 'undone' }>;
  readonly cardId: ScheduledId;
}

/** The next undo, or null when nothing of today is left to take back. */
export function planUndo(state: StudyState, device: DeviceId, today: StudyDay): UndoStep | null {
  const gesture = lastGesture(state, device, today);
  const [first] = gesture;
  if (!first) return null;
  return {
    body: { type: 'undone', keys: gesture.map(({ key }) => key) },
    cardId: first.cardId,
  };
}
