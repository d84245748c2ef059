/** What could be studied at a moment: the values that the queue is built from. */
import type { BroughtMark } from './brought-forward';
import type { DeckId, ItemId, ScheduledId } from './ids';
import type { Memory } from './memory';
import type { StudyDay } from './study-day';
import type { StudyState } from './study-state';

/** The moment for which a queue is built. */
export interface StudyMoment {
  readonly now: number;
  readonly studyDay: StudyDay;
  /** The instant at which the next study day begins. */
  readonly dayEndsAt: number;
}

/** A card or an item that could be studied, and its deck. */
export interface Candidate {
  readonly kind: 'card' | 'item';
  readonly cardId: ScheduledId;
  readonly deckId: DeckId;
  /** Absent on a new card. */
  readonly memory: Memory | undefined;
  /** Present on a card that was brought forward to today. */
  readonly brought?: BroughtMark | undefined;
  /** Of an item: its scenario, named by the first step, and whether another step of it was met today. */
  readonly scenario?: { readonly firstId: ItemId; readonly isUnderWay: boolean };
}

/** The new steps of a scenario. */
export interface NewScenario {
  readonly steps: readonly Candidate[];
  /** A step was met for the first time today: the others come too, whatever the limits. */
  readonly isBegun: boolean;
  /** Its place in the deck: decks take turns by it. */
  readonly turn: number;
}

/** What could be studied today, by what it is, each list in document order. */
export interface Candidates {
  readonly learning: Candidate[];
  readonly reviews: Candidate[];
  readonly fresh: Candidate[];
  readonly scenarios: NewScenario[];
  /** What of the deck was met for the first time today, and what was reviewed today: its limits count them. */
  introducedToday: number;
  reviewedToday: number;
}

/** What candidates are judged by. */
export interface Outlook {
  readonly state: StudyState;
  readonly suspended: ReadonlySet<ScheduledId>;
  readonly brought: ReadonlyMap<ScheduledId, BroughtMark>;
  readonly moment: StudyMoment;
}

/** When a learning card's next step is due; 0 for other cards. */
export function dueAtOf(candidate: Candidate): number {
  return candidate.memory?.dueAt ?? 0;
}

/** Counts what was done with a card or an item today. */
export function countToday(
  candidates: Candidates,
  memory: Memory | undefined,
  { studyDay }: StudyMoment,
): void {
  if (memory?.introducedOnDay === studyDay) candidates.introducedToday += 1;
  if (memory?.reviewedOnDay === studyDay) candidates.reviewedToday += 1;
}
