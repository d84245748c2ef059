/** Events that rate a card or an item: telling them from others. */
import type { LogEvent, Reviewed } from './event';
import type { ScheduledId } from './ids';

/** An event that rates a card or an item. */
export type ReviewEvent = LogEvent & { readonly body: Reviewed };

/** Whether an event rates a card or an item. */
export function isReview(event: LogEvent): event is ReviewEvent {
  return event.body.type === 'reviewed';
}

/** Whether an event rates one of the given cards. */
export function isReviewOf(
  event: LogEvent,
  cardIds: ReadonlySet<ScheduledId>,
): event is ReviewEvent {
  return isReview(event) && cardIds.has(event.body.cardId);
}
