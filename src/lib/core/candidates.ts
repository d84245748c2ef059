/**
 * Which cards and items of a deck could be studied now: one card of each entry at most, so that siblings never meet
 * on one study day. Derived from memories each time; hiding a sibling is never an event.
 */
import { agendaOf } from './agenda';
import { listBrought, urgencyOf } from './brought-forward';
import {
  countToday,
  type Candidate,
  type Candidates,
  type Outlook,
  type StudyMoment,
} from './candidate';
import type { DeckOutline } from './deck';
import type { CardId, DeckId, ScheduledId } from './ids';
import { collectScenario } from './item-candidates';
import type { Memory } from './memory';
import { registerNames } from './register-names';
import { readRegister, type StudyState } from './study-state';

/** Looks at the state as it is at a moment. */
export function lookAt(state: StudyState, moment: StudyMoment): Outlook {
  const brought = listBrought(state, moment.studyDay);
  return { state, suspended: listSuspended(state), brought, moment };
}

/** The candidates of one deck, before any limit; of the new cards no more than would stand among the first `mostNew`. */
export function collectCandidates(
  deck: DeckOutline,
  outlook: Outlook,
  mostNew = Infinity,
): Candidates {
  const candidates: Candidates = {
    learning: [],
    reviews: [],
    fresh: [],
    scenarios: [],
    introducedToday: 0,
    reviewedToday: 0,
  };
  const { state, brought, moment } = outlook;
  const agenda = agendaOf(deck, state.memoriesById);
  const { dueFrom, metOn, newCounts, memories, starts, placesById } = agenda;
  const broughtPlaces = new Set([...brought.keys()].map((id) => placesById.get(id)));
  deck.entries.forEach((siblings, place) => {
    const isDue = (dueFrom[place] ?? 0) <= moment.studyDay;
    const isMet = (metOn[place] ?? 0) >= moment.studyDay;
    const isWanted = (newCounts[place] ?? 0) > 0 && candidates.fresh.length < mostNew;
    if (!isDue && !isMet && !isWanted && !broughtPlaces.has(place)) return;
    const start = starts[place] ?? 0;
    const ofEntry = memories.slice(start, start + siblings.length);
    addEntry(candidates, { deckId: deck.id, siblings, memories: ofEntry }, outlook);
  });
  for (const [turn, itemIds] of deck.scenarios.entries())
    collectScenario(candidates, { deckId: deck.id, itemIds, turn }, outlook);
  candidates.fresh.sort((a, b) => urgencyOf(a.brought) - urgencyOf(b.brought));
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

/** An entry of a deck, and what is remembered of its cards. */
interface RememberedEntry {
  readonly deckId: DeckId;
  readonly siblings: readonly CardId[];
  readonly memories: readonly (Memory | undefined)[];
}

/** Adds an entry's cards: all in learning steps, or else the first due, or else the first new one. */
function addEntry(
  candidates: Candidates,
  { deckId, siblings, memories }: RememberedEntry,
  { suspended, brought, moment }: Outlook,
): void {
  const { studyDay, dayEndsAt } = moment;
  let due: Candidate | undefined;
  let fresh: Candidate | undefined;
  let isTaken = false;
  for (const [index, cardId] of siblings.entries()) {
    const memory = memories[index];
    // A study day that fell back, on a flight say: what was met tomorrow was met on this very evening.
    if (memory && memory.last.studyDay >= studyDay) isTaken = true;
    countToday(candidates, memory, moment);
    if (suspended.has(cardId)) continue;
    const mark = brought.get(cardId);
    // Most cards on most days, and nothing is made of them.
    if (memory?.state === 'review' && memory.dueDay > studyDay && !mark) continue;
    const candidate: Candidate = { kind: 'card', cardId, deckId, memory, brought: mark };
    if (!memory) fresh = moreUrgent(fresh, candidate);
    else if (memory.state === 'review') due = moreUrgent(due, candidate);
    else if (memory.dueAt < dayEndsAt) {
      candidates.learning.push(candidate);
      isTaken = true;
    }
  }
  if (isTaken) return;
  if (due) candidates.reviews.push(due);
  else if (fresh) candidates.fresh.push(fresh);
}

/** The first of two siblings, unless the second was brought forward more urgently. */
function moreUrgent(first: Candidate | undefined, second: Candidate): Candidate {
  if (!first) return second;
  return urgencyOf(second.brought) < urgencyOf(first.brought) ? second : first;
}
