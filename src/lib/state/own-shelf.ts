/**
 * Own text for the library: which own decks there are, and shipped decks as their edits leave them. Loaded only where
 * there is own text; the parser comes with the first deck that needs it.
 */
import type { Deck, DeckOutline } from '../core/deck';
import type { DeckId, PartId } from '../core/ids';
import { noteKeyOf, readOwnIndex, type OwnIndex } from '../core/own-index';
import { entryOf, listOutlines } from '../core/own-outlines';
import { readEvents } from '../store/history';
import { readImages } from '../store/own-images';
import { readTexts } from '../store/own-texts';
import type { StudyLog } from './study-log.svelte';

const loadCompiler = () => import('./own-compiler');

/** The own decks, edits and notes of the log. */
export class OwnShelf {
  #registers: unknown;
  #index: OwnIndex | undefined;
  #shipped: readonly DeckOutline[] = [];
  #outlines: readonly DeckOutline[] = [];
  readonly #imageAddresses = new Map<string, string>();

  constructor(readonly log: StudyLog) {}

  /** All own text. The same value until it changes. */
  get index(): OwnIndex {
    const { ownRegisters } = this.log.state;
    if (!this.#index || this.#registers !== ownRegisters) this.#index = readOwnIndex(ownRegisters);
    this.#registers = ownRegisters;
    return this.#index;
  }

  /** The library's list. The same value until own text changes. */
  list(shipped: readonly DeckOutline[]): readonly DeckOutline[] {
    const isKnown = this.#registers === this.log.state.ownRegisters && this.#shipped === shipped;
    if (!isKnown) {
      const before = new Map(this.#outlines.map((one) => [one.id, one]));
      this.#outlines = listOutlines(shipped, this.index).map((one) => keepSame(one, before));
    }
    this.#shipped = shipped;
    return this.#outlines;
  }

  /** An own deck's contents. Rejects when they cannot be read. */
  async loadDeck(id: DeckId): Promise<Deck> {
    const own = this.index.decksById.get(id);
    if (!own) throw new Error(`Inconsistent: no own deck ${id}`);
    const database = await this.log.database();
    const [texts, { compileOwn }] = await Promise.all([
      readTexts(database, own.parts),
      loadCompiler(),
      this.showImages(id),
    ]);
    return compileOwn(own, texts);
  }

  /** A shipped deck with the edits of its cards. */
  async overlay(deck: Deck): Promise<Deck> {
    const entryIds = new Set(deck.cards.map(({ id }) => entryOf(id)));
    const edits = [...this.index.overlaysById.values()].filter(({ id }) => entryIds.has(id));
    if (edits.length === 0) return deck;
    const database = await this.log.database();
    const [texts, { layOver }] = await Promise.all([
      readTexts(database, edits),
      loadCompiler(),
      this.showImages(deck.id),
    ]);
    return layOver(deck, texts);
  }

  /** The address of an own image, once its deck was loaded. */
  imageAddressOf(deckId: string, file: string): string | undefined {
    return this.#imageAddresses.get(`${deckId}/${file}`);
  }

  /** Gives the deck's images addresses for as long as the page lives. */
  async showImages(deckId: DeckId): Promise<void> {
    for (const { file, blob } of await readImages(await this.log.database(), deckId)) {
      const key = `${deckId}/${file}`;
      const old = this.#imageAddresses.get(key);
      if (old) URL.revokeObjectURL(old);
      this.#imageAddresses.set(key, URL.createObjectURL(blob));
    }
  }

  /** The private note on an entry; empty when there is none. */
  async readNote(partId: PartId): Promise<string> {
    const key = noteKeyOf(this.log.state.ownRegisters, partId);
    if (!key) return '';
    const [event] = await readEvents(await this.log.database(), [key]);
    return (event?.body.type === 'note-changed' && event.body.note) || '';
  }
}

/** The outline as it was when it says the same: what stands on it need not begin again. */
function keepSame(outline: DeckOutline, before: ReadonlyMap<DeckId, DeckOutline>): DeckOutline {
  const known = before.get(outline.id);
  return known && JSON.stringify(known) === JSON.stringify(outline) ? known : outline;
}
