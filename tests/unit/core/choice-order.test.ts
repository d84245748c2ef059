/** The order of a chosen list: scenarios where the instructor puts them, the steps of each together and in order. */
import { describe, expect, it } from 'vitest';
import { groupChoice, moveScenario, toggleItem } from '../../../src/lib/core/choice-order';
import { poolOf, toChosen, type PoolItem } from '../../../src/lib/core/choose-items';
import type { DeckId } from '../../../src/lib/core/ids';
import { makeItem, makeScenario } from '../../fixtures/paper';

const deckId = 'principles' as DeckId;
const scenarios = ['a', 'b', 'c'].map((name) =>
  makeScenario(name, [makeItem(`${name}1`), makeItem(`${name}2`)]),
);
const pool = poolOf({ id: deckId, scenarios });
const idsOf = (items: readonly PoolItem[]) => items.map(({ itemId }) => itemId);

/** Picks items by hand, one after the other. */
function pick(...ids: readonly string[]): PoolItem[] {
  let chosen: PoolItem[] = [];
  for (const { itemId } of ids.flatMap((id) => pool.filter((one) => one.itemId === id)))
    chosen = toggleItem(pool, chosen, itemId);
  return chosen;
}

describe('A choice by hand', () => {
  it('keeps the order in which scenarios were chosen, and the steps of one together', () => {
    expect(idsOf(pick('b2', 'a1', 'b1'))).toEqual(['b1', 'b2', 'a1']);
  });

  it('gives an item back, and the order of the others stays', () => {
    expect(idsOf(pick('c1', 'a1', 'b1', 'a1'))).toEqual(['c1', 'b1']);
  });

  it('moves a scenario with all of its items, and no further than the ends', () => {
    const chosen = pick('a1', 'a2', 'b1', 'c1');
    const [a, b] = groupChoice(chosen).map(({ scenarioId }) => scenarioId);
    if (!a || !b) throw new Error('nothing chosen');
    expect(idsOf(moveScenario(chosen, a, 1))).toEqual(['b1', 'a1', 'a2', 'c1']);
    expect(idsOf(moveScenario(chosen, b, -1))).toEqual(['b1', 'a1', 'a2', 'c1']);
    expect(idsOf(moveScenario(chosen, a, -1))).toEqual(idsOf(chosen));
  });

  it('is of shipped items by their deck, and of own ones without', () => {
    const chosen = pick('a1');
    expect(toChosen(chosen, new Set()).map((one) => one.deckId)).toEqual([deckId]);
    expect(toChosen(chosen, new Set([deckId])).map((one) => 'deckId' in one)).toEqual([false]);
  });
});
