/** An own card that was edited after the clock had been set back kept its first text: adding it had the later time. */
import { expect, it } from 'vitest';
import type { PartId } from '../../src/lib/core/ids';
import { readOwnIndex } from '../../src/lib/core/own-index';
import { placeBetween } from '../../src/lib/core/places';
import { foldAll } from '../fixtures/catch-up';
import { card, deck, LogWriter } from '../fixtures/log';

it('of a part that was added and then edited on one device the edit counts, whatever its clock said', () => {
  const anna = new LogWriter('anna').at('2026-01-01T10:05Z');
  const id = 'c1' as PartId;
  const cards = [card('c1')];
  const place = placeBetween(undefined, undefined);
  const head = { title: 'Own', description: 'D', language: 'en', licence: 'CC0-1.0' };
  const log = [
    ...anna.writes({ type: 'deck-edited', deckId: deck('own'), head }),
    ...anna.writes({
      type: 'parts-added',
      deckId: deck('own'),
      place,
      parts: [{ id, text: 'as written', cards }],
    }),
    ...anna
      .after(-3_600_000)
      .writes({ type: 'part-edited', partId: id, text: { text: 'edited', cards } }),
  ];
  const seqOf = (events: typeof log) =>
    readOwnIndex(foldAll(events).ownRegisters).decksById.get(deck('own'))?.parts[0]?.key[1];
  expect(seqOf(log)).toBe(3);
  expect(seqOf([...log].reverse())).toBe(3);
});
