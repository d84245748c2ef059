/** Chooses the items of a practice or an exam out of those that the learner has picked decks and topics for. */
import type { Attempt } from './attempt';
import type { CardId, ItemId } from './ids';
import { drawItems, type DrawRule } from './draw';
import { groupBy } from './group-by';
import type { StudyDay } from './study-day';
import type { StudyState } from './study-state';
import type { PlacedItem } from './placed-items';

/** Which items come: by the memory of them and their cards, by chance, last answered wrong, or never met. */
export type PracticeOrder = 'weakest' | 'random' | 'missed' | 'new';

/** All of them, as they are offered. */
export const practiceOrders: readonly PracticeOrder[] = ['weakest', 'random', 'missed', 'new'];

/** What the learner's past says of items. */
export interface ItemPast {
  readonly state: StudyState;
  readonly studyDay: StudyDay;
  /** Whether the last response in a finished attempt scored in full; absent when there was none. */
  readonly wasRightById: ReadonlyMap<ItemId, boolean>;
}

/** Collects what finished attempts say, oldest first. */
export function lastMarks(attempts: readonly Attempt[]): Map<ItemId, boolean> {
  const marks = attempts
    .flatMap(({ submission }) => (submission ? [submission] : []))
    .sort((a, b) => a.at - b.at)
    .flatMap(({ marks }) => marks);
  return new Map(marks.map(({ itemId, score }) => [itemId, score === 1]));
}

/** The items that the order lets in. */
export function filterItems(
  pool: readonly PlacedItem[],
  order: PracticeOrder,
  { state, wasRightById }: ItemPast,
): PlacedItem[] {
  if (order === 'missed') return pool.filter(({ itemId }) => wasRightById.get(itemId) === false);
  if (order !== 'new') return [...pool];
  return pool.filter(({ itemId }) => !wasRightById.has(itemId) && !state.memoriesById.has(itemId));
}

/**
 * Chooses items for a practice. The weakest come before those of which nothing is remembered; these, and every other
 * order, are drawn evenly over topics. Steps of a scenario keep their order.
 */
export function chooseItems(
  pool: readonly PlacedItem[],
  order: PracticeOrder,
  past: ItemPast,
  rule: DrawRule,
): PlacedItem[] {
  const allowed = filterItems(pool, order, past);
  if (order !== 'weakest') return drawItems(allowed, rule);
  const aged = allowed.map((one) => ({ one, age: ageOf(one, past) }));
  const known = aged.filter(({ age }) => age >= 0).sort((a, b) => b.age - a.age);
  const weakest = known.slice(0, rule.count).map(({ one }) => one);
  const unknown = aged.filter(({ age }) => age < 0).map(({ one }) => one);
  const rest = drawItems(unknown, { ...rule, count: rule.count - weakest.length });
  return tellInOrder([...weakest, ...rest]);
}

/** Steps of one scenario together and in order, scenarios by their first item. */
function tellInOrder(items: readonly PlacedItem[]): PlacedItem[] {
  const byScenario = groupBy(items, ({ scenarioId }) => scenarioId);
  return [...byScenario.values()].flatMap((steps) => steps.sort((a, b) => a.step - b.step));
}

/**
 * How far the weakest memory of the item and of its cards has faded: elapsed days / stability, with which retrievability
 * falls whatever the weights. Below 0 when nothing is remembered of any.
 */
function ageOf({ item, deck }: PlacedItem, { state, studyDay }: ItemPast): number {
  const behind = deck.cards.filter(({ entryId }) => item.entryIds.includes(entryId));
  const ids: (ItemId | CardId)[] = [item.id, ...behind.map(({ id }) => id)];
  const memories = ids.flatMap((id) => state.memoriesById.get(id) ?? []);
  const ages = memories.map(({ last, stability }) => (studyDay - last.studyDay) / stability);
  return Math.max(-1, ...ages);
}
