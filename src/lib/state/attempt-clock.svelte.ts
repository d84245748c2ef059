/** The time of an attempt in one tab, by the monotonic clock: of the whole, and of the item before the learner. */
import type { AttemptPlan } from '../core/attempt-events';
import {
  limitOf,
  readUsedMs,
  takeUpTime,
  type KnownTime,
  type Stopwatch,
} from '../core/attempt-time';
import type { ItemId } from '../core/ids';
import type { Clock } from '../platform/clock';

/** The tab's watch. */
export class AttemptClock {
  /** The time used at the last tick, for what is shown. */
  usedMs = $state(0);
  #watch: Stopwatch = { usedMs: 0, monotonicAt: 0 };
  #mayPause = false;
  #isPaused = false;
  #shown: { itemId: ItemId; at: number } | null = null;
  // Nothing is drawn from it.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #spentById = new Map<ItemId, number>();

  constructor(readonly clock: Clock) {}

  /** Goes on from where the log says that the attempt stood. */
  takeUp(plan: AttemptPlan, known: KnownTime): void {
    const { now, monotonicNow } = this.clock;
    this.#watch = takeUpTime(plan, known, now(), monotonicNow());
    this.#mayPause = limitOf(plan) === undefined;
    this.tick();
  }

  /** The time used by now. */
  read(): number {
    return this.#isPaused ? this.#watch.usedMs : readUsedMs(this.#watch, this.clock.monotonicNow());
  }

  /** Shows the time used by now. */
  tick(): number {
    this.usedMs = this.read();
    return this.usedMs;
  }

  /** Out of sight, the time of an attempt without a limit stands still. */
  setVisible(isVisible: boolean): void {
    if (!this.#mayPause || isVisible === !this.#isPaused) return;
    this.#watch = { usedMs: this.read(), monotonicAt: this.clock.monotonicNow() };
    this.#isPaused = !isVisible;
  }

  /** From now on the item is before the learner. */
  show(itemId: ItemId): void {
    this.#settle();
    this.#shown = { itemId, at: this.read() };
  }

  /** How long the item was before the learner and has not been counted yet. */
  spentOn(itemId: ItemId): number {
    this.#settle();
    return this.#spentById.get(itemId) ?? 0;
  }

  /** Notes that so much of it is in the log. */
  countSpent(itemId: ItemId, spentMs: number): void {
    this.#spentById.set(itemId, (this.#spentById.get(itemId) ?? 0) - spentMs);
  }

  #settle(): void {
    if (!this.#shown) return;
    const { itemId, at } = this.#shown;
    const now = this.read();
    this.#spentById.set(itemId, (this.#spentById.get(itemId) ?? 0) + now - at);
    this.#shown = { itemId, at: now };
  }
}
