/** What is kept of an import under review. */
import type { CardWords, ReviewCard, ReviewedDocument, ReviewGesture } from '../deck/review/review';

/** A card that is being written; a new one is none of those offered. */
export interface OpenForm {
  readonly card: ReviewCard;
  readonly isNew: boolean;
  readonly words: CardWords;
}

/** What a person has done so far. */
export interface KeptReview {
  readonly gestures: readonly ReviewGesture[];
  /** The card that was looked at last. */
  readonly currentId?: string;
  readonly title: string;
  readonly form?: OpenForm;
}

/** An import with its review. */
export interface KeptImport {
  readonly documents: readonly ReviewedDocument[];
  readonly review: KeptReview;
}
