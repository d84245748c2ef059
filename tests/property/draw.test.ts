/** Q14 and Q15: draws and orders are fair, whole, and the same for the same seed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawItems, type Drawable } from '../../src/lib/core/draw';
import type { ItemId, ScenarioId } from '../../src/lib/core/ids';
import { groupBy } from '../../src/lib/core/group-by';
import { orderOptions } from '../../src/lib/core/option-order';
import { joinSeed } from '../../src/lib/core/seeded';
import { options } from '../fixtures/items';
import { shuffle } from '../fixtures/random-log';

const pools: fc.Arbitrary<Drawable[]> = fc
  .array(fc.record({ topic: fc.constantFrom('t1', 't2', 't3', 't4'), scenario: fc.nat(8) }), {
    maxLength: 40,
  })
  .map((rows) =>
    rows.map(({ topic, scenario }, index) => ({
      itemId: `i${index}` as ItemId,
      topic,
      scenarioId: `s${scenario}` as ScenarioId,
      step: index,
    })),
  );
const counts = fc.integer({ min: 0, max: 45 });
const idsOf = (items: readonly Drawable[]) => items.map(({ itemId }) => itemId);

describe('A draw', () => {
  it('has the number asked for, or the whole pool, and no item twice', () => {
    fc.assert(
      fc.property(pools, counts, fc.string(), (pool, count, seed) => {
        const drawn = drawItems(pool, { count, seed });
        expect(drawn).toHaveLength(Math.min(count, pool.length));
        expect(new Set(idsOf(drawn)).size).toBe(drawn.length);
      }),
    );
  });

  it('is balanced: topics differ by one at most, unless one has no more', () => {
    fc.assert(
      fc.property(pools, counts, fc.string(), (pool, count, seed) => {
        const drawn = groupBy(drawItems(pool, { count, seed }), ({ topic }) => topic);
        const sizes = [...groupBy(pool, ({ topic }) => topic)].map(([topic, items]) => {
          const size = drawn.get(topic)?.length ?? 0;
          return { size, isExhausted: size === items.length };
        });
        const most = Math.max(0, ...sizes.map(({ size }) => size));
        for (const { size, isExhausted } of sizes)
          expect(isExhausted || size >= most - 1).toBe(true);
      }),
    );
  });

  it('is the same for the same seed, in whatever order the pool is listed', () => {
    fc.assert(
      fc.property(pools, counts, fc.string(), fc.nat(), (pool, count, seed, order) => {
        const again = drawItems(shuffle(pool, order), { count, seed });
        expect(idsOf(again)).toEqual(idsOf(drawItems(pool, { count, seed })));
      }),
    );
  });

  it('repeats nothing of earlier draws while the pool lasts', () => {
    fc.assert(
      fc.property(pools, counts, fc.string(), (pool, count, seed) => {
        const first = new Set(idsOf(drawItems(pool, { count, seed })));
        const second = drawItems(pool, { count, seed: `${seed}2`, usedIds: first });
        const repeated = second.filter(({ itemId }) => first.has(itemId)).length;
        expect(repeated).toBe(Math.max(0, second.length - (pool.length - first.size)));
      }),
    );
  });

  it('keeps the steps of a scenario together and in order', () => {
    fc.assert(
      fc.property(pools, counts, fc.string(), (pool, count, seed) => {
        const drawn = drawItems(pool, { count, seed });
        const regrouped = [...groupBy(drawn, ({ scenarioId }) => scenarioId).values()].flatMap(
          (steps) => [...steps].sort((a, b) => a.step - b.step),
        );
        expect(idsOf(drawn)).toEqual(idsOf(regrouped));
      }),
    );
  });

  it('gives every item about the same chance', () => {
    const pool = Array.from({ length: 20 }, (_, index) => ({
      itemId: `lb-it-${index}` as ItemId,
      topic: `t${index % 2}`,
      scenarioId: `s${index}` as ScenarioId,
      step: 0,
    }));
    const drawn = Array.from({ length: 4_000 }, (_, index) =>
      idsOf(drawItems(pool, { count: 5, seed: joinSeed('paper', `learner ${index}`) })),
    ).flat();
    for (const times of groupBy(drawn, (id) => id).values()) {
      expect(times.length).toBeGreaterThan(850);
      expect(times.length).toBeLessThan(1_150);
    }
  });
});

describe('The order of options', () => {
  const letters = 'abcdef';
  const offered = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 });

  it('holds each option once and leaves fixed ones where they stand', () => {
    fc.assert(
      fc.property(offered, fc.string(), (fixed, seed) => {
        const written = options([...letters].map((one, i) => one + (fixed[i] ? '!' : '')).join(''));
        const order = orderOptions(written, seed);
        expect([...order].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(written);
        for (const [place, { isFixed }] of written.entries())
          if (isFixed) expect(order[place]).toBe(written[place]);
      }),
    );
  });

  it('hangs on ids: options written in another order come in the same one', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (seed, order) => {
        const written = options(letters);
        expect(orderOptions(shuffle(written, order), seed)).toEqual(orderOptions(written, seed));
      }),
    );
  });

  it('puts every option in every place about equally often', () => {
    const orders = Array.from({ length: 6_000 }, (_, index) =>
      orderOptions(options(letters), joinSeed('attempt', `${index}`)),
    );
    for (let place = 0; place < letters.length; place += 1)
      for (const times of groupBy(orders, (order) => order[place]?.id).values()) {
        expect(times.length).toBeGreaterThan(880);
        expect(times.length).toBeLessThan(1_120);
      }
  });
});
