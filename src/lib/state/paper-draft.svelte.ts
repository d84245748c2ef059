/**
 * A paper while an instructor makes it: a new quiz, or the next version of one. Until it is given out, what is chosen is
 * kept in this browser alone; then it never changes again.
 */
import { groupChoice, moveScenario, toggleItem } from '../core/choice-order';
import { filterPool, topicsOf, type PoolFilter, type PoolItem } from '../core/choose-items';
import { drawItems } from '../core/draw';
import type { ItemId, ScenarioId } from '../core/ids';
import type { MadePaper, PaperTerms } from '../core/make-paper';
import { checkPaper, type PaperProblem } from '../core/paper';
import { findSeries, type QuizSeries } from '../core/quiz-series';
import { parseRoster, printRoster } from '../core/roster';
import { makeRandomId } from '../platform/random-id';
import { toStorageFault, type StorageFault } from '../store/open';
import { emptyPool, loadPool, makeFromPool, pickItems, type DraftPool } from './draft-pool';
import { changeTerms, plainTerms, termsOf, type DraftTerms, type TermsChange } from './draft-terms';
import { forgetDraft, keepDraft, readDraft, type DraftPlace } from './kept-draft';
import type { Library } from './library.svelte';
import { paperEvents } from './paper-events-of';
import type { PaperShelf } from './paper-shelf.svelte';

/** What became of making it. `fault`: absent when the log is not open. */
export type MakeResult =
  | { readonly kind: 'made'; readonly made: MadePaper }
  | { readonly kind: 'problems'; readonly problems: readonly PaperProblem[] }
  | { readonly kind: 'not-saved'; readonly fault?: StorageFault };

/** How far the draft is read. `missing`: there is no quiz of which this would be a version. */
export type DraftStatus = 'loading' | 'open' | 'failed' | 'missing';

const everything: PoolFilter = { deckIds: [], topics: [], difficulties: [] };

/** The draft of a paper. */
export class PaperDraft {
  status = $state<DraftStatus>('loading');
  terms = $state.raw<DraftTerms>(plainTerms);
  filter = $state.raw<PoolFilter>(everything);
  chosen = $state.raw<readonly PoolItem[]>([]);
  /** As it is written. */
  roster = $state('');
  /** Whether it begins with what was kept from an earlier visit. */
  wasKept = $state(false);
  /** Grows when the draft begins anew: nothing that was typed stands any more. */
  began = $state(0);
  /** The quiz of which this is to be a version. */
  base = $state.raw<QuizSeries | null>(null);
  pool = $state.raw<DraftPool>(emptyPool);
  /** The items that the filter leaves. */
  readonly offered = $derived.by(() => filterPool(this.pool.items, this.filter));
  /** The topics of the decks that the filter leaves. */
  readonly topics = $derived.by(() =>
    topicsOf(filterPool(this.pool.items, { ...everything, deckIds: this.filter.deckIds })),
  );
  readonly groups = $derived.by(() => groupChoice(this.chosen));
  readonly problems = $derived.by(() => this.#check());
  readonly rosterProblems = $derived.by(() => parseRoster(this.roster).problems);

  constructor(
    readonly shelf: PaperShelf,
    readonly library: Library,
    /** Empty for a new quiz. */
    readonly seriesId = '',
  ) {}

  /** Reads the items of all decks, and what was kept of the draft. */
  async load(): Promise<void> {
    this.status = 'loading';
    try {
      [this.pool] = await Promise.all([loadPool(this.library), this.shelf.load()]);
    } catch {
      // A deck or the log is not to be had now; the page says so and offers to try again.
      this.status = 'failed';
      return;
    }
    this.#findBase();
    if (this.seriesId && !this.base) this.status = 'missing';
    else this.#begin();
  }

  /** Changes terms; undefined takes one away. */
  change(change: TermsChange): void {
    this.terms = changeTerms(this.terms, change);
    this.#keep();
  }

  writeRoster(text: string): void {
    this.roster = text;
    this.#keep();
  }

  /** Narrows what is offered; topics that the decks left do not have go with the others. */
  narrow(filter: PoolFilter): void {
    this.filter = filter;
    const topics = filter.topics.filter((topic) => this.topics.includes(topic));
    this.filter = { ...filter, topics };
  }

  /** Draws `count` items of those offered, anew each time. */
  draw(count: number): void {
    this.choose(drawItems(this.offered, { count, seed: makeRandomId() }));
  }

  /** Takes an item in, or out again. */
  toggle(itemId: ItemId): void {
    this.choose(toggleItem(this.pool.items, this.chosen, itemId));
  }

  /** Moves a scenario with its items up or down. */
  move(scenarioId: ScenarioId, by: 1 | -1): void {
    this.choose(moveScenario(this.chosen, scenarioId, by));
  }

  /** Makes these items the choice. */
  choose(items: readonly PoolItem[]): void {
    this.chosen = items;
    this.#keep();
  }

  /** Forgets what was kept and begins anew. */
  discard(): void {
    forgetDraft(this.#place);
    this.#begin();
  }

  /** Makes the paper and writes it into the log, or says what keeps it from being made. */
  async make(): Promise<MakeResult> {
    const { problems, rosterProblems, shelf } = this;
    if (problems.length + rosterProblems.length > 0) return { kind: 'problems', problems };
    const key = await shelf.claimKey().catch(toNotSaved);
    if (!key) return { kind: 'not-saved' };
    if ('kind' in key) return key;
    // Another tab may have made a version meanwhile.
    await shelf.load();
    this.#findBase();
    const made = this.compose(key.publicKey);
    const { learners } = parseRoster(this.roster);
    const result = await shelf.record(paperEvents(made, learners, this.base?.roster ?? []));
    if (result.kind === 'failed') return { kind: 'not-saved', fault: result.fault };
    if (result.kind === 'conflict') return { kind: 'not-saved' };
    forgetDraft(this.#place);
    return { kind: 'made', made };
  }

  /** The paper as it would be made now. `publicKey`: empty to look at it only. */
  compose(publicKey = ''): MadePaper {
    const current = this.base?.current;
    const terms: PaperTerms = {
      ...this.terms,
      seriesId: this.seriesId || makeRandomId().slice(0, 16),
      version: (current?.paper.version ?? 0) + 1,
      madeAt: this.shelf.log.environment.clock.now(),
      publicKey,
    };
    return makeFromPool(terms, this.chosen, this.pool, current);
  }

  get #place(): DraftPlace {
    return { profileId: this.shelf.log.environment.profileId, seriesId: this.seriesId };
  }

  #findBase(): void {
    const { papers } = this.shelf;
    this.base = papers && this.seriesId ? findSeries(papers, this.seriesId) : null;
  }

  #begin(): void {
    const current = this.base?.current;
    const kept = readDraft(this.#place);
    const itemIds = kept?.itemIds ?? current?.asked.map(({ item }) => item.id) ?? [];
    this.terms = kept?.terms ?? (current ? termsOf(current.paper) : plainTerms);
    this.chosen = pickItems(this.pool, itemIds, current);
    this.roster = kept?.roster ?? printRoster(this.base?.roster ?? []);
    this.wasKept = kept !== null;
    this.began += 1;
    this.status = 'open';
  }

  #keep(): void {
    const itemIds = this.chosen.map(({ itemId }) => itemId);
    keepDraft(this.#place, { terms: this.terms, itemIds, roster: this.roster });
  }

  #check(): PaperProblem[] {
    const items = this.chosen.map(({ itemId }) => ({ kind: 'own', itemId }) as const);
    const own = { scenarios: [], sources: [] };
    return checkPaper({ ...this.terms, version: 1, madeAt: 0, items, own });
  }
}

function toNotSaved(error: unknown): Extract<MakeResult, { kind: 'not-saved' }> {
  return { kind: 'not-saved', fault: toStorageFault(error) };
}
