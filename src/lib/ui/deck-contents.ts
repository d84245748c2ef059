/** How much a deck holds, in words. */
import type { DeckOutline } from '../core/deck';
import { m } from '../messages/generated/messages.js';

/** Its cards, and its scenarios where it has any: “123 cards · 19 scenarios”. */
export function describeContents({ entries, scenarios }: DeckOutline): string {
  const cards = m.cards_count({ count: entries.flat().length });
  if (scenarios.length === 0) return cards;
  return [cards, m.scenarios_count({ count: scenarios.length })].join(m.interpunct());
}
