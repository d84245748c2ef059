/** Choosing the items of a paper: even over topics, drawn once, steps in order, no drafts. */
import { describe, expect, it } from 'vitest';
import { filterPool, poolOf, sourcesOf, topicsOf } from '../../../src/lib/core/choose-items';
import type { Source } from '../../../src/lib/core/deck';
import { drawItems } from '../../../src/lib/core/draw';
import type { DeckId } from '../../../src/lib/core/ids';
import { makeItem, makeScenario } from '../../fixtures/paper';

const topics = ['consent', 'force', 'protection'];
const scenarios = topics.flatMap((topic) =>
  ['a', 'b', 'c'].map((name) =>
    makeScenario(`${topic}-${name}`, [
      makeItem(`${topic}-${name}-1`, { topic, difficulty: 'easy' }),
      makeItem(`${topic}-${name}-2`, { topic, isDraft: name === 'c' }),
    ]),
  ),
);
const pool = poolOf({ id: 'principles' as DeckId, scenarios });
const idsOf = (items: readonly { itemId: string }[]) => items.map(({ itemId }) => itemId);

describe('Items to choose from', () => {
  it('are all of a deck but its drafts', () => {
    expect(pool).toHaveLength(15);
    expect(topicsOf(pool)).toEqual(topics);
  });

  it('are narrowed by topic and difficulty', () => {
    const filter = { deckIds: [], topics: ['force'], difficulties: ['easy' as const] };
    expect(idsOf(filterPool(pool, filter))).toEqual(['force-a-1', 'force-b-1', 'force-c-1']);
    expect(filterPool(pool, { ...filter, deckIds: ['other' as DeckId] })).toEqual([]);
  });

  it('are drawn evenly over topics, the same by the same seed, and otherwise by another', () => {
    const drawn = drawItems(pool, { count: 6, seed: 'one' });
    const counts = topics.map((topic) => drawn.filter((one) => one.topic === topic).length);
    expect(counts).toEqual([2, 2, 2]);
    expect(drawItems([...pool].reverse(), { count: 6, seed: 'one' })).toEqual(drawn);
    const others = ['two', 'three', 'four'].map((seed) =>
      idsOf(drawItems(pool, { count: 6, seed })).join(),
    );
    expect(others.some((other) => other !== idsOf(drawn).join())).toBe(true);
  });

  it('bring the sources along that they cite, each once', () => {
    const source = (id: string): Source => ({
      id,
      title: id,
      short: id,
      kind: 'treaty',
      isAiGenerated: false,
    });
    const deck = { sources: [source('un-charter'), source('other')] };
    expect(sourcesOf(pool, [deck, deck]).map(({ id }) => id)).toEqual(['un-charter']);
  });
});
