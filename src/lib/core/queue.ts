/**
 * What to study, in which order: learning cards that are due, reviews with the highest retrievability first, new
 * cards spread evenly between. Today's counts come from here, and the session's next card by `pick-next`.
 */
import { urgencyOf } from './brought-forward';
import { dueAtOf, type Candidate, type Candidates, type StudyMoment } from './candidate';
import { collectCandidates, lookAt } from './candidates';
import { countsOn } from './day-counts';
import type { DeckOutline } from './deck';
import type { DeckId, ScheduledId } from './ids';
import { mixIn, takeScenarios } from './new-items';
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

/** How many cards and items of each sort are left. */
export interface QueueCounts {
  readonly fresh: number;
  readonly learning: number;
  readonly reviews: number;
  /** How many of all these are items, how many of the new ones, and of how many scenarios they are. */
  readonly items: number;
  readonly newItems: number;
  readonly scenarios: number;
}

/** Builds the queue of the given decks. Limits count what was done today in any deck. */
export function buildQueue(
  decks: readonly DeckOutline[],
  state: StudyState,
  moment: StudyMoment,
): Queue {
  const outlook = lookAt(state, moment);
  const settings = readSettings(state);
  const done = countsOn(state, moment.studyDay);
  const collected = decks.map((deck) => ({
    deckId: deck.id,
    ...collectCandidates(deck, outlook, settings.newCardsPerDay - done.introduced),
    ...limitsOf(readDeckLimits(state, deck.id)),
  }));
  const items = takeScenarios(
    collected,
    {
      items: { used: done.items.introduced, limit: settings.newItemsPerDay },
      cards: { used: done.introduced, limit: settings.newCardsPerDay },
    },
    moment.studyDay,
  );
  const perDeck = collected.map((deck) => applyLimits(deck, items, moment));
  const newCardsLeft = settings.newCardsPerDay - done.introduced - items.length;
  const cards = takeInTurn(perDeck, newCardsLeft);
  const reviews = perDeck.flatMap((deck) => deck.reviews);
  return {
    learning: perDeck.flatMap((deck) => deck.learning).sort((a, b) => dueAtOf(a) - dueAtOf(b)),
    reviews: takeFirst(
      sortReviews(reviews, moment.studyDay),
      settings.reviewsPerDay - done.matureReviews,
    ),
    fresh: mixIn(items, cards, done.introduced),
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
  const lists = [queue.fresh, queue.learning, queue.reviews].map((list) =>
    deckId ? list.filter((one) => one.deckId === deckId) : list,
  );
  const [fresh = [], learning = [], reviews = []] = lists;
  const storiesIn = (list: readonly Candidate[]) =>
    list.flatMap(({ scenario }) => scenario?.firstId ?? []);
  const stories = storiesIn(lists.flat());
  return {
    fresh: fresh.length,
    learning: learning.length,
    reviews: reviews.length,
    items: stories.length,
    newItems: storiesIn(fresh).length,
    scenarios: new Set(stories).size,
  };
}

/** The sum of the three counts. */
export function totalOf(counts: QueueCounts): number {
  return counts.fresh + counts.learning + counts.reviews;
}

/**
 * By retrievability: on the forgetting curve it falls with elapsed days / stability, whatever the weights. Cards that
 * were brought forward come before; due steps of one scenario stay together, at the place of the best remembered.
 */
function sortReviews(candidates: readonly Candidate[], today: StudyDay): Candidate[] {
  const agesByStory = new Map<ScheduledId, number>();
  for (const one of candidates) {
    const id = one.scenario?.firstId;
    if (id) agesByStory.set(id, Math.min(agesByStory.get(id) ?? Infinity, ageOf(one, today)));
  }
  const keyed = candidates.map((candidate) => ({
    candidate,
    urgency: urgencyOf(candidate.brought),
    age: agesByStory.get(candidate.scenario?.firstId as ScheduledId) ?? ageOf(candidate, today),
  }));
  return keyed
    .sort((a, b) => a.urgency - b.urgency || a.age - b.age)
    .map(({ candidate }) => candidate);
}

function ageOf({ memory }: Candidate, today: StudyDay): number {
  return memory ? (today - memory.last.studyDay) / memory.stability : 0;
}

/** One from each deck in turn over the whole day: a deck whose turn was taken before waits for the others. */
function takeInTurn(decks: readonly Candidates[], count: number): Candidate[] {
  const placed = decks.flatMap(({ fresh, introducedToday }) =>
    takeFirst(fresh, count).map((candidate, index) => ({
      candidate,
      urgency: urgencyOf(candidate.brought),
      place: introducedToday + index,
    })),
  );
  const inTurn = placed.sort((a, b) => a.urgency - b.urgency || a.place - b.place);
  return takeFirst(
    inTurn.map(({ candidate }) => candidate),
    count,
  );
}

function takeFirst(candidates: readonly Candidate[], count: number): Candidate[] {
  return candidates.slice(0, Math.max(0, count));
}

interface Limited extends Candidates {
  readonly deckId: DeckId;
  readonly newCardsPerDay: number;
  readonly reviewsPerDay: number;
}

function limitsOf({ newCardsPerDay = Infinity, reviewsPerDay = Infinity }: DeckLimits) {
  return { newCardsPerDay, reviewsPerDay };
}

/** A deck within its own limits; the new items of today, of any deck, are taken already. */
function applyLimits(
  deck: Limited,
  items: readonly Candidate[],
  { studyDay }: StudyMoment,
): Candidates {
  const { newCardsPerDay, reviewsPerDay, introducedToday, reviewedToday } = deck;
  const ownItems = items.filter(({ deckId }) => deckId === deck.deckId).length;
  return {
    ...deck,
    reviews:
      reviewsPerDay === Infinity
        ? deck.reviews
        : takeFirst(sortReviews(deck.reviews, studyDay), reviewsPerDay - reviewedToday),
    fresh: takeFirst(deck.fresh, newCardsPerDay - introducedToday - ownItems),
  };
}
