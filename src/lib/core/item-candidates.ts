/**
 * Which items of a scenario could be studied now. Each step has its own schedule and steps are not siblings; new ones
 * come together and in order, so that the story is told once and forwards.
 */
import { countToday, type Candidate, type Candidates, type Outlook } from './candidate';
import type { DeckId, ItemId } from './ids';

/** A scenario of a deck: its items in order, and its place among the deck's scenarios. */
export interface OutlinedScenario {
  readonly deckId: DeckId;
  readonly itemIds: readonly ItemId[];
  readonly turn: number;
}

/** Adds a scenario's steps to the deck's candidates. */
export function collectScenario(
  candidates: Candidates,
  { deckId, itemIds, turn }: OutlinedScenario,
  { state, suspended, moment }: Outlook,
): void {
  const { studyDay, dayEndsAt } = moment;
  const [firstId] = itemIds;
  if (!firstId) return;
  const memories = itemIds.map((id) => state.memoriesById.get(id));
  const scenario = {
    firstId,
    isUnderWay: memories.some((memory) => memory?.last.studyDay === studyDay),
  };
  const steps: Candidate[] = [];
  for (const [index, cardId] of itemIds.entries()) {
    const memory = memories[index];
    countToday(candidates, memory, moment);
    if (suspended.has(cardId)) continue;
    const candidate: Candidate = { kind: 'item', cardId, deckId, memory, scenario };
    if (!memory) steps.push(candidate);
    else if (memory.state === 'review') {
      if (memory.dueDay <= studyDay) candidates.reviews.push(candidate);
    } else if (memory.dueAt < dayEndsAt) candidates.learning.push(candidate);
  }
  const isBegun = memories.some((memory) => memory?.introducedOnDay === studyDay);
  if (steps.length > 0) candidates.scenarios.push({ steps, isBegun, turn });
}
