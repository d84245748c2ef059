/**
 * One item being asked in a sitting: what is chosen, and what a check makes of it. It writes nothing; the session does,
 * and tells it once the gesture is committed. Loaded when the first item comes.
 */
import { lookAt } from '../core/candidates';
import { listCardsBehind } from '../core/cards-behind';
import type { Confidence } from '../core/confidence';
import type { Deck, Item, Option, Scenario } from '../core/deck';
import type { BroughtForward, EventBody, Reviewed } from '../core/event';
import type { DeviceId, OptionId } from '../core/ids';
import { readItemScheduling } from '../core/item-scheduling';
import { makeReviewed } from '../core/make-reviewed';
import type { Memory } from '../core/memory';
import { orderOptions } from '../core/option-order';
import { rateItem } from '../core/rate-item';
import { scoreResponse } from '../core/score';
import { joinSeed } from '../core/seeded';
import type { StudyLog } from './study-log.svelte';

/** An item on the table. `memory` is what it was when it was laid there. */
export interface AskedItem {
  readonly item: Item;
  readonly scenario: Scenario;
  readonly deck: Deck;
  readonly memory: Memory | undefined;
  /** Another step of the scenario was met today: what is new is the last that is told. */
  readonly isUnderWay: boolean;
  /** Monotonic milliseconds. */
  readonly shownAt: number;
}

/** What a check writes, as one gesture. */
export interface ItemGesture {
  readonly bodies: readonly EventBody[];
  readonly reviewed: Reviewed;
  readonly score: number;
  readonly broughtCount: number;
}

/** What became of a response, once it is saved. */
export interface ItemOutcome extends Omit<ItemGesture, 'bodies'> {
  readonly memory: Memory;
}

/** The item on the table. */
export class ItemTurn {
  chosenIds = $state.raw<readonly OptionId[]>([]);
  confidence = $state<Confidence>();
  outcome = $state.raw<ItemOutcome | null>(null);
  /** In another order each time that the item comes, and in the same one while it lies here. */
  readonly options: readonly Option[];

  constructor(
    readonly log: StudyLog,
    readonly asked: AskedItem,
    readonly device: DeviceId,
  ) {
    const { item, memory } = asked;
    const last = memory ? [memory.last.device, String(memory.last.seq)] : [device];
    this.options = orderOptions(item.options, joinSeed(item.id, ...last));
  }

  /** Chooses an option; where several may be right, takes it back when it was chosen. */
  choose(id: OptionId): void {
    if (this.outcome) return;
    if (this.asked.item.response === 'single') this.chosenIds = [id];
    else if (this.chosenIds.includes(id))
      this.chosenIds = this.chosenIds.filter((one) => one !== id);
    else this.chosenIds = [...this.chosenIds, id];
  }

  /** What a check does now: the review, what it must state first, and the cards that it brings forward. */
  settle(): ItemGesture {
    const { item, memory, shownAt } = this.asked;
    const { clock } = this.log.environment;
    const { now, studyDay } = this.log.readMoment();
    const { hash, statements } = readItemScheduling(this.log.state);
    const score = scoreResponse(item, this.chosenIds);
    const reviewed = makeReviewed({
      kind: 'item',
      cardId: item.id,
      memory,
      rating: rateItem(score === 1, this.confidence),
      now,
      studyDay,
      elapsedMs: clock.monotonicNow() - shownAt,
      settings: hash,
      optionIds: this.chosenIds,
      confidence: this.confidence,
    });
    const brought = score === 1 ? [] : this.#bringForward();
    const broughtCount = brought.reduce((sum, { cardIds }) => sum + cardIds.length, 0);
    return { bodies: [...statements, reviewed, ...brought], reviewed, score, broughtCount };
  }

  /** The gesture is saved: shows what became of it. */
  conclude({ reviewed, score, broughtCount }: ItemGesture): void {
    const memory = this.log.state.memoriesById.get(this.asked.item.id);
    if (!memory)
      throw new Error(`Inconsistent: no memory of ${this.asked.item.id} after its review`);
    this.outcome = { reviewed, score, broughtCount, memory };
  }

  #bringForward(): BroughtForward[] {
    const moment = this.log.readMoment();
    const { item, deck } = this.asked;
    const cardIds = listCardsBehind(item, deck, lookAt(this.log.state, moment));
    if (cardIds.length === 0) return [];
    const wasSure = this.confidence === 'sure';
    return [{ type: 'brought-forward', cardIds, studyDay: moment.studyDay, wasSure }];
  }
}
