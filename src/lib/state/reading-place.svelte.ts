/**
 * Where one is in a text: begins at the passage asked for, or where reading stopped, and follows the reader. A text that
 * is opened for the first time begins at its top: the rest is drawn while its first passages are read.
 */
import { tick } from 'svelte';
import type { DeckId } from '../core/ids';
import { keepPosition, readPosition } from './reading-position';
import { forgetAnchor } from '../platform/address';
import { afterPaint } from '../platform/after-paint';
import { watchLine } from '../platform/watch-line';
import type { StudyLog } from './study-log.svelte';

/** The reader's place in one deck's text. */
export class ReadingPlace {
  /** The passage that is being read; empty before the first. */
  passageId = $state('');
  /** The anchor that the address named; empty when the reader came without one. */
  arrivedAt = $state('');
  /** How many passages are drawn. One comes between two paints: a slow phone must answer a finger meanwhile. */
  drawnCount = $state(1);
  readonly isDrawn = $derived.by(() => this.drawnCount >= this.passageCount);
  #isLeft = false;
  #stop: (() => void) | null = null;

  constructor(
    readonly log: StudyLog,
    readonly deckId: DeckId,
    readonly passageCount: number,
  ) {
    const isAtTop = location.hash === '' && readPosition(log, deckId) === null;
    if (!isAtTop) this.drawAll();
  }

  /** Draws what is not drawn yet, goes to where reading begins and follows the reader from there. */
  async enter(text: HTMLElement): Promise<void> {
    // The router scrolls after it has drawn the page: the text's own place comes after that.
    await new Promise(requestAnimationFrame);
    while (!this.isDrawn && !this.#isLeft) {
      await afterPaint();
      this.drawnCount += 1;
    }
    await tick();
    if (!this.#isLeft) this.#settle(text);
  }

  /** Draws the whole text at once, as for the printer, or for whom a link leads on. */
  drawAll(): void {
    this.drawnCount = this.passageCount;
  }

  /** Ends the following. */
  leave(): void {
    this.#isLeft = true;
    this.#stop?.();
  }

  #settle(text: HTMLElement): void {
    const anchor = decodeURIComponent(location.hash.slice(1));
    const passages = [...text.querySelectorAll<HTMLElement>('[data-passage]')];
    const named = anchor ? document.getElementById(anchor) : null;
    this.#begin(named, passages);
    this.#stop = watchLine(passages, ({ id }) => this.#follow(id));
    // From now on the place that is kept counts, not the one that the address named.
    if (named) forgetAnchor();
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
