/** The papers that a learner has kept: where each stands, beginning an attempt, and the answer sheets that come of them. */
import type { Learner } from '../core/answer-sheet';
import type { Attempt } from '../core/attempt';
import { findAssigned, listAssigned, planPaper, type Assigned } from '../core/assigned';
import type { AttemptId } from '../core/ids';
import { placePaper } from '../core/place-paper';
import { makeRandomId } from '../platform/random-id';
import { toStorageFault, type StorageFault } from '../store/open';
import { readAttempts } from './attempt-feed';
import { beginAttempt } from './begin-attempt';
import { loadDecksWith } from './decks-with-items';
import type { Library } from './library.svelte';
import { PaperShelf } from './paper-shelf.svelte';

/** The learner's desk. */
export class AssignedDesk {
  readonly shelf: PaperShelf;
  attempts = $state.raw<readonly Attempt[]>([]);
  fault = $state.raw<StorageFault | null>(null);
  #now = $state(0);
  readonly list = $derived.by(() => {
    const { papers } = this.shelf;
    return papers ? listAssigned(papers, this.attempts, this.#now) : null;
  });

  constructor(readonly library: Library) {
    this.shelf = new PaperShelf(library.log);
  }

  /** Reads everything anew. */
  async load(): Promise<void> {
    const { log } = this.library;
    try {
      const attempts = await readAttempts(log);
      await this.shelf.load();
      this.attempts = attempts.filter(({ plan }) => plan.source.kind === 'paper');
      this.#now = log.environment.clock.now();
    } catch (error) {
      this.fault = toStorageFault(error);
    }
  }

  /** One kept paper; null when there is none of that hash. */
  find(paperHash: string): Assigned | null {
    const { papers } = this.shelf;
    return papers && findAssigned(papers, paperHash, this.attempts, this.#now);
  }

  /** Begins an attempt, under the name that the learner gave. Its id once that is committed; null when it is not. */
  async begin({ known, attempts }: Assigned, learner: Learner): Promise<AttemptId | null> {
    const { paperHash } = known;
    if (!(await this.#record([{ type: 'learner-named', paperHash, learner }]))) return null;
    const ids = known.contents.scenarios.flatMap(({ items }) => items.map(({ id }) => id));
    const decks = await loadDecksWith(this.library, (id) => ids.includes(id));
    const result = await beginAttempt(this.library.log, {
      ...planPaper(known, attempts.length + 1),
      chosen: placePaper(known, decks),
      seed: makeRandomId(),
    });
    if (typeof result === 'string') return result;
    this.fault = result.fault;
    return null;
  }

  /** Takes a paper off the list. Its attempts stay. */
  putAway({ known }: Assigned): Promise<boolean> {
    return this.#record([{ type: 'paper-put-away', paperHash: known.paperHash }]);
  }

  async #record(bodies: Parameters<PaperShelf['record']>[0]): Promise<boolean> {
    const result = await this.shelf.record(bodies);
    this.fault = result.kind === 'failed' ? result.fault : null;
    return result.kind === 'recorded';
  }
}
