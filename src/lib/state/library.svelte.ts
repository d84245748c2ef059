/**
 * The decks: their outlines, and each deck's contents when it is wanted. Shipped decks are files; own decks and edits
 * come from the log. Read-only; what is studied of them is in the log.
 */
import type { Deck, DeckOutline } from '../core/deck';
import type { DeckId } from '../core/ids';
import { isDeckAdded } from './deck-shelf';
import type { OwnShelf } from './own-shelf';
import type { StudyLog } from './study-log.svelte';

/** `failed`: the decks could not be read, neither from the network nor from what is kept offline. */
export type LibraryStatus = 'loading' | 'ready' | 'failed';

/** What is studied out of the library. */
export class Library {
  status = $state<LibraryStatus>('loading');
  /** Shipped decks with their edits, then own decks. The same value until one of them changes. */
  readonly outlines = $derived.by(() => this.#list());
  #shipped = $state.raw<readonly DeckOutline[]>([]);
  #own = $state.raw<OwnShelf | null>(null);
  readonly #decks = new WeakMap<DeckOutline, Promise<Deck>>();

  /** `addressOf` turns a path below the app's base into an address. */
  constructor(
    readonly log: StudyLog,
    readonly addressOf: (path: string) => string,
  ) {}

  /** Reads the list of decks; the own ones stand in the log, which `opening` waits for. */
  async load(opening: Promise<void>): Promise<void> {
    try {
      this.#shipped = await fetchJson<readonly DeckOutline[]>(this.addressOf('decks/index.json'));
      await opening;
      if (this.log.state.ownRegisters.size > 0) await this.openOwn();
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
    const known = this.#decks.get(outline);
    if (known) return known;
    const deck = this.#read(outline);
    this.#decks.set(outline, deck);
    deck.catch(() => this.#decks.delete(outline));
    return deck;
  }

  /** A deck's contents by its id; null when there is no such deck, or it cannot be read now. */
  async loadDeckById(deckId: DeckId): Promise<Deck | null> {
    const outline = this.find(deckId);
    return outline ? this.loadDeck(outline).catch(() => null) : null;
  }

  /** A shipped deck as it is shipped, without edits. */
  loadOriginal(outline: DeckOutline): Promise<Deck> {
    return fetchJson<Deck>(this.addressOf(outline.file));
  }

  /** Own text, which is loaded where there is some, or is about to be. */
  async openOwn(): Promise<OwnShelf> {
    const { OwnShelf } = await import('./own-shelf');
    return (this.#own ??= new OwnShelf(this.log));
  }

  /** The address of an image of a deck. */
  imageAddressOf(deckId: string, file: string): string {
    return this.#own?.imageAddressOf(deckId, file) ?? this.addressOf(`decks/${deckId}/${file}`);
  }

  async #read(outline: DeckOutline): Promise<Deck> {
    if (outline.isOwn) return (await this.openOwn()).loadDeck(outline.id);
    const deck = await this.loadOriginal(outline);
    return this.#own ? this.#own.overlay(deck) : deck;
  }

  #list(): readonly DeckOutline[] {
    const hasOwn = this.log.state.ownRegisters.size > 0;
    // Another tab may have made the first own deck. When its reader does not arrive, the next change asks again.
    if (hasOwn && !this.#own && this.status === 'ready') this.openOwn().catch(() => undefined);
    return this.#own?.list(this.#shipped) ?? this.#shipped;
  }

  /** What is no network and no JSON is a bug. */
  #fail(error: unknown): void {
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    this.status = 'failed';
  }
}

/** Rejects with a `TypeError`, as a lost network does, when a file came, but not as what it should be. */
async function fetchJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address);
  const isJson = response.headers.get('content-type')?.includes('json');
  if (!response.ok || !isJson) throw new TypeError(address);
  return response.json() as Promise<Value>;
}
