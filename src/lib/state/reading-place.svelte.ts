/** Where one is in a text: begins at the passage asked for, or where reading stopped, and follows the reader. */
import type { DeckId } from '../core/ids';
import { keepPosition, readPosition } from './reading-position';
import { forgetAnchor } from '../platform/address';
import { watchLine } from '../platform/watch-line';
import type { StudyLog } from './study-log.svelte';

/** The reader's place in one deck's text. */
export class ReadingPlace {
  /** The passage that is being read; empty before the first. */
  passageId = $state('');
  /** The anchor that the address named; empty when the reader came without one. */
  arrivedAt = $state('');
  #stop: (() => void) | null = null;

  constructor(
    readonly log: StudyLog,
    readonly deckId: DeckId,
  ) {}

  /** Whether reading begins at the top: no passage is named, and none was read before. */
  get isAtTop(): boolean {
    return location.hash === '' && readPosition(this.log, this.deckId) === null;
  }

  /** Goes to where reading begins and follows the reader from there. */
  enter(text: HTMLElement): void {
    const anchor = decodeURIComponent(location.hash.slice(1));
    const passages = [...text.querySelectorAll<HTMLElement>('[data-passage]')];
    const named = anchor ? document.getElementById(anchor) : null;
    this.#begin(named, passages);
    this.#stop = watchLine(passages, ({ id }) => this.#follow(id));
    // From now on the place that is kept counts, not the one that the address named.
    if (named) forgetAnchor();
  }

  /** Ends the following. */
  leave(): void {
    this.#stop?.();
  }

  #begin(named: HTMLElement | null, passages: readonly HTMLElement[]): void {
    if (named) {
      this.arrivedAt = named.closest('[data-passage]')?.id ?? named.id;
      named.scrollIntoView();
      named.focus({ preventScroll: true });
      return;
    }
    const keptId = readPosition(this.log, this.deckId);
    // At the first passage the contents are worth seeing again.
    const kept = passages.slice(1).find(({ id }) => id === keptId);
    kept?.scrollIntoView();
  }

  #follow(passageId: string): void {
    this.passageId = passageId;
    keepPosition(this.log, this.deckId, passageId);
  }
}
