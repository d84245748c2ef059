/**
 * One card being asked: turned over, rated, written. A sitting and the reading text both stand on it, so that a double
 * tap, another tab and a failed write are met in one way. It asks the log before it says anything is saved.
 */
import { makeReviewed } from '../core/make-reviewed';
import type { EventBody, Rating, Reviewed } from '../core/event';
import { HeldAnswer, type Answer } from './held-answer';
import type { InputGuard } from './input-guard';
import type { StudyLog } from './study-log.svelte';
import { loadSchedule, settleReveal } from './settle-reveal';
import {
  describeRating,
  type OnTable,
  type Revealed,
  type SessionNotice,
  type SessionPhase,
  type Shown,
} from './session-types';

/** The card on the table, and what became of the last gesture. */
export abstract class CardTurn {
  phase = $state<SessionPhase>('loading');
  shown = $state.raw<Shown | null>(null);
  revealed = $state.raw<Revealed | null>(null);
  notice = $state.raw<SessionNotice | null>(null);
  protected isBusy = false;
  readonly #held = new HeldAnswer((answer) => this.#save(answer));

  /** `guard` is shared by all cards of one screen: a double tap that lands on the next card is still one gesture. */
  constructor(
    readonly log: StudyLog,
    protected readonly guard: InputGuard,
  ) {
    void loadSchedule().catch(() => undefined);
  }

  /** What follows a rating that is committed. */
  protected abstract goOn(rated: Reviewed): Promise<void>;

  /** What follows when another tab has rated the card: here it must not be rated again. */
  protected abstract giveWay(): Promise<void>;

  /** Turns the card over and settles what each button would do. */
  async reveal(): Promise<void> {
    if (this.phase !== 'front' || !this.shown || !this.guard.accept()) return;
    this.revealed = await settleReveal(this.log, this.device, this.shown);
    this.notice = null;
    this.phase = 'back';
  }

  /** Rates the card that lies open. On a failed write it stays, and the answer is held and tried again. */
  async rate(rating: Rating): Promise<void> {
    const { shown, revealed } = this;
    if (this.phase !== 'back' || !shown || !revealed || this.isBusy) return;
    if (!this.guard.accept()) return;
    const { now, monotonicNow } = this.log.environment.clock;
    const body = makeReviewed({
      ...revealed,
      cardId: shown.card.id,
      hash: shown.card.hash,
      memory: shown.memory,
      rating,
      now: now(),
      elapsedMs: monotonicNow() - shown.shownAt,
    });
    this.#held.clear();
    await this.#save({ body, shown });
  }

  /** Tries again to save the answer that is held. */
  async retry(): Promise<void> {
    if (!this.isBusy) await this.#held.retry();
  }

  /** Looks again after another tab wrote: a card that was rated there is not asked here. */
  async followOtherTabs(): Promise<void> {
    const { onTable } = this;
    if (this.isBusy || !onTable || !this.#wasRatedElsewhere(onTable)) return;
    const wasReset = !this.log.state.memoriesById.has(onTable.cardId);
    await this.giveWay();
    if (wasReset) this.notice = { kind: 'reset' };
  }

  /** What lies on the table unanswered; undefined when nothing does. */
  protected get onTable(): OnTable | undefined {
    return this.shown ? { cardId: this.shown.card.id, memory: this.shown.memory } : undefined;
  }

  protected get device() {
    const { device } = this.log;
    if (!device) throw new Error('Inconsistent: a card is asked on a log that is not open');
    return device;
  }

  /**
   * Appends a gesture; true once it is committed. `about` is what must not have been rated meanwhile. While an answer
   * is held it goes first, and the gesture has to be made again: it may mean another card then.
   */
  protected async record(bodies: readonly EventBody[], about?: OnTable): Promise<boolean> {
    if (this.#held.isHolding) {
      await this.retry();
      return false;
    }
    this.isBusy = true;
    try {
      for (;;) {
        const result = await this.log.record(
          bodies,
          () => !about || !this.#wasRatedElsewhere(about),
        );
        if (result.kind === 'recorded') return true;
        if (result.kind === 'failed') {
          this.notice = { kind: 'not-saved', fault: result.fault };
          return false;
        }
        if (about && this.#wasRatedElsewhere(about)) {
          await this.giveWay();
          return false;
        }
      }
    } finally {
      this.isBusy = false;
    }
  }

  async #save(answer: Answer): Promise<void> {
    const { body, shown } = answer;
    if (!(await this.record([body], { cardId: shown.card.id, memory: shown.memory }))) {
      if (this.notice?.kind !== 'not-saved') return;
      this.notice = { ...this.notice, rating: body.rating };
      this.#held.hold(answer);
      return;
    }
    this.#held.clear();
    const memory = this.log.state.memoriesById.get(shown.card.id);
    this.notice = memory ? describeRating(shown, body.rating, memory) : null;
    await this.goOn(body);
  }

  #wasRatedElsewhere({ cardId, memory }: OnTable): boolean {
    const last = this.log.state.memoriesById.get(cardId)?.last;
    // What was lost was not rated by anyone.
    if (!last && this.log.missingCount > 0) return false;
    return last?.device !== memory?.last.device || last?.seq !== memory?.last.seq;
  }
}
