/** Draws items for a practice, an exam or a paper: even over topics, without repetition, the same for the same seed. */
import type { ItemId, ScenarioId } from './ids';
import { joinSeed, sortBySeed } from './seeded';

/** What a draw needs to know of an item. `step` is the item's place in its scenario. */
export interface Drawable {
  readonly itemId: ItemId;
  readonly topic: string;
  readonly scenarioId: ScenarioId;
  readonly step: number;
}

/** How many items to draw, and by which seed. */
export interface DrawRule {
  readonly count: number;
  readonly seed: string;
  /** Items of earlier draws: they come again only when no other is left. */
  readonly usedIds?: ReadonlySet<ItemId>;
}

/**
 * Draws `count` items, or the whole pool when it is smaller; none comes twice. Topics take turns, so their numbers
 * differ by one at most until a topic has no more. Steps of one scenario come together and in order: a later step
 * would give an earlier one away. The order of the pool does not matter.
 */
export function drawItems<One extends Drawable>(
  pool: readonly One[],
  { count, seed, usedIds = new Set() }: DrawRule,
): One[] {
  const isUsed = ({ itemId }: One) => usedIds.has(itemId);
  const unused = pool.filter((one) => !isUsed(one));
  const drawn = takeByTopic(unused, count, seed, []);
  const again = takeByTopic(pool.filter(isUsed), count - drawn.length, seed, drawn);
  return inScenarioOrder([...drawn, ...again], seed);
}

/** One of each topic in turn; a topic that has had more already waits until the others have caught up. */
function takeByTopic<One extends Drawable>(
  pool: readonly One[],
  count: number,
  seed: string,
  earlier: readonly One[],
): One[] {
  const topics = [...new Set(pool.map(({ topic }) => topic))];
  const inTurns = sortBySeed(topics, seed, (topic) => topic).flatMap((topic, turn) => {
    const isOfTopic = (one: One) => one.topic === topic;
    const had = earlier.filter(isOfTopic).length;
    const items = sortBySeed(pool.filter(isOfTopic), joinSeed(seed, topic), ({ itemId }) => itemId);
    return items.map((one, index) => ({ one, round: had + index, turn }));
  });
  return inTurns
    .sort((a, b) => a.round - b.round || a.turn - b.turn)
    .slice(0, Math.max(0, count))
    .map(({ one }) => one);
}

function inScenarioOrder<One extends Drawable>(items: readonly One[], seed: string): One[] {
  const scenarioIds = [...new Set(items.map(({ scenarioId }) => scenarioId))];
  return sortBySeed(scenarioIds, seed, (id) => id).flatMap((scenarioId) =>
    items.filter((one) => one.scenarioId === scenarioId).sort((a, b) => a.step - b.step),
  );
}
