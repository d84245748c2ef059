/**
 * What to study, in which order: learning cards that are due, reviews with the highest retrievability first, new
 * cards spread evenly between. Today's counts come from here, and the session's next card by `pick-next`.
 */
import {
  collectCandidates,
  listSuspended,
  type Candidate,
  type Candidates,
  type StudyMoment,
} from './candidates';
import { countsOn } from './day-counts';
import type { DeckOutline } from './deck';
import type { DeckId } from './ids';
import type { Memory } from './memory';
import { readDeckLimits, readSettings, type DeckLimits } from './settings';
import type { StudyDay } from './study-day';
import type { StudyState } from './study-state';

/** Everything left to study today, limits applied. */
export interface Queue {
  /** By the time at which their next step is due. */
  readonly learning: readonly Candidate[];
  readonly reviews: readonly Candidate[];
  readonly fresh: readonly Candidate[];
  /** What was done today already: new cards are spread over the whole day, not over what is left of it. */
  readonly reviewsDone: number;
  readonly freshDone: number;
}

/** How many cards of each sort are left. */
export interface QueueCounts {
  readonly fresh: number;
  readonly learning: number;
  readonly reviews: number;
}

/** Builds the queue of the given decks. Limits count what was done today in any deck. */
export function buildQueue(
  decks: readonly DeckOutline[],
  state: StudyState,
  moment: StudyMoment,
): Queue {
  const suspended = listSuspended(state);
  const perDeck = decks.map((deck) => {
    const candidates = collectCandidates(deck, state, suspended, moment);
    return applyLimits(candidates, readDeckLimits(state, deck.id), moment);
  });
  const settings = readSettings(state);
  const done = countsOn(state, moment.studyDay);
  const reviews = perDeck.flatMap((deck) => deck.reviews);
  return {
    learning: perDeck.flatMap((deck) => deck.learning).sort((a, b) => dueAtOf(a) - dueAtOf(b)),
    reviews: takeFirst(
      sortByRetrievability(reviews, moment.studyDay),
      settings.reviewsPerDay - done.matureReviews,
    ),
    fresh: takeFirst(takeInTurn(perDeck), settings.newCardsPerDay - done.introduced),
    reviewsDone: done.matureReviews,
    freshDone: done.introduced,
  };
}

/** When the next learning card comes back, in milliseconds; undefined when none does today. */
export function nextLearningAt(queue: Queue): number | undefined {
  const [learning] = queue.learning;
  return learning && dueAtOf(learning);
}

/** What is left, over all decks or in one. */
export function countQueue(queue: Queue, deckId?: DeckId): QueueCounts {
  const count = (candidates: readonly Candidate[]) =>
    deckId ? candidates.filter((one) => one.deckId === deckId).length : candidates.length;
  return {
    fresh: count(queue.fresh),
    learning: count(queue.learning),
    reviews: count(queue.reviews),
  };
}

/** The sum of the three counts. */
export function totalOf(counts: QueueCounts): number {
  return counts.fresh + counts.learning + counts.reviews;
}

/** When a learning card's next step is due; 0 for other cards. */
export function dueAtOf(candidate: Candidate): number {
  return candidate.memory?.dueAt ?? 0;
}

/** On the forgetting curve retrievability falls with elapsed days / stability, whatever the weights. */
function sortByRetrievability(candidates: readonly Candidate[], today: StudyDay): Candidate[] {
  const keyed = candidates.map((candidate) => ({
    candidate,
    age: candidate.memory ? ageOf(candidate.memory, today) : 0,
  }));
  return keyed.sort((a, b) => a.age - b.age).map(({ candidate }) => candidate);
}

function ageOf(memory: Memory, today: StudyDay): number {
  return (today - memory.last.studyDay) / memory.stability;
}

/** One from each deck in turn over the whole day: a deck whose turn was taken before waits for the others. */
function takeInTurn(decks: readonly Candidates[]): Candidate[] {
  const placed = decks.flatMap(({ fresh, introducedToday }) =>
    fresh.map((candidate, index) => ({ candidate, place: introducedToday + index })),
  );
  return placed.sort((a, b) => a.place - b.place).map(({ candidate }) => candidate);
}

function takeFirst(candidates: readonly Candidate[], count: number): Candidate[] {
  return candidates.slice(0, Math.max(0, count));
}

function applyLimits(
  candidates: Candidates,
  { newCardsPerDay = Infinity, reviewsPerDay = Infinity }: DeckLimits,
  { studyDay }: StudyMoment,
): Candidates {
  const { reviews, fresh, introducedToday, reviewedToday } = candidates;
  return {
    ...candidates,
    reviews: takeFirst(sortByRetrievability(reviews, studyDay), reviewsPerDay - reviewedToday),
    fresh: takeFirst(fresh, newCardsPerDay - introducedToday),
  };
}
