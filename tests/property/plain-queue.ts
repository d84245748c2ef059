/**
 * The oracle of the queue: it looks at every entry of every deck, each time. Its rules are the queue's own, written
 * once more by the plainest means; limits of scenarios and their place among new cards are taken as they are.
 */
import { listBrought, urgencyOf } from '../../src/lib/core/brought-forward';
import type { Candidate, Candidates, StudyMoment } from '../../src/lib/core/candidate';
import { listSuspended, lookAt } from '../../src/lib/core/candidates';
import { countsOn } from '../../src/lib/core/day-counts';
import type { DeckOutline } from '../../src/lib/core/deck';
import type { CardId } from '../../src/lib/core/ids';
import { collectScenario } from '../../src/lib/core/item-candidates';
import { mixIn, takeScenarios } from '../../src/lib/core/new-items';
import type { Queue } from '../../src/lib/core/queue';
import { readDeckLimits, readSettings } from '../../src/lib/core/settings';
import type { StudyState } from '../../src/lib/core/study-state';

/** Every candidate of a deck, before any limit. */
export function collectPlainly(
  deck: DeckOutline,
  state: StudyState,
  moment: StudyMoment,
): Candidates {
  const found = { learning: [], reviews: [], fresh: [], scenarios: [] };
  const candidates: Candidates = { ...found, introducedToday: 0, reviewedToday: 0 };
  for (const entry of deck.entries) addPlainly(candidates, deck, entry, state, moment);
  for (const [turn, itemIds] of deck.scenarios.entries())
    collectScenario(candidates, { deckId: deck.id, itemIds, turn }, lookAt(state, moment));
  candidates.fresh.sort((a, b) => urgencyOf(a.brought) - urgencyOf(b.brought));
  return candidates;
}

/** The queue of the given decks. */
export function buildPlainly(
  decks: readonly DeckOutline[],
  state: StudyState,
  moment: StudyMoment,
): Queue {
  const today = moment.studyDay;
  const settings = readSettings(state);
  const done = countsOn(state, today);
  const collected = decks.map((deck) => {
    const { newCardsPerDay = Infinity, reviewsPerDay = Infinity } = readDeckLimits(state, deck.id);
    const candidates = collectPlainly(deck, state, moment);
    return { ...candidates, deckId: deck.id, newCardsPerDay, reviewsPerDay };
  });
  const allowed = {
    items: { used: done.items.introduced, limit: settings.newItemsPerDay },
    cards: { used: done.introduced, limit: settings.newCardsPerDay },
  };
  const items = takeScenarios(collected, allowed, today);
  const limited = collected.map((deck) => {
    const newLeft =
      deck.newCardsPerDay -
      deck.introducedToday -
      items.filter(({ deckId }) => deckId === deck.deckId).length;
    const reviewsLeft = deck.reviewsPerDay - deck.reviewedToday;
    const fresh = first(deck.fresh, newLeft);
    return { ...deck, fresh, reviews: first(rank(deck.reviews, today), reviewsLeft) };
  });
  const newLeft = settings.newCardsPerDay - done.introduced - items.length;
  const inTurn = limited
    .flatMap(({ fresh, introducedToday }) =>
      first(fresh, newLeft).map((one, index) => ({ one, place: introducedToday + index })),
    )
    .sort((a, b) => urgencyOf(a.one.brought) - urgencyOf(b.one.brought) || a.place - b.place)
    .map(({ one }) => one);
  const reviews = rank(
    limited.flatMap((deck) => deck.reviews),
    today,
  );
  return {
    learning: limited
      .flatMap(({ learning }) => learning)
      .sort((a, b) => (a.memory?.dueAt ?? 0) - (b.memory?.dueAt ?? 0)),
    reviews: first(reviews, settings.reviewsPerDay - done.matureReviews),
    fresh: mixIn(items, first(inTurn, newLeft), done.introduced),
    reviewsDone: done.matureReviews,
    freshDone: done.introduced,
  };
}

function addPlainly(
  candidates: Candidates,
  deck: DeckOutline,
  entry: readonly CardId[],
  state: StudyState,
  { studyDay, dayEndsAt }: StudyMoment,
): void {
  const marks = listBrought(state, studyDay);
  const suspended = listSuspended(state);
  const all = entry.map((cardId): Candidate => {
    const memory = state.memoriesById.get(cardId);
    return { kind: 'card', cardId, deckId: deck.id, memory, brought: marks.get(cardId) };
  });
  for (const { memory } of all) {
    if (memory?.introducedOnDay === studyDay) candidates.introducedToday += 1;
    if (memory?.reviewedOnDay === studyDay) candidates.reviewedToday += 1;
  }
  const free = all.filter(({ cardId }) => !suspended.has(cardId));
  const steps = free.filter(
    ({ memory }) => memory && memory.state !== 'review' && memory.dueAt < dayEndsAt,
  );
  candidates.learning.push(...steps);
  const isMet = all.some(({ memory }) => memory && memory.last.studyDay >= studyDay);
  if (steps.length > 0 || isMet) return;
  const due = free.filter(
    ({ memory, brought }) => memory?.state === 'review' && (memory.dueDay <= studyDay || brought),
  );
  const list = due.length > 0 ? due : free.filter(({ memory }) => !memory);
  const [one] = list.sort((a, b) => urgencyOf(a.brought) - urgencyOf(b.brought));
  if (one) (due.length > 0 ? candidates.reviews : candidates.fresh).push(one);
}

function rank(reviews: readonly Candidate[], today: number): Candidate[] {
  const ageOf = ({ memory }: Candidate) =>
    memory ? (today - memory.last.studyDay) / memory.stability : 0;
  const storyOf = (one: Candidate) => one.scenario?.firstId ?? one.cardId;
  const ranked = reviews.map((one) => {
    const story = reviews.filter((other) => storyOf(other) === storyOf(one));
    return { one, urgency: urgencyOf(one.brought), age: Math.min(...story.map(ageOf)) };
  });
  return ranked.sort((a, b) => a.urgency - b.urgency || a.age - b.age).map(({ one }) => one);
}

function first<Value>(list: readonly Value[], count: number): Value[] {
  return list.slice(0, Math.max(0, count));
}
