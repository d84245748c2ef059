/**
 * What a learner's past with one card amounts to. A card without a memory is New.
 * Only `schedule` computes memories, and only `fold` keeps them.
 */
import type { CardState, LogEvent, Reviewed } from './event';
import type { DeviceId } from './ids';
import type { StudyDay } from './study-day';

/** One card's memory after its last review. */
export interface Memory {
  readonly state: Exclude<CardState, 'new'>;
  /** Days until retrievability is 90 %. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  /** Review: the study day on which the card is due. Learning and relearning: the day of the last review. */
  readonly dueDay: StudyDay;
  /** Learning and relearning: the instant at which the next step is due. Review: 0. */
  readonly dueAt: number;
  readonly scheduledDays: number;
  /** Index of the next learning step. */
  readonly learningStep: number;
  readonly reps: number;
  readonly lapses: number;
  /** The study day of the first review. */
  readonly introducedOnDay: StudyDay;
  /** The last study day on which the card was met in Review; -1 when there is none. */
  readonly reviewedOnDay: StudyDay;
  readonly last: ReviewStamp;
}

/** When and where a review was made: its place in the order of a card's reviews. */
export interface ReviewStamp {
  readonly answeredAt: number;
  readonly studyDay: StudyDay;
  readonly device: DeviceId;
  readonly seq: number;
}

/** The state of a card, with New for one that was never reviewed. */
export function stateOf(memory: Memory | undefined): CardState {
  return memory?.state ?? 'new';
}

/** The stamp of a review, as `fold` orders by it. */
export function stampOf(event: LogEvent & { readonly body: Reviewed }): ReviewStamp {
  const { answeredAt, studyDay } = event.body;
  return { answeredAt, studyDay, device: event.device, seq: event.seq };
}

/** Orders a card's reviews: by time answered, then device, then seq. Total, so every device folds alike. */
export function compareStamps(a: ReviewStamp, b: ReviewStamp): number {
  if (a.answeredAt !== b.answeredAt) return a.answeredAt - b.answeredAt;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  return a.seq - b.seq;
}

/** A card is a leech at its 8th lapse and again at every 4th after it: a sign that its text should change. */
export function isLeechMoment(lapses: number): boolean {
  return lapses >= 8 && (lapses - 8) % 4 === 0;
}

/** The time to store for a review answered at `now`: later than the card's last one, whatever the clock says. */
export function clampAnsweredAt(now: number, memory: Memory | undefined): number {
  return memory ? Math.max(now, memory.last.answeredAt + 1) : now;
}
