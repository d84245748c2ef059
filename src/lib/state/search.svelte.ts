/** Search while it is used: the index being built on the device, a query, and what is found. Kept nowhere. */
import type { Find, SearchIndex } from '../core/search-index';
import { readQuery, rewriteQuery } from '../platform/address';
import type { Library } from './library.svelte';

/** How far the index has come. `failed`: no deck could be read. */
export type SearchStatus = 'loading' | 'ready' | 'failed';

/** More than this nobody reads through: a narrower query does better. */
export const mostFinds = 40;

/** A search over all shipped decks, added or not. */
export class Search {
  status = $state<SearchStatus>('loading');
  /** How many decks could not be read: the rest is searched. */
  unreadCount = $state(0);
  query = $state('');
  readonly finds = $derived.by(() => this.#find());
  #index = $state.raw<SearchIndex | null>(null);

  /** What the address asks for: the router is not told of what was typed, so only the address itself knows. */
  readAddress(): string {
    return readQuery('q') ?? '';
  }

  /** Reads every deck and builds the index. MiniSearch comes with the first search, not before. */
  async start(library: Library): Promise<void> {
    const [{ SearchIndex }, { listDocuments }] = await Promise.all([
      import('../core/search-index'),
      import('../core/search-documents'),
    ]);
    const index = new SearchIndex();
    const decks = await Promise.all(library.outlines.map(({ id }) => library.loadDeckById(id)));
    for (const deck of decks) if (deck) await index.add(listDocuments(deck));
    this.unreadCount = decks.filter((deck) => deck === null).length;
    this.#index = index;
    this.status = index.size === 0 ? 'failed' : 'ready';
  }

  /** Asks, and keeps the query in the address. */
  ask(query: string): void {
    this.query = query;
    const wanted = query.trim();
    rewriteQuery(wanted === '' ? {} : { q: wanted });
  }

  #find(): readonly Find[] {
    const query = this.query.trim();
    return query === '' || !this.#index ? [] : this.#index.find(query).slice(0, mostFinds);
  }
}
