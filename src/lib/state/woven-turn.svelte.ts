/** A card that is asked in the text, where it stands. Once rated it stays as it is, so that nothing moves while one reads. */
import type { Card, Deck } from '../core/deck';
import { planUndo } from '../core/undo';
import { CardTurn } from './card-turn.svelte';
import type { InputGuard } from './input-guard';
import type { StudyLog } from './study-log.svelte';

export { loadSchedule } from './settle-reveal';

/** One card of the text, from the moment at which its answer is asked for. */
export class WovenTurn extends CardTurn {
  /** Whether the card's rating is the gesture that an undo would take back. */
  readonly isUndoable = $derived.by(() => this.#planUndo() !== undefined);

  constructor(log: StudyLog, guard: InputGuard, card: Card, deck: Deck) {
    super(log, guard);
    const shownAt = log.environment.clock.monotonicNow();
    this.shown = { card, deck, memory: log.state.memoriesById.get(card.id), shownAt };
    this.phase = 'front';
  }

  /** Takes the rating back; true once that is committed. Only the last gesture of today can be taken back. */
  async takeBack(): Promise<boolean> {
    const step = this.#planUndo();
    if (!step || !this.guard.accept()) return false;
    return this.record([step.body]);
  }

  protected goOn(): Promise<void> {
    this.phase = 'complete';
    return Promise.resolve();
  }

  protected giveWay(): Promise<void> {
    this.phase = 'complete';
    this.notice = { kind: 'rated-elsewhere' };
    return Promise.resolve();
  }

  #planUndo() {
    const step = planUndo(this.log.state, this.device, this.log.readMoment().studyDay);
    return step && step.cardId === this.shown?.card.id ? step : undefined;
  }
}
