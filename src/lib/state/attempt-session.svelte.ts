/**
 * An attempt while it is taken, in one tab. A response is in memory the moment it is chosen and called saved after the
 * commit only; a tab that is not the attempt's writer shows it and writes nothing.
 */
import { isLocked, mayWrite, type Attempt } from '../core/attempt';
import type { AttemptEventBody } from '../core/attempt-events';
import { checkpointEveryMs, isTimeUp } from '../core/attempt-time';
import type { AttemptId, ItemId, WriterId } from '../core/ids';
import { makeSubmitted } from '../core/mark-attempt';
import type { AttemptTrace } from '../core/study-state';
import { makeRandomId } from '../platform/random-id';
import { toStorageFault, type StorageFault } from '../store/open';
import { AttemptClock } from './attempt-clock.svelte';
import { AttemptDrafts, type Draft, type WaitingDraft } from './attempt-drafts.svelte';
import { AttemptFeed } from './attempt-feed';
import { loadItems, noItems, type AttemptItems } from './attempt-items';
import type { Library } from './library.svelte';
import type { StudyLog } from './study-log.svelte';

/** `missing`: the log has no such attempt. `unreadable`: a deck of it cannot be had now. `over`: it is sealed. */
export type AttemptStatus = 'loading' | 'missing' | 'unreadable' | 'open' | 'over';

/** One tab's hold on an attempt. */
export class AttemptSession {
  status = $state<AttemptStatus>('loading');
  attempt = $state.raw<Attempt | null>(null);
  items = $state.raw<AttemptItems>(noItems);
  /** Why the last write failed; null once one has succeeded. */
  fault = $state.raw<StorageFault | null>(null);
  readonly drafts = new AttemptDrafts();
  readonly clock: AttemptClock;
  readonly #writer = makeRandomId() as WriterId;
  readonly #feed: AttemptFeed;
  #hasHeld = $state(false);
  #seen: AttemptTrace | undefined;
  #isFlushing = false;

  constructor(
    readonly log: StudyLog,
    readonly library: Library,
    attemptId: AttemptId,
  ) {
    this.#feed = new AttemptFeed(log, attemptId);
    this.clock = new AttemptClock(log.environment.clock);
  }

  /** Whether another tab has taken the attempt over: this one only shows it. */
  get isReadOnly(): boolean {
    return this.#hasHeld && this.attempt !== null && !mayWrite(this.attempt, this.#writer);
  }

  /** What stands as the response to an item here, saved or not. */
  choiceOf(itemId: ItemId): Draft {
    const saved = this.attempt?.responsesById.get(itemId);
    return this.drafts.find(itemId) ?? saved ?? { optionIds: [], confidence: undefined };
  }

  /** Opens the attempt and takes it up, or seals it when its time ran out meanwhile. */
  async open(): Promise<void> {
    const attempt = await this.#follow();
    const items = attempt && (await loadItems(this.library, attempt.plan));
    if (items) this.items = items;
    if (!attempt) this.status = 'missing';
    else if (attempt.submission) this.status = 'over';
    else if (!items) this.status = 'unreadable';
    else {
      this.status = 'open';
      await this.takeOver();
    }
  }

  /** From now on this tab writes. */
  async takeOver(): Promise<void> {
    const { attempt } = this;
    if (!attempt || this.status !== 'open') return;
    this.clock.takeUp(attempt.plan, attempt);
    this.#hasHeld = false;
    if (this.#isTimeUp) await this.submit();
    else if (await this.#write(() => [])) await this.flush();
  }

  /** Keeps a response; with feedback after each item it is written once it is checked. */
  async respond(itemId: ItemId, draft: Draft): Promise<void> {
    const { attempt } = this;
    if (!attempt || this.isReadOnly || isLocked(attempt, itemId)) return;
    const isLater = attempt.plan.feedback === 'each';
    this.drafts.keep(itemId, draft, !isLater);
    if (!isLater) await this.flush();
  }

  /** Writes the response to an item whose feedback comes at once. */
  async check(itemId: ItemId): Promise<void> {
    this.drafts.release(itemId);
    await this.flush();
  }

  /** Marks an item to come back to, or takes the mark away. */
  async toggleFlag(itemId: ItemId): Promise<void> {
    if (this.isReadOnly) return;
    const isFlagged = !this.attempt?.flaggedIds.has(itemId);
    await this.#write(() => [{ type: 'attempt-item-flagged', ...this.#stamp, itemId, isFlagged }]);
  }

  /** Writes what is not yet written, one after another. What fails stays in memory. */
  async flush(): Promise<void> {
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    let next = this.drafts.next();
    while (next && (await this.#writeDraft(next))) next = this.drafts.next();
    this.#isFlushing = false;
  }

  /** Ends the attempt; true once it is sealed. Nothing is handed in while a response is not saved, unless time is up. */
  async submit(): Promise<boolean> {
    await this.flush();
    if (!this.attempt || (this.drafts.hasUnsaved && !this.#isTimeUp)) return false;
    return this.#write((attempt) => [
      makeSubmitted(attempt, this.items.byId, this.clock.read(), this.#writer),
    ]);
  }

  /** Lets time go on: writes a checkpoint now and then, and seals the attempt at its limit. */
  async tick(): Promise<void> {
    const { attempt } = this;
    if (this.status !== 'open' || !attempt || this.isReadOnly) return;
    const usedMs = this.clock.tick();
    if (this.#isTimeUp) await this.submit();
    else if (usedMs - attempt.usedMs >= checkpointEveryMs) await this.checkpoint();
  }

  /** Writes how much time is used, so that a tab that is killed loses little of it. */
  async checkpoint(): Promise<void> {
    if (this.status !== 'open' || this.isReadOnly || this.fault) return;
    await this.#write(() => [this.#makeCheckpoint()]);
  }

  /** Looks again after another tab wrote. */
  async followOtherTabs(): Promise<void> {
    if (this.status === 'open' && this.#feed.trace !== this.#seen) await this.#follow();
  }

  get #isTimeUp(): boolean {
    return this.attempt !== null && isTimeUp(this.attempt.plan, this.clock.read());
  }

  get #stamp() {
    const { attemptId } = this.#feed;
    return { attemptId, usedMs: this.clock.read(), writer: this.#writer };
  }

  #makeCheckpoint(): AttemptEventBody {
    return { type: 'attempt-checkpoint', ...this.#stamp };
  }

  async #writeDraft({ itemId, draft }: WaitingDraft): Promise<boolean> {
    const { optionIds, confidence } = draft;
    const spentMs = this.clock.spentOn(itemId);
    const chosen = { itemId, optionIds, ...(confidence ? { confidence } : {}), spentMs };
    if (!(await this.#write(() => [{ type: 'responded', ...this.#stamp, ...chosen }])))
      return false;
    this.clock.countSpent(itemId, spentMs);
    this.drafts.settle(draft);
    return true;
  }

  /**
   * Appends what `make` gives; true once it is committed and counts. A tab that does not hold the attempt yet takes it
   * up in the same gesture; one that has lost it to another tab writes nothing.
   */
  async #write(make: (attempt: Attempt) => readonly AttemptEventBody[]): Promise<boolean> {
    for (;;) {
      const { attempt } = this;
      // What is made here rests on the attempt as it was read, and is void once anything else is written about it.
      const seen = this.#seen;
      if (!attempt || attempt.submission || this.isReadOnly) return false;
      const takingUp = attempt.writer === this.#writer ? [] : [this.#makeCheckpoint()];
      const bodies = [...takingUp, ...make(attempt)];
      const result = await this.log.record(bodies, () => this.#feed.trace === seen);
      if (result.kind !== 'failed') await this.#follow();
      if (result.kind === 'conflict') continue;
      this.fault = result.kind === 'failed' ? result.fault : null;
      return result.kind === 'recorded';
    }
  }

  async #follow(): Promise<Attempt | null> {
    try {
      const { attempt = null, trace } = await this.#feed.read();
      this.attempt = attempt;
      this.#seen = trace;
    } catch (error) {
      this.fault = toStorageFault(error);
    }
    if (this.attempt?.writer === this.#writer) this.#hasHeld = true;
    if (this.attempt?.submission && this.status === 'open') this.status = 'over';
    return this.attempt;
  }
}
