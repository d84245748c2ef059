/** Changing an own deck: whatever it was and should be, the events lead there, and no more of them than needed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PartId } from '../../../src/lib/core/ids';
import { readOwnIndex, textIn } from '../../../src/lib/core/own-index';
import { planParts, type StandingPart, type WantedPart } from '../../../src/lib/core/plan-parts';
import { foldAll } from '../../fixtures/catch-up';
import { card, deck, LogWriter } from '../../fixtures/log';

const own = deck('own');
const head = { title: 'Own', description: 'D', language: 'en', licence: 'CC0-1.0' };

function part(name: string, text = name): WantedPart {
  return { id: name as PartId, text, cards: [card(name)] };
}

/** The deck's parts as the log has them. */
function standing({ events }: LogWriter): StandingPart[] {
  const parts = readOwnIndex(foldAll(events).ownRegisters).decksById.get(own)?.parts ?? [];
  return parts.map((one) => {
    const event = events.find(({ seq }) => seq === one.key[1]);
    return { ...one, text: (event && textIn(event, one.id)?.text) ?? '' };
  });
}

/** Writes what leads to the wanted parts; gives back what was written. */
function change(anna: LogWriter, wanted: readonly WantedPart[]) {
  const bodies = planParts(own, standing(anna), wanted);
  if (bodies.length > 0) anna.after(1_000).writes(...bodies);
  return bodies;
}

function startDeck(): LogWriter {
  const anna = new LogWriter('anna').at('2026-11-01T08:00Z');
  anna.writes({ type: 'deck-edited', deckId: own, head });
  return anna;
}

const wantedParts = fc.uniqueArray(
  fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom('', '!')).map(([number, mark]) => {
    return part(`p${number}`, `text ${number}${mark}`);
  }),
  { selector: ({ id }) => id },
);

describe('Changing an own deck', () => {
  it('leads from any parts to any others', () => {
    fc.assert(
      fc.property(fc.array(wantedParts, { minLength: 1, maxLength: 6 }), (steps) => {
        const anna = startDeck();
        for (const wanted of steps) {
          change(anna, wanted);
          expect(standing(anna).map(({ id, text }) => ({ id, text }))).toEqual(
            wanted.map(({ id, text }) => ({ id, text })),
          );
        }
      }),
    );
  });

  it('says nothing when nothing changes', () => {
    const anna = startDeck();
    const parts = ['a', 'b', 'c'].map((name) => part(name));
    change(anna, parts);
    expect(change(anna, parts)).toEqual([]);
  });

  it('moves one part with one event, first to last or last to first', () => {
    const anna = startDeck();
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => part(name)) as [
      WantedPart,
      WantedPart,
      WantedPart,
      WantedPart,
    ];
    change(anna, [a, b, c, d]);
    expect(change(anna, [b, c, d, a]).map(({ type }) => type)).toEqual(['part-moved']);
    expect(change(anna, [a, b, c, d]).map(({ type }) => type)).toEqual(['part-moved']);
  });

  it('writes a large deck in events of a thousand parts', () => {
    const anna = startDeck();
    const parts = Array.from({ length: 2_500 }, (_, index) => part(`p${index}`));
    const bodies = change(anna, parts);
    expect(bodies.map((body) => body.type === 'parts-added' && body.parts.length)).toEqual([
      1_000, 1_000, 500,
    ]);
    expect(standing(anna).map(({ id }) => id)).toEqual(parts.map(({ id }) => id));
  });
});
