/**
 * The memories of all cards, and which of them changed of late: who looks at many cards looks again at these alone.
 * Only `fold` writes here; the changes are kept nowhere else and mean nothing without the memories.
 */
import type { ScheduledId } from './ids';
import type { Memory } from './memory';

/** Enough for who looks after each gesture; while a whole log is folded the list begins again and again. */
const mostChanges = 9_999;

/** Memories by what is scheduled. */
export class Memories extends Map<ScheduledId, Memory> {
  #changes: ScheduledId[] = [];

  /** What changed, oldest first. Another list once it is long: who followed the former one looks at all again. */
  get changes(): readonly ScheduledId[] {
    return this.#changes;
  }

  override set(id: ScheduledId, memory: Memory): this {
    this.#note(id);
    return super.set(id, memory);
  }

  override delete(id: ScheduledId): boolean {
    this.#note(id);
    return super.delete(id);
  }

  #note(id: ScheduledId): void {
    if (this.#changes.length >= mostChanges) this.#changes = [];
    this.#changes.push(id);
  }
}
