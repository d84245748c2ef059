/**
 * What is left to do after `foldEvents`, once the log has been asked what the fold could not know. In three steps for
 * a caller who reads the log between them; nothing else may fold into the state until the last is done.
 */
import type { LogEvent } from './event';
import { refoldCard, takeBackReview, type FoldOutcome } from './fold';
import type { ScheduledId } from './ids';
import { isReview, type ReviewEvent } from './review-event';
import type { StudyState } from './study-state';

/**
 * Settles undone reviews that the state no longer held. `takenBack`: the events of `outcome.takenBackKeys`, as many
 * as the log has. Gives back the cards whose reviews `refoldCards` needs.
 */
export function settleTakenBack(
  state: StudyState,
  outcome: FoldOutcome,
  takenBack: readonly LogEvent[],
): ReadonlySet<ScheduledId> {
  const reviews = takenBack.filter(isReview);
  for (const review of reviews) takeBackReview(state, review);
  return new Set([...outcome.staleCardIds, ...reviews.map(({ body }) => body.cardId)]);
}

/** Folds cards again. `reviews`: every review of these cards in the log, in any order. */
export function refoldCards(
  state: StudyState,
  cardIds: ReadonlySet<ScheduledId>,
  reviews: readonly ReviewEvent[],
): void {
  const reviewsById = new Map<ScheduledId, ReviewEvent[]>([...cardIds].map((id) => [id, []]));
  for (const review of reviews) reviewsById.get(review.body.cardId)?.push(review);
  for (const [cardId, own] of reviewsById) refoldCard(state, cardId, own);
}
