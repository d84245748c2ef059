/** Addresses into a deck's text, so that "Open in text" leads to the passage. The way back out of it is in `way-back.ts`. */
import { resolve } from '$app/paths';
import type { Card, Scenario } from '$lib/core/deck';
import { noDeckId, type ScheduledId } from '$lib/core/ids';
import { placeOf } from '$lib/core/place-of';

/** From where a text was opened. `sitting`: a sitting over the deck alone; `study`: over all decks. */
export type Origin = 'study' | 'sitting' | 'deck';

/** A place in a deck's text. */
export function textAddress(deck: string, anchor = ''): string {
  return resolve('/read/[deck]', { deck }) + (anchor && `#${encodeURIComponent(anchor)}`);
}

/** The passage that explains a card or an item, with the way back to it. */
export function passageAddress(
  deck: string,
  place: Pick<Card, 'passageId' | 'sectionId'>,
  id: ScheduledId,
  from: Origin,
): string {
  const query = new URLSearchParams({ from, card: id });
  return `${resolve('/read/[deck]', { deck })}?${query}#${encodeURIComponent(placeOf(place))}`;
}

/** The passage before a scenario, with the way back to the results of the attempt; undefined for an item of no deck. */
export function itemAddress(deck: string, scenario: Scenario, attempt: string): string | undefined {
  if (deck === noDeckId) return undefined;
  const query = new URLSearchParams({ from: 'quiz', attempt });
  return `${resolve('/read/[deck]', { deck })}?${query}#${encodeURIComponent(placeOf(scenario))}`;
}

/** Where a quiz is made; `series`: that of which it is to be the next version, empty for a new one. */
export function draftAddress(series: string): string {
  const query = series === '' ? '' : `?${new URLSearchParams({ of: series })}`;
  return resolve('/instructor/new') + query;
}

/** The editor of an instructor's own items, with the way back to the quiz that is being made. */
export function itemDeckAddress(deck: string, series: string): string {
  return `${resolve('/decks/[deck]/edit', { deck })}?${new URLSearchParams({ quiz: series })}`;
}

/** Where a card is edited, with the way back to it. */
export function editAddress(deck: string, cardId: string, from: Origin): string {
  const query = new URLSearchParams({ from, card: cardId });
  return `${resolve('/decks/[deck]/edit', { deck })}?${query}`;
}

/** A find's place in a text, with the way back to the search. */
export function foundAddress(deck: string, anchor: string, query: string): string {
  const from = new URLSearchParams({ from: 'search', q: query });
  return `${resolve('/read/[deck]', { deck })}?${from}#${encodeURIComponent(anchor)}`;
}

/** A card's line on its deck's page. */
export function cardAddress(deck: string, cardId: string): string {
  return `${resolve('/decks/[deck]', { deck })}#${encodeURIComponent(cardId)}`;
}
