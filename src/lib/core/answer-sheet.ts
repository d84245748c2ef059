/**
 * The answer sheet of one attempt at a paper: what the learner chose, and the evidence about time. It holds what the
 * instructor asked for and nothing else; its seal, one SHA-256, names it and covers every byte.
 */
import type { Confidence } from './confidence';
import type { AttemptId } from './ids';

/** Who answered, as they wrote it. Empty where the paper did not ask. */
export interface Learner {
  readonly name: string;
  readonly number: string;
  readonly group: string;
}

/** The longest name, number or group that is kept, in characters. */
export const maxLearnerField = 80;

/** A moment of an attempt: the wall clock, and the time used by the monotonic clock. */
export interface Checkpoint {
  readonly at: number;
  readonly usedMs: number;
}

/** The response to one item: places of options in the item's own order, from 0. None: left blank. */
export interface SheetResponse {
  readonly places: readonly number[];
  readonly confidence?: Confidence;
}

/** An answer sheet. */
export interface AnswerSheet {
  readonly paperHash: string;
  readonly attemptId: AttemptId;
  /** Counts from 1 on the device that it was made on. */
  readonly attemptNumber: number;
  readonly learner: Learner;
  readonly startedAt: number;
  readonly submittedAt: number;
  /** Minutes east of UTC at each of the two. */
  readonly startedZoneMinutes: number;
  readonly submittedZoneMinutes: number;
  readonly usedMs: number;
  /** Extra time that the learner was given, by their link. */
  readonly extraMs: number;
  readonly reason: 'handed-in' | 'time-up';
  /** Moments between start and end at which the two clocks had come apart. */
  readonly checkpoints: readonly Checkpoint[];
  /** One for each item of the paper, in its order. */
  readonly responses: readonly SheetResponse[];
}
