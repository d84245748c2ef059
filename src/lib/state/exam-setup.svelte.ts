/** An exam before it begins: what it is on, how many attempts are left, and what it will ask. */
import { drawItems } from '../core/draw';
import { examIdOf, examPreset, standingOf } from '../core/exam';
import type { AttemptId } from '../core/ids';
import { m } from '../messages/generated/messages.js';
import { makeRandomId } from '../platform/random-id';
import type { StorageFault } from '../store/open';
import { beginAttempt } from './begin-attempt';
import type { QuizOverview } from './quiz-overview.svelte';

/** The exam on one deck, or on all of them. */
export class ExamSetup {
  #chosenId = $state('');
  fault = $state.raw<StorageFault | null>(null);
  readonly decks = $derived.by(() => {
    const decks = this.overview.decks ?? [];
    return this.deckId === '' ? decks : decks.filter(({ id }) => id === this.deckId);
  });
  readonly examId = $derived.by(() => examIdOf(this.decks));
  readonly standing = $derived.by(() => standingOf(this.examId, this.overview.attempts));
  readonly count = $derived.by(() => {
    const { itemsOfAll, itemsOfDeck } = examPreset;
    return Math.min(this.deckId === '' ? itemsOfAll : itemsOfDeck, this.#pool.length);
  });
  readonly #pool = $derived.by(() => this.overview.itemsOf(this.decks.map(({ id }) => id)));

  constructor(readonly overview: QuizOverview) {}

  /** A deck's id; empty for all decks, as when the chosen one could not be read. */
  get deckId(): string {
    return this.overview.offered.some(({ id }) => id === this.#chosenId) ? this.#chosenId : '';
  }

  set deckId(id: string) {
    this.#chosenId = id;
  }

  /** The id of the exam's attempt once it has begun; null when nothing was written. */
  async begin(): Promise<AttemptId | null> {
    const { used, usedIds } = this.standing;
    const seed = makeRandomId();
    const title = this.deckId === '' ? m.exam_all() : (this.decks[0]?.title ?? '');
    const result = await beginAttempt(this.overview.log, {
      source: { kind: 'exam', examId: this.examId, attemptNumber: used + 1 },
      title: m.exam_title({ title }),
      chosen: drawItems(this.#pool, { count: this.count, seed, usedIds }),
      seed,
      feedback: 'end',
      isShuffled: true,
      asksConfidence: true,
      passMark: examPreset.passMark,
    });
    if (typeof result === 'string') return result;
    this.fault = result.fault;
    return null;
  }
}
