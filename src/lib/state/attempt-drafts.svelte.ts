/** Responses that are chosen and not yet in the log. They leave memory only once they are committed. */
import type { Confidence } from '../core/confidence';
import type { ItemId, OptionId } from '../core/ids';

/** A response as the learner has it before them. */
export interface Draft {
  readonly optionIds: readonly OptionId[];
  readonly confidence: Confidence | undefined;
}

/** A response that waits. One whose feedback comes at once is ready only when it is checked. */
export interface WaitingDraft {
  readonly itemId: ItemId;
  readonly draft: Draft;
  readonly isReady: boolean;
}

/** The responses of one tab that wait. */
export class AttemptDrafts {
  #waiting = $state.raw<readonly WaitingDraft[]>([]);

  /** Whether a response waits to be written; one that is not ready does not count. */
  get hasUnsaved(): boolean {
    return this.next() !== undefined;
  }

  /** The next response to write. */
  next(): WaitingDraft | undefined {
    return this.#waiting.find(({ isReady }) => isReady);
  }

  /** What waits for an item. */
  find(itemId: ItemId): Draft | undefined {
    return this.#waiting.find((one) => one.itemId === itemId)?.draft;
  }

  /** Keeps a response. */
  keep(itemId: ItemId, draft: Draft, isReady: boolean): void {
    const others = this.#waiting.filter((one) => one.itemId !== itemId);
    this.#waiting = [...others, { itemId, draft, isReady }];
  }

  /** The item's response may be written. */
  release(itemId: ItemId): void {
    const draft = this.find(itemId);
    if (draft) this.keep(itemId, draft, true);
  }

  /** Lets go of a response that is in the log, unless another was chosen meanwhile. */
  settle(written: Draft): void {
    this.#waiting = this.#waiting.filter(({ draft }) => draft !== written);
  }
}
