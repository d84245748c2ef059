/** A paper while an instructor makes it. Nothing of it is kept until it is given out: then it never changes again. */
import {
  drawEvenly,
  filterPool,
  poolOf,
  sourcesOf,
  toggleItem,
  topicsOf,
  type PoolFilter,
  type PoolItem,
} from '../core/choose-items';
import type { Deck } from '../core/deck';
import type { ItemId } from '../core/ids';
import { makePaper, type MadePaper, type PaperTerms } from '../core/make-paper';
import { checkPaper, type PaperProblem } from '../core/paper';
import { makeRandomId } from '../platform/random-id';
import type { Library } from './library.svelte';
import type { PaperShelf } from './paper-shelf.svelte';

/** What the instructor fills in. */
export type DraftTerms = Omit<PaperTerms, 'publicKey' | 'seriesId' | 'version' | 'madeAt'>;

/** What became of making it. */
export type MakeResult =
  | { readonly kind: 'made'; readonly made: MadePaper }
  | { readonly kind: 'problems'; readonly problems: readonly PaperProblem[] }
  | { readonly kind: 'not-saved' };

const plainTerms: DraftTerms = {
  title: '',
  instructions: '',
  isShuffled: true,
  asksConfidence: true,
  feedback: 'after-hand-in',
  passPercent: 75,
  attemptLimit: 1,
  asks: ['name'],
};

/** The draft of a paper. */
export class PaperDraft {
  terms = $state.raw<DraftTerms>(plainTerms);
  filter = $state.raw<PoolFilter>({ deckIds: [], topics: [], difficulties: [] });
  pool = $state.raw<readonly PoolItem[]>([]);
  chosen = $state.raw<readonly PoolItem[]>([]);
  hasFailed = $state(false);
  #decks: readonly Deck[] = [];

  constructor(
    readonly shelf: PaperShelf,
    readonly library: Library,
  ) {}

  /** The items that the filter leaves. */
  get offered(): readonly PoolItem[] {
    return filterPool(this.pool, this.filter);
  }

  /** The topics that there are. */
  get topics(): readonly string[] {
    return topicsOf(this.pool);
  }

  /** Reads the items of all shipped decks. */
  async load(): Promise<void> {
    try {
      const { outlines } = this.library;
      const withItems = outlines.filter(({ scenarios }) => scenarios.length > 0);
      this.#decks = await Promise.all(withItems.map((one) => this.library.loadDeck(one)));
      this.pool = this.#decks.flatMap(poolOf);
    } catch {
      // The library says why; the page offers to try again.
      this.hasFailed = true;
    }
  }

  change(terms: Partial<DraftTerms>): void {
    this.terms = { ...this.terms, ...terms };
  }

  /** Draws `count` items of those offered, anew each time. */
  draw(count: number): void {
    this.chosen = drawEvenly(this.offered, count, makeRandomId());
  }

  /** Takes an item in, or out again. */
  toggle(itemId: ItemId): void {
    this.chosen = toggleItem(this.pool, this.chosen, itemId);
  }

  /** Makes the paper and writes it into the log, or says what keeps it from being made. */
  async make(): Promise<MakeResult> {
    const key = await this.shelf.claimKey();
    if (!key) return { kind: 'not-saved' };
    const terms: PaperTerms = {
      ...this.terms,
      seriesId: makeRandomId().slice(0, 16),
      version: 1,
      madeAt: this.shelf.log.environment.clock.now(),
      publicKey: key.publicKey,
    };
    const sources = sourcesOf(this.chosen, this.#decks);
    const made = makePaper(terms, this.chosen, sources, makeRandomId());
    const problems = checkPaper(made.paper);
    if (problems.length > 0) return { kind: 'problems', problems };
    const { paperHash, paper, contents, keySheet } = made;
    const body = { type: 'paper-made', paperHash, paper, contents } as const;
    const result = await this.shelf.record([{ ...body, ...(keySheet ? { keySheet } : {}) }]);
    return result.kind === 'recorded' ? { kind: 'made', made } : { kind: 'not-saved' };
  }
}
