/** What was done in one sitting, for the page that closes it. Kept beside the log, never instead of it. */
import type { Reviewed } from '../core/event';
import type { ScheduledId } from '../core/ids';

/** Sums over the reviews of this sitting that were not taken back. */
export class SessionTally {
  #reviews = $state.raw<readonly Reviewed[]>([]);

  get reviews(): number {
    return this.#reviews.length;
  }

  /** How many of them were items of scenarios. */
  get items(): number {
    return this.#reviews.filter(({ kind }) => kind === 'item').length;
  }

  get introduced(): number {
    return this.#reviews.filter((review) => review.state === 'new').length;
  }

  get elapsedMs(): number {
    return this.#reviews.reduce((sum, review) => sum + review.elapsedMs, 0);
  }

  /** Share of the cards in state Review that were not Again, 0 to 1; null when there was none. */
  get retention(): number | null {
    const isMatureCard = ({ kind, state }: Reviewed) => kind === 'card' && state === 'review';
    const mature = this.#reviews.filter(isMatureCard);
    if (mature.length === 0) return null;
    return mature.filter((review) => review.rating !== 'again').length / mature.length;
  }

  add(review: Reviewed): void {
    this.#reviews = [...this.#reviews, review];
  }

  /** Forgets the last review of a card: it was undone. */
  takeBack(cardId: ScheduledId): void {
    const place = this.#reviews.findLastIndex((review) => review.cardId === cardId);
    this.#reviews = this.#reviews.filter((_, index) => index !== place);
  }
}
