/** Finds an item in its deck and makes it ready to be asked. */
import type { Deck } from '../core/deck';
import type { DeviceId, ScheduledId } from '../core/ids';
import type { Memory } from '../core/memory';
import { ItemTurn } from './item-turn.svelte';
import type { StudyLog } from './study-log.svelte';

/** Which item is wanted. */
export interface WantedItem {
  readonly deck: Deck;
  readonly itemId: ScheduledId;
  readonly memory: Memory | undefined;
  readonly isUnderWay: boolean;
}

/** The item on the table; undefined when its deck has none of that id. */
export function layItem(
  log: StudyLog,
  device: DeviceId,
  { deck, itemId, memory, isUnderWay }: WantedItem,
) {
  const scenario = deck.scenarios.find(({ items }) => items.some(({ id }) => id === itemId));
  const item = scenario?.items.find(({ id }) => id === itemId);
  if (!scenario || !item) return undefined;
  const shownAt = log.environment.clock.monotonicNow();
  const asked = { item, scenario, deck, memory, isUnderWay, shownAt };
  return { kind: 'item', item: new ItemTurn(log, asked, device) } as const;
}
