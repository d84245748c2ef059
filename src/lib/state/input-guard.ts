/**
 * Lets one gesture through and holds the next back for a moment: a double tap, a repeated key or a tremor is one
 * gesture. Only accepted gestures start the pause, so deliberate ones are never eaten for long.
 */
import type { Clock } from '../platform/clock';

/** Two inputs within this time are one. */
export const guardMs = 300;

/** A guard over the gestures of one screen. */
export class InputGuard {
  #acceptedAt = -Infinity;

  constructor(readonly clock: Pick<Clock, 'monotonicNow'>) {}

  /** Whether a gesture made now counts. */
  accept(): boolean {
    const now = this.clock.monotonicNow();
    if (now - this.#acceptedAt < guardMs) return false;
    this.#acceptedAt = now;
    return true;
  }
}
