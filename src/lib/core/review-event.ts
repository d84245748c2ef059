/** Events that change what is remembered of a card or an item: telling them from others, and their order. */
import type { CardReset, LogEvent, Reviewed } from './event';
import type { ScheduledId } from './ids';
import { compareStamps, stampOf, type ReviewStamp } from './memory';
import { studyDayOf } from './study-day';

/** An event that rates a card or an item. */
export type ReviewEvent = LogEvent & { readonly body: Reviewed };

/** An event that makes a card New again. */
export type ResetEvent = LogEvent & { readonly body: CardReset };

/** An event that a card's memory is made of. */
export type MemoryEvent = ReviewEvent | ResetEvent;

/** Whether an event rates a card or an item. */
export function isReview(event: LogEvent): event is ReviewEvent {
  return event.body.type === 'reviewed';
}

/** Whether an event makes a card New again. */
export function isReset(event: LogEvent): event is ResetEvent {
  return event.body.type === 'card-reset';
}

/** Whether a card's memory is made of the event. */
export function isMemoryEvent(event: LogEvent): event is MemoryEvent {
  return isReview(event) || isReset(event);
}

/** Whether the memory of one of the given cards is made of the event. */
export function isMemoryEventOf(
  event: LogEvent,
  cardIds: ReadonlySet<ScheduledId>,
): event is MemoryEvent {
  return isMemoryEvent(event) && cardIds.has(event.body.cardId);
}

/** The event's place in the order of what happened to a card. */
export function memoryStampOf(event: MemoryEvent): ReviewStamp {
  if (isReview(event)) return stampOf(event);
  const { device, seq, body } = event as ResetEvent;
  return { answeredAt: body.resetAt, studyDay: studyDayOf(body.resetAt, event), device, seq };
}

/** By `compareStamps`; times differ almost always, and the log is long. */
export function compareMemoryEvents(a: MemoryEvent, b: MemoryEvent): number {
  return timeOf(a) - timeOf(b) || compareStamps(memoryStampOf(a), memoryStampOf(b));
}

function timeOf({ body }: MemoryEvent): number {
  return body.type === 'reviewed' ? body.answeredAt : body.resetAt;
}
