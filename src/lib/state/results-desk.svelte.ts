/** The results of one quiz as its instructor reads them: which attempt counts, who is shown, what is decided. */
import { analyseResults, previewRuling, type RulingChange } from '../core/analyse-results';
import type { ItemId } from '../core/ids';
import type { PaperEventBody, Ruling } from '../core/paper-events';
import type { Decision } from '../core/papers';
import type { QuizSeries } from '../core/quiz-series';
import { viewRows, type RowOrder, type RowView } from '../core/result-list';
import { listResults, type AttemptPolicy, type AttemptResult } from '../core/results';
import { countTurnout, summariseScores } from '../core/score-summary';
import { regionalLocale } from '../messages/intl-formats';
import { readLocal, writeLocal } from '../platform/local-values';
import type { StorageFault } from '../store/open';
import type { PaperShelf } from './paper-shelf.svelte';

/** What became of the last decision. `about`: the seal or the item that was decided on. */
export type Decided = { readonly about: string } & (
  | { readonly kind: 'kept' }
  /** Another tab was writing. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly fault: StorageFault }
);

/** All policies, in the order in which they are offered. */
export const attemptPolicies: readonly AttemptPolicy[] = ['first', 'last', 'best', 'all'];

/** The desk. */
export class ResultsDesk {
  #policy = $state<AttemptPolicy>('first');
  view = $state.raw<RowView>({ filter: 'all', words: '', order: 'roster', isDescending: false });
  /** Null before the first decision of this visit. */
  decided = $state.raw<Decided | null>(null);
  readonly rows = $derived.by(() => listResults(this.series, this.#policy));
  readonly shown = $derived.by(() => {
    const { compare } = new Intl.Collator(regionalLocale(), { numeric: true });
    return viewRows(this.rows, this.view, compare);
  });
  readonly turnout = $derived.by(() => countTurnout(this.rows));
  readonly scores = $derived.by(() => summariseScores(this.rows));
  readonly analysis = $derived.by(() => analyseResults(this.series, this.rows));

  /** `readSeries`: the quiz as it is in the log now. */
  constructor(
    readonly shelf: PaperShelf,
    readonly readSeries: () => QuizSeries,
  ) {
    const kept = readLocal(this.#policyKey);
    this.#policy = attemptPolicies.find((one) => one === kept) ?? 'first';
  }

  get series(): QuizSeries {
    return this.readSeries();
  }

  get policy(): AttemptPolicy {
    return this.#policy;
  }

  /** Chooses which attempt counts, on this device and for every quiz. */
  choosePolicy(policy: AttemptPolicy): void {
    this.#policy = policy;
    writeLocal(this.#policyKey, policy);
  }

  look(change: Partial<RowView>): void {
    this.view = { ...this.view, ...change };
  }

  /** Sorts by a column; by the same one again: the other way round. */
  sort(order: RowOrder): void {
    const isAgain = this.view.order === order;
    this.look({ order, isDescending: isAgain ? !this.view.isDescending : false });
  }

  /** Decides on an attempt. What is not named stays as it was decided. */
  decide({ collected }: AttemptResult, change: Partial<Decision>): Promise<void> {
    const { seal, sheet } = collected;
    const before = this.series.decisionsBySeal.get(seal) ?? { decision: 'open', extraMs: 0 };
    const { paperHash } = sheet;
    return this.#record(seal, { type: 'sheet-decided', paperHash, seal, ...before, ...change });
  }

  /** Whose score a ruling would change, and how. Attempts that do not count are in it too. */
  preview(itemId: ItemId, ruling: Ruling): RulingChange[] {
    return previewRuling(this.series, this.rows, itemId, ruling);
  }

  /** Rules on an item, for everybody and every version. */
  rule(itemId: ItemId, ruling: Ruling): Promise<void> {
    const { paperHash } = this.series.current;
    return this.#record(itemId, { type: 'item-ruled', paperHash, itemId, ruling });
  }

  async #record(about: string, body: PaperEventBody): Promise<void> {
    const result = await this.shelf.record([body]);
    if (result.kind === 'failed') this.decided = { about, ...result };
    else this.decided = { about, kind: result.kind === 'recorded' ? 'kept' : 'busy' };
  }

  get #policyKey(): string {
    return `${this.shelf.log.environment.profileId}-mandate-attempt-that-counts`;
  }
}
