/** What an analysis is made from: marked attempts, each item in the same place in all of them. */
import type { Confidence } from './confidence';
import type { ItemId, OptionId } from './ids';

/** An item as it was marked. */
export interface MarkedItem {
  readonly itemId: ItemId;
  /** The mark of a full score, above 0. */
  readonly maximum: number;
  /** The share of `maximum` that a blind guess earns, 0 to 1. */
  readonly guessScore: number;
  readonly topic: string;
  readonly options: readonly { readonly id: OptionId; readonly isKey: boolean }[];
}

/** One learner's response as it was marked. No options: left blank, which is marked 0. */
export interface MarkedResponse {
  readonly mark: number;
  readonly optionIds: readonly OptionId[];
  readonly confidence?: Confidence;
}

/** One attempt: a response for each item of the analysis; null where the item was not drawn. */
export type MarkedAttempt = readonly (MarkedResponse | null)[];

/** An attempt's mark over the items that it drew. */
export function totalOf(attempt: MarkedAttempt): number {
  return attempt.reduce((sum, response) => sum + (response?.mark ?? 0), 0);
}

/** The highest mark that the attempt could reach, over the items that it drew. */
export function maximumOf(items: readonly MarkedItem[], attempt: MarkedAttempt): number {
  return items.reduce((sum, item, index) => sum + (attempt[index] ? item.maximum : 0), 0);
}
