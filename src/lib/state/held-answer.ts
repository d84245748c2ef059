/**
 * An answer that could not be saved: held in memory and tried again by itself, with longer and longer waits, until it
 * is saved or another one takes its place.
 */
import type { Reviewed } from '../core/event';
import type { Shown } from './session-types';

/** The answer, and the card that it is about. */
export interface Answer {
  readonly body: Reviewed;
  readonly shown: Shown;
}

const waitsMs = [2_000, 4_000, 8_000, 15_000, 30_000] as const;

/** A place for one answer. */
export class HeldAnswer {
  #answer: Answer | null = null;
  #attempts = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `save` is called with the answer when it is time; it gives the answer back by `hold` when it fails again. */
  constructor(readonly save: (answer: Answer) => Promise<void>) {}

  /** Whether an answer waits here. */
  get isHolding(): boolean {
    return this.#answer !== null;
  }

  /** Holds an answer. */
  hold(answer: Answer): void {
    this.#answer = answer;
    const waitMs = waitsMs[Math.min(this.#attempts, waitsMs.length - 1)];
    this.#attempts += 1;
    this.#timer = setTimeout(() => void this.retry(), waitMs);
  }

  /** Tries again now. */
  async retry(): Promise<void> {
    const answer = this.#answer;
    this.#take();
    if (answer) await this.save(answer);
  }

  /** Lets go of the answer: it is saved, or another one was given. */
  clear(): void {
    this.#take();
    this.#attempts = 0;
  }

  #take(): void {
    clearTimeout(this.#timer);
    this.#answer = null;
  }
}
