/** Responses that are chosen and not yet in the log. They leave memory only once they are committed. */
import type { Confidence } from '../core/confidence';
import type { ItemId, OptionId } from '../core/ids';

/** A response as the learner has it before them. */
export interface Draft {
  readonly optionIds: readonly OptionId[];
  readonly confidence: Confidence | undefined;
}

/** The responses of one tab that wait. */
export class AttemptDrafts {
  byId = $state.raw<ReadonlyMap<ItemId, Draft>>(new Map());
  #readyIds = $state.raw<ReadonlySet<ItemId>>(new Set());

  /** Whether a response waits to be written; one that was not yet checked does not count. */
  get hasUnsaved(): boolean {
    return this.#readyIds.size > 0;
  }

  /** Keeps a response. One that is not ready is written once it is released. */
  keep(itemId: ItemId, draft: Draft, isReady: boolean): void {
    this.byId = new Map(this.byId).set(itemId, draft);
    if (isReady) this.release(itemId);
  }

  /** The item's response may be written. */
  release(itemId: ItemId): void {
    if (this.byId.has(itemId)) this.#readyIds = new Set(this.#readyIds).add(itemId);
  }

  /** The next response to write. */
  next(): readonly [ItemId, Draft] | undefined {
    return [...this.byId].find(([itemId]) => this.#readyIds.has(itemId));
  }

  /** Lets go of a response that is in the log, unless another was chosen meanwhile. */
  settle(itemId: ItemId, written: Draft): void {
    if (this.byId.get(itemId) !== written) return;
    this.byId = new Map([...this.byId].filter(([id]) => id !== itemId));
    this.#readyIds = new Set([...this.#readyIds].filter((id) => id !== itemId));
  }
}
