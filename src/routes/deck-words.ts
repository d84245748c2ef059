/**
 * What the page of a shipped deck says before the deck is read. The build knows the decks and writes it into the page;
 * a browser that takes the page up finds it there, so that no list of decks must come first.
 */

/** The words that a deck begins with. */
export interface DeckWords {
  readonly title: string;
  readonly description: string;
}

interface ListedDeck extends DeckWords {
  readonly id: string;
}

const lists = import.meta.env.SSR
  ? import.meta.glob<ListedDeck[]>('/static/decks/index.json', { eager: true, import: 'default' })
  : {};

/** The words of a deck; undefined where the page has none, as of a deck of one's own. */
export function findDeckWords(deckId: string): DeckWords | undefined {
  if (import.meta.env.SSR)
    return Object.values(lists)
      .flat()
      .find(({ id }) => id === deckId);
  const head = document.querySelector(`[data-deck="${CSS.escape(deckId)}"]`);
  const title = head?.querySelector('h1')?.textContent;
  const description = head?.querySelector('h1 + p')?.textContent;
  return title && description ? { title, description } : undefined;
}
