/**
 * The order of a choice of items: scenarios stand where the instructor puts them, and the steps of one stay together
 * and in their order, for a later step would give an earlier one away.
 */
import type { PoolItem } from './choose-items';
import type { ItemId, ScenarioId } from './ids';

/** The chosen items of one scenario. */
export interface ChosenScenario {
  readonly scenarioId: ScenarioId;
  readonly items: readonly PoolItem[];
}

/** A choice by scenarios, in the order of their first items. */
export function groupChoice(chosen: readonly PoolItem[]): ChosenScenario[] {
  const ids = [...new Set(chosen.map(({ scenarioId }) => scenarioId))];
  return ids.map((scenarioId) => {
    const items = chosen.filter((one) => one.scenarioId === scenarioId);
    return { scenarioId, items: items.sort((a, b) => a.step - b.step) };
  });
}

/** Takes an item into a choice, beside the others of its scenario or at the end; or out again. */
export function toggleItem(
  pool: readonly PoolItem[],
  chosen: readonly PoolItem[],
  itemId: ItemId,
): PoolItem[] {
  const others = chosen.filter((one) => one.itemId !== itemId);
  const added = others.length < chosen.length ? [] : pool.filter((one) => one.itemId === itemId);
  return groupChoice([...others, ...added]).flatMap(({ items }) => items);
}

/** Moves a scenario one place up or down; at the end of the list nothing changes. */
export function moveScenario(
  chosen: readonly PoolItem[],
  scenarioId: ScenarioId,
  by: 1 | -1,
): PoolItem[] {
  const groups = groupChoice(chosen);
  const from = groups.findIndex((group) => group.scenarioId === scenarioId);
  const [moved] = groups.splice(from, 1);
  if (moved) groups.splice(Math.max(0, from + by), 0, moved);
  return groups.flatMap(({ items }) => items);
}
