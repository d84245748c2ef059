/**
 * Which cards of a deck could be studied now: one of each entry at most, so that siblings never meet on one study
 * day. Derived from memories each time; hiding a sibling is never an event.
 */
import type { DeckOutline } from './deck';
import type { CardId, DeckId, ScheduledId } from './ids';
import type { Memory } from './memory';
import { registerNames } from './register-names';
import type { StudyDay } from './study-day';
import { readRegister, type StudyState } from './study-state';

/** The moment for which a queue is built. */
export interface StudyMoment {
  readonly now: number;
  readonly studyDay: StudyDay;
  /** The instant at which the next study day begins. */
  readonly dayEndsAt: number;
}

/** A card that could be studied, and its deck. */
export interface Candidate {
  readonly cardId: CardId;
  readonly deckId: DeckId;
  /** Absent on a new card. */
  readonly memory: Memory | undefined;
}

/** Cards that could be studied today, by what they are, each list in document order. */
export interface Candidates {
  readonly learning: Candidate[];
  readonly reviews: Candidate[];
  readonly fresh: Candidate[];
  /** Cards of the deck that were met for the first time today, and that were reviewed today: its limits count them. */
  introducedToday: number;
  reviewedToday: number;
}

/** The candidates of one deck, before any limit. */
export function collectCandidates(
  deck: DeckOutline,
  state: StudyState,
  suspended: ReadonlySet<ScheduledId>,
  moment: StudyMoment,
): Candidates {
  const candidates: Candidates = {
    learning: [],
    reviews: [],
    fresh: [],
    introducedToday: 0,
    reviewedToday: 0,
  };
  for (const siblings of deck.entries)
    addEntry(candidates, deck.id, siblings, state, suspended, moment);
  return candidates;
}

/** The cards that are suspended now. */
export function listSuspended(state: StudyState): ReadonlySet<ScheduledId> {
  const prefix = registerNames.suspended('' as ScheduledId);
  const suspended = new Set<ScheduledId>();
  for (const name of state.registersByName.keys()) {
    if (!name.startsWith(prefix) || readRegister(state, name) !== true) continue;
    suspended.add(name.slice(prefix.length) as ScheduledId);
  }
  return suspended;
}

/** Adds an entry's cards: all in learning steps, or else the first due, or else the first new one. */
function addEntry(
  candidates: Candidates,
  deckId: DeckId,
  siblings: readonly CardId[],
  state: StudyState,
  suspended: ReadonlySet<ScheduledId>,
  { studyDay, dayEndsAt }: StudyMoment,
): void {
  let due: Candidate | undefined;
  let fresh: Candidate | undefined;
  let isTaken = false;
  for (const cardId of siblings) {
    const memory = state.memoriesById.get(cardId);
    if (memory?.last.studyDay === studyDay) isTaken = true;
    if (memory?.introducedOnDay === studyDay) candidates.introducedToday += 1;
    if (memory?.reviewedOnDay === studyDay) candidates.reviewedToday += 1;
    if (suspended.has(cardId)) continue;
    if (!memory) fresh ??= { cardId, deckId, memory };
    else if (memory.state === 'review') {
      if (memory.dueDay <= studyDay) due ??= { cardId, deckId, memory };
    } else if (memory.dueAt < dayEndsAt) {
      candidates.learning.push({ cardId, deckId, memory });
      isTaken = true;
    }
  }
  if (isTaken) return;
  if (due) candidates.reviews.push(due);
  else if (fresh) candidates.fresh.push(fresh);
}
