/**
 * What is left to do after `foldEvents`, once the log has been asked what the fold could not know. In three steps for
 * a caller who reads the log between them; nothing else may fold into the state until the last is done.
 */
import type { LogEvent } from './event';
import type { FoldOutcome } from './fold';
import { refoldCard, takeBackReview } from './fold-memory';
import type { ScheduledId } from './ids';
import { isMemoryEvent, isReview, type MemoryEvent } from './review-event';
import type { StudyState } from './study-state';

/**
 * Settles undone reviews and resets that the state no longer held. `takenBack`: the events of `outcome.takenBackKeys`, as many
 * as the log has. Gives back the cards whose events `refoldCards` needs.
 */
export function settleTakenBack(
  state: StudyState,
  outcome: FoldOutcome,
  takenBack: readonly LogEvent[],
): ReadonlySet<ScheduledId> {
  const made = takenBack.filter(isMemoryEvent);
  for (const review of made.filter(isReview)) takeBackReview(state, review);
  return new Set([...outcome.staleCardIds, ...made.map(({ body }) => body.cardId)]);
}

/** Folds cards again. `events`: all that their memories are made of in the log, in any order. */
export function refoldCards(
  state: StudyState,
  cardIds: ReadonlySet<ScheduledId>,
  events: readonly MemoryEvent[],
): void {
  const eventsById = new Map<ScheduledId, MemoryEvent[]>([...cardIds].map((id) => [id, []]));
  for (const event of events) eventsById.get(event.body.cardId)?.push(event);
  for (const [cardId, own] of eventsById) refoldCard(state, cardId, own);
}
