/** The pages of a running attempt: one item each, the one that is open kept in the address so that a reload finds it. */
import { isLocked, type Attempt } from '../core/attempt';
import type { Confidence } from '../core/confidence';
import type { Option } from '../core/deck';
import type { OptionId } from '../core/ids';
import { optionsOf } from '../core/placed-items';
import { readQuery, rewriteQuery } from '../platform/address';
import { downloadFile } from '../platform/save-file';
import type { AttemptSession } from './attempt-session.svelte';

/** What the pages show and do. */
export class AttemptPages {
  index = $state(0);
  /** Whether the answers that cannot be saved were put into a file: the page may be left. */
  hasFile = $state(false);
  readonly attempt = $derived.by(() => this.#attempt());
  readonly planned = $derived.by(() => this.#planned());
  readonly placed = $derived.by(() => this.session.items.placedById.get(this.planned.itemId));
  readonly choice = $derived.by(() => this.session.choiceOf(this.planned.itemId));
  readonly isChecked = $derived.by(() => isLocked(this.attempt, this.planned.itemId));
  readonly options = $derived.by((): readonly Option[] =>
    this.placed ? optionsOf(this.attempt.plan, this.placed.item) : [],
  );
  readonly places = $derived.by(() => this.#places());

  constructor(readonly session: AttemptSession) {
    const { plan, responsesById } = this.#attempt();
    const asked = Number(readQuery('item')) - 1;
    const open = plan.items.findIndex(({ itemId }) => !responsesById.has(itemId));
    this.go(plan.items[asked] ? asked : Math.max(0, open));
  }

  get isLast(): boolean {
    return this.index === this.attempt.plan.items.length - 1;
  }

  /** Opens an item; a place beyond either end changes nothing. */
  go(index: number): void {
    if (!this.attempt.plan.items[index]) return;
    this.index = index;
    this.session.clock.show(this.planned.itemId);
    rewriteQuery({ item: String(index + 1) });
  }

  /** Chooses an option, or takes one of several back. */
  async choose(id: OptionId): Promise<void> {
    if (!this.placed) return;
    const { optionIds, confidence } = this.choice;
    const isSingle = this.placed.item.response === 'single';
    const others = optionIds.filter((one) => one !== id);
    const next = isSingle ? [id] : others.length < optionIds.length ? others : [...optionIds, id];
    await this.session.respond(this.planned.itemId, { optionIds: next, confidence });
  }

  /** Says how sure the learner is. */
  async rateConfidence(confidence: Confidence): Promise<void> {
    const { optionIds } = this.choice;
    await this.session.respond(this.planned.itemId, { optionIds, confidence });
  }

  /** Gives out what cannot be saved, as a file: everything that an answer needs to be taken up later. */
  saveAnswerFile(): void {
    const { plan, usedMs } = this.attempt;
    const answers = plan.items.map(({ itemId, hash }) => ({
      itemId,
      hash,
      ...this.session.choiceOf(itemId),
    }));
    const file = { format: 'mandate-answers', version: 1, plan, usedMs, answers };
    const text = JSON.stringify(file, null, 2);
    downloadFile(new Blob([text], { type: 'application/json' }), `${plan.attemptId}.json`);
    this.hasFile = true;
  }

  #attempt(): Attempt {
    const { attempt } = this.session;
    if (!attempt) throw new Error('Inconsistent: pages of an attempt that is not open');
    return attempt;
  }

  #planned() {
    const planned = this.attempt.plan.items[this.index];
    if (!planned) throw new Error(`Inconsistent: no item ${this.index} in the attempt`);
    return planned;
  }

  #places() {
    const { plan, flaggedIds } = this.attempt;
    return plan.items.map(({ itemId }) => ({
      isAnswered:
        plan.feedback === 'each'
          ? isLocked(this.attempt, itemId)
          : this.session.choiceOf(itemId).optionIds.length > 0,
      isFlagged: flaggedIds.has(itemId),
    }));
  }
}
