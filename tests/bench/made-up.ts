/** Made-up content of any size: decks as the build has them, and a learner's log over years. Nothing in it is real. */
import type { Card, Deck, DeckOutline } from '../../src/lib/core/deck';
import type { LogEvent, Rating } from '../../src/lib/core/event';
import type { CardId, DeckId, DeviceId, EntryId } from '../../src/lib/core/ids';
import { nextMemory } from '../../src/lib/core/schedule';
import {
  defaultSettingsHash,
  defaultSchedulingSettings,
} from '../../src/lib/core/scheduling-settings';
import type { Memory } from '../../src/lib/core/memory';

/** How many decks the cards are spread over. */
const deckCount = 20;

/** Study day 20,000 is in October 2024: the log ends before the day on which anyone measures. */
const lastDay = 20_000;
const msPerDay = 86_400_000;

/** The one device of the made-up learner. */
export const device = 'bench-device' as DeviceId;

/** Outlines of `cardCount` cards in 20 decks. */
export function makeOutlines(cardCount: number): DeckOutline[] {
  return Array.from({ length: deckCount }, (_, index) => ({
    ...summaryOf(index),
    entries: cardIdsOf(index, cardCount).map((id) => [id]),
    scenarios: [],
    file: `decks/bench-${index}.json`,
  }));
}

/** The contents of one of these decks. */
export function makeDeck(index: number, cardCount: number): Deck {
  return {
    ...summaryOf(index),
    sources: [],
    sections: [{ id: 'all', title: 'All', parts: [] }],
    cards: cardIdsOf(index, cardCount).map(makeCard),
    scenarios: [],
    notes: [],
    images: [],
  };
}

/** The ids of all cards, deck by deck. */
export function listCardIds(cardCount: number): CardId[] {
  return Array.from({ length: deckCount }, (_, index) => cardIdsOf(index, cardCount)).flat();
}

/** Reviews of the cards in turn, `reviewCount` in all, each on the day on which it was due. */
export function* makeReviews(cardIds: readonly CardId[], reviewCount: number): Generator<LogEvent> {
  const memories = new Map<CardId, Memory>();
  const perCard = Math.ceil(reviewCount / cardIds.length);
  for (let seq = 1; seq <= reviewCount; seq += 1) {
    const turn = Math.floor((seq - 1) / cardIds.length);
    const cardId = cardIds[(seq - 1) % cardIds.length] ?? ('' as CardId);
    const memory = memories.get(cardId);
    const event = makeReview(seq, cardId, lastDay - (perCard - turn) * 40, memory);
    const { rating, answeredAt, studyDay } = event.body;
    const stamp = { answeredAt, studyDay, device, seq };
    memories.set(cardId, nextMemory(memory, { cardId, rating, stamp }, defaultSchedulingSettings));
    yield event;
  }
}

/**
 * A learner's log on which, on `day`, the given share of all cards is due and the others are spread over the days to
 * come: each card was Easy when it was met, and Good when it came back.
 */
export function* makeLearnedLog(
  cardIds: readonly CardId[],
  day: number,
  dueShare: number,
): Generator<LogEvent> {
  let seq = 0;
  for (const [index, cardId] of cardIds.entries()) {
    const met = rate(undefined, cardId, 'easy', 0, seq + 1);
    const again = rate(met, cardId, 'good', met.dueDay, seq + 2);
    // The golden ratio spreads any number of cards evenly, the same ones in every run.
    const place = ((index + 1) * 0.618_033_988_75) % 1;
    const wantedAge = Math.floor((again.scheduledDays / (1 - dueShare)) * place);
    const shift = day - wantedAge - met.dueDay;
    yield makeEvent((seq += 1), cardId, shift, undefined, 'easy');
    yield makeEvent((seq += 1), cardId, shift + met.dueDay, met, 'good');
  }
}

function rate(
  memory: Memory | undefined,
  cardId: CardId,
  rating: Rating,
  studyDay: number,
  seq: number,
): Memory {
  const stamp = { answeredAt: studyDay * msPerDay, studyDay, device, seq };
  return nextMemory(memory, { cardId, rating, stamp }, defaultSchedulingSettings);
}

function makeReview(seq: number, cardId: CardId, studyDay: number, memory: Memory | undefined) {
  const rating: Rating = seq % 11 === 0 ? 'again' : seq % 7 === 0 ? 'easy' : 'good';
  return makeEvent(seq, cardId, studyDay, memory, rating);
}

function makeEvent(
  seq: number,
  cardId: CardId,
  studyDay: number,
  memory: Memory | undefined,
  rating: Rating,
) {
  const at = studyDay * msPerDay + 43_200_000 + seq;
  return {
    device,
    seq,
    gestureSeq: seq,
    at,
    zoneOffsetMinutes: 0,
    rolloverHour: 4,
    appVersion: 'bench',
    body: {
      type: 'reviewed',
      kind: 'card',
      cardId,
      rating,
      state: memory?.state ?? 'new',
      answeredAt: at,
      studyDay,
      elapsedMs: 5_000,
      settings: defaultSettingsHash,
    },
  } as const satisfies LogEvent;
}

function summaryOf(index: number) {
  return {
    id: `bench-${index}` as DeckId,
    title: `Bench ${index}`,
    description: 'Made-up cards',
    language: 'en',
    licence: 'CC0-1.0',
    isCore: index < 4,
    order: index,
    version: 'bench',
  };
}

function cardIdsOf(index: number, cardCount: number): CardId[] {
  const perDeck = cardCount / deckCount;
  return Array.from({ length: perDeck }, (_, card) => `bench-${index}-${card}` as CardId);
}

function makeCard(id: CardId): Card {
  const text = (words: string) => [
    { kind: 'paragraph', children: [{ kind: 'text', text: words }] },
  ];
  return {
    id,
    entryId: id as string as EntryId,
    hash: 'bench',
    sectionId: 'all',
    content: { kind: 'basic', front: text(`What is ${id}?`), back: text(`It is card ${id}.`) },
    citations: [],
    factIds: [],
    noteIds: [],
    tags: [],
  } as unknown as Card;
}
