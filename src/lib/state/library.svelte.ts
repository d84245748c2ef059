/** The shipped decks: their outlines, and each deck's contents when it is wanted. Read-only; what is studied of them is in the log. */
import type { Deck, DeckOutline } from '../core/deck';
import type { DeckId } from '../core/ids';
import { isDeckAdded } from './deck-shelf';
import type { StudyLog } from './study-log.svelte';

/** `failed`: the decks could not be read, neither from the network nor from what is kept offline. */
export type LibraryStatus = 'loading' | 'ready' | 'failed';

/** What is studied out of the library. */
export class Library {
  status = $state<LibraryStatus>('loading');
  outlines = $state.raw<readonly DeckOutline[]>([]);
  // A cache that nothing is drawn from.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #decks = new Map<DeckId, Promise<Deck>>();

  /** `addressOf` turns a path below the app's base into an address. */
  constructor(readonly addressOf: (path: string) => string) {}

  /** Reads the list of decks. */
  async load(): Promise<void> {
    try {
      this.outlines = await fetchJson<readonly DeckOutline[]>(this.addressOf('decks/index.json'));
      this.status = 'ready';
    } catch (error) {
      this.#fail(error);
    }
  }

  /** A deck's outline; undefined when there is no such deck. */
  find(deckId: string): DeckOutline | undefined {
    return this.outlines.find((outline) => outline.id === deckId);
  }

  /** The decks that a learner has added, in library order. */
  listAdded(log: StudyLog): readonly DeckOutline[] {
    return this.outlines.filter((outline) => isDeckAdded(log, outline.id));
  }

  /** A deck's contents. Rejects when they cannot be read; a later call tries again. */
  loadDeck(outline: DeckOutline): Promise<Deck> {
    const known = this.#decks.get(outline.id);
    if (known) return known;
    const loading = fetchJson<Deck>(this.addressOf(outline.file));
    this.#decks.set(outline.id, loading);
    loading.catch(() => this.#decks.delete(outline.id));
    return loading;
  }

  /** A deck's contents by its id; null when there is no such deck, or it cannot be read now. */
  async loadDeckById(deckId: DeckId): Promise<Deck | null> {
    const outline = this.find(deckId);
    return outline ? this.loadDeck(outline).catch(() => null) : null;
  }

  #fail(error: unknown): void {
    const isExpected = [TypeError, SyntaxError, UnreadableFile].some(
      (kind) => error instanceof kind,
    );
    if (!isExpected) throw error;
    this.status = 'failed';
  }
}

/** A file that came, but not as what it should be: a missing deck, or a network's own page in its place. */
class UnreadableFile extends Error {}

async function fetchJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address);
  const isJson = response.headers.get('content-type')?.includes('json');
  if (!response.ok || !isJson) throw new UnreadableFile(address);
  return response.json() as Promise<Value>;
}
