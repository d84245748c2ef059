/** What is ahead: how long today's queue takes, and what comes due tomorrow. Estimates, for the person to plan by. */
import type { StudyMoment } from './candidate';
import { collectCandidates, lookAt } from './candidates';
import { paceOf } from './day-counts';
import type { DeckOutline } from './deck';
import { totalOf, type QueueCounts } from './queue';
import { dayMs } from './study-day';
import type { StudyState } from './study-state';

/** A new card is met about three times on its first day: once new, twice in its learning steps. */
const meetingsOfNewCard = 3;

/** How long what was counted will take, in milliseconds, by the learner's own pace of the last 30 days. */
export function estimateMs(counts: QueueCounts, state: StudyState, moment: StudyMoment): number {
  const { cardMs, itemMs } = paceOf(state, moment.studyDay);
  const newCards = counts.fresh - counts.newItems;
  const meetings = totalOf(counts) - counts.items + newCards * (meetingsOfNewCard - 1);
  return meetings * cardMs + counts.items * itemMs;
}

/** How many learnt cards and items come due on the next study day; new cards are not counted. */
export function countTomorrow(
  decks: readonly DeckOutline[],
  state: StudyState,
  { now, studyDay, dayEndsAt }: StudyMoment,
): number {
  const tomorrow = { now: now + dayMs, studyDay: studyDay + 1, dayEndsAt: dayEndsAt + dayMs };
  const outlook = lookAt(state, tomorrow);
  return decks
    .map((deck) => collectCandidates(deck, outlook))
    .reduce((sum, { learning, reviews }) => sum + learning.length + reviews.length, 0);
}
