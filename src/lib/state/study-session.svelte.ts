/**
 * One sitting: which card is shown, what its buttons would do, and what became of each gesture. It takes the time
 * once for each gesture and asks the log before it says anything is saved.
 */
import type { DeckOutline } from '../core/deck';
import type { Candidate } from '../core/candidates';
import { findCandidate } from '../core/find-candidate';
import { makeReviewed } from '../core/make-reviewed';
import type { EventBody, Rating } from '../core/event';
import { registerNames } from '../core/register-names';
import { buildQueue, countQueue, nextLearningAt, totalOf, type Queue } from '../core/queue';
import { pickNext } from '../core/pick-next';
import { readRegister } from '../core/study-state';
import { planUndo } from '../core/undo';
import { InputGuard } from './input-guard';
import type { Library } from './library.svelte';
import type { StudyLog } from './study-log.svelte';
import { SessionTally } from './session-tally.svelte';
import { loadSchedule, settleReveal } from './settle-reveal';
import {
  describeRating,
  type Revealed,
  type SessionNotice,
  type SessionPhase,
  type Shown,
} from './session-types';

/** A sitting over the given decks. */
export class StudySession {
  phase = $state<SessionPhase>('loading');
  shown = $state.raw<Shown | null>(null);
  revealed = $state.raw<Revealed | null>(null);
  notice = $state.raw<SessionNotice | null>(null);
  readonly tally = new SessionTally();
  readonly #queue = $derived.by(() => this.#buildQueue());
  readonly #guard: InputGuard;
  #isBusy = false;

  constructor(
    readonly log: StudyLog,
    readonly library: Library,
    readonly outlines: readonly DeckOutline[],
  ) {
    this.#guard = new InputGuard(log.environment.clock);
    void loadSchedule().catch(() => undefined);
  }

  /** What is left, by the same queue that picks the next card. */
  get remaining(): number {
    return totalOf(countQueue(this.#queue));
  }

  /** When the next learning card comes back; undefined when none does today. */
  get nextLearningAt(): number | undefined {
    return nextLearningAt(this.#queue);
  }

  get isFlagged(): boolean {
    if (!this.shown) return false;
    return readRegister(this.log.state, registerNames.flagged(this.shown.card.id)) === true;
  }

  get canUndo(): boolean {
    const { device, state } = this.log;
    return device !== null && planUndo(state, device, this.log.readMoment().studyDay) !== null;
  }

  /** Lays the next card on the table, or ends the sitting. */
  async next(): Promise<void> {
    const candidate = pickNext(this.#buildQueue(), this.log.environment.clock.now());
    await this.#show(candidate);
  }

  /** Turns the card over and settles what each button would do. */
  async reveal(): Promise<void> {
    if (this.phase !== 'front' || !this.shown || !this.#guard.accept()) return;
    this.revealed = await settleReveal(this.log, this.#device, this.shown);
    this.notice = null;
    this.phase = 'back';
  }

  /** Rates the card that lies open. On a failed write it stays, and the notice says so. */
  async rate(rating: Rating): Promise<void> {
    const { shown, revealed } = this;
    if (this.phase !== 'back' || !shown || !revealed || this.#isBusy) return;
    if (!this.#guard.accept()) return;
    const { now, monotonicNow } = this.log.environment.clock;
    const body = makeReviewed({
      ...revealed,
      cardId: shown.card.id,
      memory: shown.memory,
      rating,
      now: now(),
      elapsedMs: monotonicNow() - shown.shownAt,
    });
    if (!(await this.#record([body], shown))) return;
    const memory = this.log.state.memoriesById.get(shown.card.id);
    this.tally.add(body);
    this.notice = memory ? describeRating(shown, rating, memory) : null;
    await this.next();
  }

  /** Takes back this device's last gesture of today and shows the card it was about. */
  async undo(): Promise<void> {
    if (this.#isBusy || !this.#guard.accept()) return;
    const step = planUndo(this.log.state, this.#device, this.log.readMoment().studyDay);
    if (!step) {
      this.notice = { kind: 'nothing-to-undo' };
      return;
    }
    if (!(await this.#record([step.body]))) return;
    this.tally.takeBack(step.cardId);
    const candidate = findCandidate(this.outlines, this.log.state, step.cardId);
    await (candidate ? this.#show(candidate) : this.next());
    this.notice = { kind: 'undone' };
  }

  /** Suspends a card, the one on the table unless another is named. */
  async suspend(cardId = this.shown?.card.id): Promise<void> {
    if (!cardId || !(await this.#record([{ type: 'suspended', cardId }]))) return;
    if (this.shown?.card.id === cardId) await this.next();
    this.notice = { kind: 'suspended' };
  }

  /** Flags the card on the table, or takes its flag away. */
  async toggleFlag(): Promise<void> {
    if (!this.shown) return;
    const { isFlagged } = this;
    const cardId = this.shown.card.id;
    if (!(await this.#record([{ type: isFlagged ? 'unflagged' : 'flagged', cardId }]))) return;
    this.notice = { kind: isFlagged ? 'unflagged' : 'flagged' };
  }

  /** Looks again after another tab wrote: a card that was rated there is not asked here. */
  async followOtherTabs(): Promise<void> {
    if (this.#isBusy || !this.shown || !this.#wasRatedElsewhere(this.shown)) return;
    await this.next();
    this.notice = { kind: 'already-rated' };
  }

  get #device() {
    const { device } = this.log;
    if (!device) throw new Error('Inconsistent: a session runs on a log that is not open');
    return device;
  }

  #buildQueue(): Queue {
    return buildQueue(this.outlines, this.log.state, this.log.readMoment());
  }

  /** Appends a gesture; true once it is committed. `about` is the card that must not have been rated meanwhile. */
  async #record(bodies: readonly EventBody[], about?: Shown): Promise<boolean> {
    this.#isBusy = true;
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
          await this.next();
          this.notice = { kind: 'already-rated' };
          return false;
        }
      }
    } finally {
      this.#isBusy = false;
    }
  }

  #wasRatedElsewhere(shown: Shown): boolean {
    const last = this.log.state.memoriesById.get(shown.card.id)?.last;
    return last?.device !== shown.memory?.last.device || last?.seq !== shown.memory?.last.seq;
  }

  async #show(candidate: Candidate | undefined): Promise<void> {
    this.revealed = null;
    if (!candidate) {
      this.shown = null;
      this.phase = 'complete';
      return;
    }
    const deck = await this.library.loadDeckById(candidate.deckId);
    const card = deck?.cards.find((one) => one.id === candidate.cardId);
    if (!deck || !card) {
      this.phase = 'unreadable';
      return;
    }
    const shownAt = this.log.environment.clock.monotonicNow();
    this.shown = { card, deck, memory: candidate.memory, shownAt };
    this.phase = 'front';
  }
}
