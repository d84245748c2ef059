/** P7: folding the reviews of ten years, against a bare loop of ts-fsrs over the same ratings and days. */
import {
  createEmptyCard,
  fsrs,
  GenSeedStrategyWithCardId,
  Rating,
  StrategyMode,
  type Card,
} from 'ts-fsrs';
import type { LogEvent } from '../../src/lib/core/event';
import type { CardId } from '../../src/lib/core/ids';
import { foldEvents } from '../../src/lib/core/fold';
import { isReview } from '../../src/lib/core/review-event';
import { createStudyState } from '../../src/lib/core/study-state';
import { listCardIds, makeReviews } from './made-up';
import { lineOf, runRounds, timeOf, type Line } from './measure';

const reviewCount = 395_000;
const grades = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} as const;

/** Measures the fold over 20,000 cards. */
export async function measureFold(): Promise<Line[]> {
  const events = [...makeReviews(listCardIds(20_000), reviewCount)];
  const rounds = await runRounds(
    () => timeOf(() => foldEvents(createStudyState(), events)),
    () => timeOf(() => loopBare(events)),
  );
  checkEqual(events);
  return [
    lineOf('P7 refold of 395,000 reviews', 'ms', rounds, { atMost: 2_500, ratioAtMost: 1.5 }),
  ];
}

/** What is fast and wrong is worth nothing: every memory must be what ts-fsrs gives. */
function checkEqual(events: readonly LogEvent[]): void {
  const state = createStudyState();
  foldEvents(state, events);
  for (const [id, card] of loopBare(events)) {
    const memory = state.memoriesById.get(id as CardId);
    const isEqual = memory?.stability === card.stability && memory.difficulty === card.difficulty;
    if (!isEqual) throw new Error(`Inconsistent: ${id} is not remembered as ts-fsrs would have it`);
  }
}

function loopBare(events: readonly LogEvent[]): ReadonlyMap<string, Card> {
  const scheduler = fsrs({ enable_fuzz: true, learning_steps: ['1m', '10m'] });
  scheduler.useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('card_id'));
  const cards = new Map<string, Card>();
  for (const event of events) {
    if (!isReview(event)) continue;
    const { cardId, rating, studyDay } = event.body;
    const day = new Date(studyDay * 86_400_000);
    const card =
      cards.get(cardId) ?? Object.assign(createEmptyCard<Card>(day), { card_id: cardId });
    cards.set(cardId, scheduler.next(card, day, grades[rating]).card);
  }
  return cards;
}
