/**
 * One sitting: which card is shown, what its buttons would do, and what became of each gesture. It takes the time
 * once for each gesture and asks the log before it says anything is saved.
 */
import type { DeckOutline } from '../core/deck';
import type { Candidate, StudyMoment } from '../core/candidate';
import { findCandidate } from '../core/find-candidate';
import type { Reviewed } from '../core/event';
import { registerNames } from '../core/register-names';
import { buildQueue, countQueue, nextLearningAt, totalOf, type Queue } from '../core/queue';
import { pickNext } from '../core/pick-next';
import { readRegister } from '../core/study-state';
import { planUndo } from '../core/undo';
import { rewriteQuery } from '../platform/address';
import { CardTurn } from './card-turn.svelte';
import { InputGuard } from './input-guard';
import type { ItemTurn } from './item-turn.svelte';
import type { Library } from './library.svelte';
import type { OnTable } from './session-types';
import type { StudyLog } from './study-log.svelte';
import { SessionTally } from './session-tally.svelte';

/** What an item needs besides what a card does comes when the first one is asked. */
const loadItemTable = () =>
  import('./lay-item').then(
    (it) => it.layItem,
    () => undefined,
  );

/** A sitting over the given decks. */
export class StudySession extends CardTurn {
  readonly tally = new SessionTally();
  /** The item on the table, when it is one. */
  item = $state.raw<ItemTurn | null>(null);
  readonly #plan = $derived.by(() => this.#makePlan());

  constructor(
    log: StudyLog,
    readonly library: Library,
    readonly outlines: readonly DeckOutline[],
  ) {
    super(log, new InputGuard(log.environment.clock));
  }

  /** What is left, by the same queue that picks the next card. */
  get remaining(): number {
    return totalOf(countQueue(this.#plan.queue));
  }

  /** When the next learning card comes back; undefined when none does today. */
  get nextLearningAt(): number | undefined {
    return nextLearningAt(this.#plan.queue);
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
    const candidate = pickNext(this.#readQueue(), this.log.environment.clock.now());
    await this.#show(candidate);
  }

  /** Lays the card on the table from which the learner went to its text; the next one when it is no longer asked. */
  async resume(cardId: string): Promise<void> {
    // Once: a reload goes on with the sitting.
    rewriteQuery({});
    const { learning, reviews, fresh } = this.#readQueue();
    const candidate = [...learning, ...reviews, ...fresh].find((one) => one.cardId === cardId);
    await (candidate ? this.#show(candidate) : this.next());
    if (candidate) await this.reveal();
  }

  /** Checks the response to the item and saves what follows from it, all in one gesture. */
  async check(): Promise<void> {
    const { item } = this;
    if (!item || item.outcome || this.isBusy || !this.guard.accept()) return;
    if (item.chosenIds.length === 0) {
      this.notice = { kind: 'nothing-chosen' };
      return;
    }
    const gesture = item.settle();
    if (!(await this.record(gesture.bodies, this.onTable))) return;
    item.conclude(gesture);
    this.tally.add(gesture.reviewed);
    this.notice = null;
  }

  /** Goes on once a response was explained. */
  async leaveItem(): Promise<void> {
    if (this.item?.outcome && !this.isBusy && this.guard.accept()) await this.next();
  }

  /** Takes back this device's last gesture of today and shows the card it was about. */
  async undo(): Promise<void> {
    if (this.isBusy || !this.guard.accept()) return;
    const step = planUndo(this.log.state, this.device, this.log.readMoment().studyDay);
    if (!step) {
      this.notice = { kind: 'nothing-to-undo' };
      return;
    }
    if (!(await this.record([step.body]))) return;
    this.tally.takeBack(step.cardId);
    const candidate = findCandidate(this.outlines, this.log.state, step.cardId);
    await (candidate ? this.#show(candidate) : this.next());
    this.notice = { kind: 'undone' };
  }

  /** Suspends a card, the one on the table unless another is named. */
  async suspend(cardId = this.shown?.card.id): Promise<void> {
    if (!cardId || !(await this.record([{ type: 'suspended', cardId }]))) return;
    if (this.shown?.card.id === cardId) await this.next();
    this.notice = { kind: 'suspended' };
  }

  /** Flags the card on the table, or takes its flag away. */
  async toggleFlag(): Promise<void> {
    if (!this.shown) return;
    const { isFlagged } = this;
    const cardId = this.shown.card.id;
    if (!(await this.record([{ type: isFlagged ? 'unflagged' : 'flagged', cardId }]))) return;
    this.notice = { kind: isFlagged ? 'unflagged' : 'flagged' };
  }

  protected override get onTable(): OnTable | undefined {
    if (!this.item) return super.onTable;
    const { item, memory } = this.item.asked;
    return this.item.outcome ? undefined : { cardId: item.id, memory };
  }

  protected async goOn(rated: Reviewed): Promise<void> {
    this.tally.add(rated);
    await this.next();
  }

  protected async giveWay(): Promise<void> {
    await this.next();
    this.notice = { kind: 'already-rated' };
  }

  #makePlan(): { readonly moment: StudyMoment; readonly queue: Queue } {
    const moment = this.log.readMoment();
    return { moment, queue: buildQueue(this.outlines, this.log.state, moment) };
  }

  /** The queue as it is now. It is made after each change of the log; a day that ended since makes it anew. */
  #readQueue(): Queue {
    const { studyDay, dayEndsAt } = this.log.readMoment();
    const { moment, queue } = this.#plan;
    const isOfToday = moment.studyDay === studyDay && moment.dayEndsAt === dayEndsAt;
    return isOfToday ? queue : this.#makePlan().queue;
  }

  async #show(candidate: Candidate | undefined): Promise<void> {
    const laid = candidate && (await this.#lay(candidate));
    this.revealed = null;
    this.shown = laid?.kind === 'card' ? laid.shown : null;
    this.item = laid?.kind === 'item' ? laid.item : null;
    if (!candidate) this.phase = 'complete';
    else if (!laid) this.phase = 'unreadable';
    else this.phase = laid.kind === 'card' ? 'front' : 'item';
  }

  /** Finds what a candidate stands for; undefined when its deck cannot be read. */
  async #lay({ kind, cardId, deckId, memory, scenario }: Candidate) {
    const deck = await this.library.loadDeckById(deckId);
    if (!deck) return undefined;
    if (kind === 'item') {
      const layItem = await loadItemTable();
      const isUnderWay = scenario?.isUnderWay === true;
      return layItem?.(this.log, this.device, { deck, itemId: cardId, memory, isUnderWay });
    }
    const card = deck.cards.find((one) => one.id === cardId);
    const shownAt = this.log.environment.clock.monotonicNow();
    return card && { kind, shown: { card, deck, memory, shownAt } };
  }
}
