/** S4: own decks and ratings from two devices come together in one way, in whatever order they arrive. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../src/lib/core/event';
import type { PartId } from '../../src/lib/core/ids';
import { readOwnIndex, textIn } from '../../src/lib/core/own-index';
import { createStudyState, type StudyState } from '../../src/lib/core/study-state';
import { placeBetween, placeOfAdded } from '../../src/lib/core/places';
import { catchUp } from '../fixtures/catch-up';
import { card, deck, LogWriter } from '../fixtures/log';
import { shuffle } from '../fixtures/random-log';

const part = (name: string) => name as PartId;
const head = { title: 'Own', description: 'D', language: 'en', licence: 'CC0-1.0' };

/** Two devices that share a deck of one card. */
function sharedDeck() {
  const anna = new LogWriter('anna').at('2026-11-01T08:00Z');
  const ben = new LogWriter('ben').at('2026-11-02T08:00Z');
  anna.writes(
    { type: 'deck-edited', deckId: deck('own'), head },
    {
      type: 'parts-added',
      deckId: deck('own'),
      place: placeBetween(undefined, undefined),
      parts: [{ id: part('c1'), text: 'as written', cards: [card('c1')] }],
    },
  );
  return { anna, ben };
}

/** The state after each event arrived for itself, in an order that `seed` decides. */
function arrive(log: readonly LogEvent[], seed: number): StudyState {
  // A device's own events arrive in their order: a tail has no holes.
  const devices = new Map<string, LogEvent[]>();
  for (const event of log) devices.set(event.device, [...(devices.get(event.device) ?? []), event]);
  const order = shuffle(log, seed).map(({ device }) => device);
  let state = createStudyState();
  for (const device of order) {
    const event = devices.get(device)?.shift();
    if (event) state = catchUp(state, [event], log);
  }
  return state;
}

function textOf(state: StudyState, log: readonly LogEvent[], id: string): string | undefined {
  const place = readOwnIndex(state.ownRegisters)
    .decksById.get(deck('own'))
    ?.parts.find((one) => one.id === id);
  const event = log.find(({ device, seq }) => device === place?.key[0] && seq === place.key[1]);
  return event && textIn(event, part(id))?.text;
}

describe('S4: two devices', () => {
  it('keep an edit of the one and a rating of the other', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { anna, ben } = sharedDeck();
        ben.rates('c1', 'good');
        anna.at('2026-11-02T09:00Z').writes({
          type: 'part-edited',
          partId: part('c1'),
          text: { text: 'as edited', cards: [card('c1')] },
        });
        const log = [...anna.events, ...ben.events];
        const state = arrive(log, seed);
        expect(textOf(state, log, 'c1')).toBe('as edited');
        expect(state.memoriesById.get(card('c1'))?.reps).toBe(1);
      }),
    );
  });

  it('keep a card deleted by the one and the log of the other', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { anna, ben } = sharedDeck();
        anna
          .at('2026-11-02T07:00Z')
          .writes({ type: 'part-edited', partId: part('c1'), text: null });
        ben.rates('c1', 'good');
        const state = arrive([...anna.events, ...ben.events], seed);
        expect(readOwnIndex(state.ownRegisters).decksById.get(deck('own'))?.parts).toEqual([]);
        expect(state.memoriesById.has(card('c1'))).toBe(true);
        expect([...state.countsByDay.values()].map(({ reviews }) => reviews)).toEqual([1]);
      }),
    );
  });

  it('agree on a card that the one made new and the other rated before and after', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { anna, ben } = sharedDeck();
        ben.rates('c1', 'good');
        anna.at('2026-11-03T08:00Z').resets('c1');
        ben.at('2026-11-04T08:00Z').rates('c1', 'again');
        const state = arrive([...anna.events, ...ben.events], seed);
        expect(state.memoriesById.get(card('c1'))).toMatchObject({ reps: 1, state: 'learning' });
      }),
    );
  });
});

describe('Places', () => {
  it('leave room between any two, also between parts that came together', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 60 }), (steps) => {
        let places: string[] = [];
        for (const [number, isBatch] of steps) {
          const index = number % (places.length + 1);
          const place = placeBetween(places[index - 1], places[index]);
          const added = isBatch ? [0, 1, 999].map((at) => placeOfAdded(place, at)) : [place];
          places = [...places.slice(0, index), ...added, ...places.slice(index)];
          expect(places).toEqual([...places].sort((a, b) => (a < b ? -1 : 1)));
          expect(new Set(places).size).toBe(places.length);
        }
      }),
    );
  });

  it('stay short in a deck that grows at its end', () => {
    let place = placeBetween(undefined, undefined);
    for (let count = 0; count < 5_000; count += 1) place = placeBetween(place, undefined);
    expect(place.length).toBeLessThan(8);
  });
});
