/**
 * The log's vocabulary of attempts. An attempt gets its id on the device that starts it, so it needs no network; each
 * response is an event the moment it is chosen. Attempts never change an item's schedule.
 */
import type { Confidence } from './confidence';
import type { AttemptId, DeckId, ItemId, OptionId, WriterId } from './ids';

/** What an attempt is made of. */
export type AttemptSource =
  | { readonly kind: 'practice' }
  /** `examId` names what is examined; an exam may be taken a set number of times. */
  | { readonly kind: 'exam'; readonly examId: string; readonly attemptNumber: number }
  | { readonly kind: 'paper'; readonly paperHash: string; readonly attemptNumber: number };

/** When the learner is told what was right: after each item, after handing in, after the due time, or never. */
export type FeedbackTime = 'each' | 'end' | 'after-due' | 'never';

/** An item of an attempt in the version that it had when the attempt began. */
export interface PlannedItem {
  readonly itemId: ItemId;
  readonly deckId: DeckId;
  readonly hash: string;
}

/** Everything that is settled when an attempt begins, and never changes in it. */
export interface AttemptPlan {
  readonly attemptId: AttemptId;
  readonly source: AttemptSource;
  readonly title: string;
  /** In the order in which they are asked. */
  readonly items: readonly PlannedItem[];
  /** Decides the order of options. */
  readonly seed: string;
  readonly isShuffled: boolean;
  readonly feedback: FeedbackTime;
  readonly asksConfidence: boolean;
  readonly timeLimitMs?: number;
  /** Granted to this learner on top of the limit. */
  readonly extraTimeMs?: number;
  /** Share of the full score, 0 to 1. */
  readonly passMark?: number;
}

/** What every event of a running attempt carries. */
interface InAttempt {
  readonly attemptId: AttemptId;
  /** Time used since the attempt began, by the monotonic clock; of a timed attempt, time away is in it. */
  readonly usedMs: number;
  /** The tab that wrote it: an attempt has one writer at a time. */
  readonly writer: WriterId;
}

/** An attempt began. */
export interface AttemptStarted {
  readonly type: 'attempt-started';
  readonly attempt: AttemptPlan;
  readonly writer: WriterId;
}

/** Options were chosen for an item; none of them takes an earlier response back. */
export interface Responded extends InAttempt {
  readonly type: 'responded';
  readonly itemId: ItemId;
  readonly optionIds: readonly OptionId[];
  readonly confidence?: Confidence;
  /** How long the item was before the learner since the last event that counted it. */
  readonly spentMs: number;
}

/** The learner marked an item to come back to, or took the mark away. */
export interface AttemptItemFlagged extends InAttempt {
  readonly type: 'attempt-item-flagged';
  readonly itemId: ItemId;
  readonly isFlagged: boolean;
}

/** Time went on, or a tab took the attempt up: from here on this writer writes, and no other. */
export interface AttemptCheckpoint extends InAttempt {
  readonly type: 'attempt-checkpoint';
}

/** One item as it was marked. `score` is 0 to 1; null when the device had no key to mark it by. */
export interface ItemMark {
  readonly itemId: ItemId;
  /** The version that it was marked by. */
  readonly hash: string;
  readonly score: number | null;
}

/** The attempt is over, and sealed: nothing that comes later counts. */
export interface AttemptSubmitted extends InAttempt {
  readonly type: 'attempt-submitted';
  readonly reason: 'handed-in' | 'time-up';
  /** One for each item of the plan, in its order. */
  readonly marks: readonly ItemMark[];
}

/** All events of attempts. */
export type AttemptEventBody =
  AttemptStarted | Responded | AttemptItemFlagged | AttemptCheckpoint | AttemptSubmitted;
