/**
 * What is said of shipped decks before a deck or the list of decks is read. The build knows the decks and writes it into
 * the page; a browser that takes the page up finds it there.
 */
import type { DeckOutline } from '$lib/core/deck';
import type { DeckId } from '$lib/core/ids';
import { describeContents } from '$lib/ui/deck-contents';

/** The words that a deck begins with. */
export interface DeckWords {
  readonly title: string;
  readonly description: string;
}

/** A shipped deck's words, which deck it is, and how much it holds. */
export interface ListedDeck extends DeckWords {
  readonly id: DeckId;
  readonly contents: string;
}

const lists = import.meta.env.SSR
  ? import.meta.glob<DeckOutline[]>('/static/decks/index.json', { eager: true, import: 'default' })
  : {};

/** The words of a deck; undefined where the page has none, as of a deck of one's own. */
export function findDeckWords(deckId: string): DeckWords | undefined {
  if (import.meta.env.SSR) return listShippedDecks().find(({ id }) => id === deckId);
  const head = document.querySelector(`[data-deck="${CSS.escape(deckId)}"]`);
  const title = head?.querySelector('h1')?.textContent;
  const description = head?.querySelector('h1 + p')?.textContent;
  return title && description ? { title, description } : undefined;
}

/** All shipped decks; none where the page does not list them. */
export function listShippedDecks(): readonly ListedDeck[] {
  if (import.meta.env.SSR)
    return Object.values(lists)
      .flat()
      .map((deck) => ({ ...deck, contents: describeContents(deck) }));
  return Array.from(document.querySelectorAll<HTMLElement>('li[data-deck]'), (line) => ({
    id: (line.dataset['deck'] ?? '') as DeckId,
    title: line.querySelector('a')?.textContent ?? '',
    description: line.querySelector('a + p')?.textContent ?? '',
    contents: line.querySelector('p + p')?.textContent ?? '',
  }));
}
