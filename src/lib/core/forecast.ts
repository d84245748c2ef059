/** What is ahead: how long today's queue takes, and what comes due tomorrow. Estimates, for the person to plan by. */
import { collectCandidates, listSuspended, type StudyMoment } from './candidates';
import { meanReviewMs } from './day-counts';
import type { DeckOutline } from './deck';
import { totalOf, type QueueCounts } from './queue';
import { dayMs } from './study-day';
import type { StudyState } from './study-state';

/** A new card is met about three times on its first day: once new, twice in its learning steps. */
const meetingsOfNewCard = 3;

/** How long the counted cards will take, in milliseconds, by the learner's own pace of the last 30 days. */
export function estimateMs(counts: QueueCounts, state: StudyState, moment: StudyMoment): number {
  const meetings = totalOf(counts) + counts.fresh * (meetingsOfNewCard - 1);
  return meetings * meanReviewMs(state, moment.studyDay);
}

/** How many learnt cards come due on the next study day; new cards are not counted. */
export function countTomorrow(
  decks: readonly DeckOutline[],
  state: StudyState,
  { now, studyDay, dayEndsAt }: StudyMoment,
): number {
  const tomorrow = { now: now + dayMs, studyDay: studyDay + 1, dayEndsAt: dayEndsAt + dayMs };
  const suspended = listSuspended(state);
  return decks
    .map((deck) => collectCandidates(deck, state, suspended, tomorrow))
    .reduce((sum, { learning, reviews }) => sum + learning.length + reviews.length, 0);
}
