/** Items with what stands around them: their deck, their scenario and their place in it. Reads decks, decides nothing. */
import type { AttemptPlan } from './attempt-events';
import type { Deck, Item, Option, Scenario } from './deck';
import type { Drawable } from './draw';
import { orderOptions } from './option-order';
import { joinSeed } from './seeded';

/** An item in its scenario. */
export interface ItemInScenario extends Drawable {
  readonly item: Item;
  readonly scenario: Scenario;
}

/** An item of a deck. */
export interface PlacedItem extends ItemInScenario {
  readonly deck: Deck;
}

/** The items of scenarios in document order, without drafts. */
export function listItemsIn(scenarios: readonly Scenario[]): ItemInScenario[] {
  return scenarios.flatMap((scenario) =>
    scenario.items
      .map((item, step) => ({
        itemId: item.id,
        topic: item.topic,
        scenarioId: scenario.id,
        step,
        item,
        scenario,
      }))
      .filter(({ item }) => !item.isDraft),
  );
}

/** The items of the decks in document order, without drafts. */
export function listItems(decks: readonly Deck[]): PlacedItem[] {
  return decks.flatMap((deck) => listItemsIn(deck.scenarios).map((one) => ({ ...one, deck })));
}

/** An item's options in the order that holds through the whole attempt. */
export function optionsOf(plan: Pick<AttemptPlan, 'isShuffled' | 'seed'>, item: Item): Option[] {
  return plan.isShuffled
    ? orderOptions(item.options, joinSeed(plan.seed, item.id))
    : [...item.options];
}
