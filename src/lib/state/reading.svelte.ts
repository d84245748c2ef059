/**
 * A deck's study text while it is read: its passages, how well each is remembered, and the cards that are asked in it.
 * Derived from the deck and the log; only the turns of this visit are its own.
 */
import type { Card, Deck, DeckOutline } from '../core/deck';
import { readScheduling } from '../core/scheduling-in-force';
import { countStrengths, strengthOf, type Strength, type StrengthCounts } from '../core/strength';
import {
  cardsOf,
  readingMsOf,
  weaveText,
  type Siblings,
  type WovenPassage,
  type WovenSection,
} from '../core/weave';
import { chooseWoven, pickWoven, type WovenCard } from '../core/woven-card';
import { InputGuard } from './input-guard';
import type { StudyLog } from './study-log.svelte';
import type { WovenTurn } from './woven-turn.svelte';

/** What asks a card comes once the text is there. */
const loadTurn = () => import('./woven-turn.svelte');

/** A card in the text and what stands beside it. */
export interface PlacedCard extends WovenCard {
  readonly strength: Strength;
  /** Present once its answer was asked for. */
  readonly turn: WovenTurn | undefined;
}

/** The text of one deck, open. */
export class Reading {
  readonly sections: readonly WovenSection[];
  /** How long the text takes to read, without its cards. */
  readonly lengthMs: number;
  readonly #guard: InputGuard;
  #turns = $state.raw<readonly WovenTurn[]>([]);
  readonly #moment = $derived.by(() => this.log.readMoment());
  readonly #choice = $derived.by(() => chooseWoven(this.outline, this.log.state, this.#moment));
  readonly #scheduling = $derived.by(() => readScheduling(this.log.state).settings);

  constructor(
    readonly log: StudyLog,
    readonly outline: DeckOutline,
    readonly deck: Deck,
  ) {
    this.sections = weaveText(deck);
    this.lengthMs = readingMsOf(this.sections);
    this.#guard = new InputGuard(log.environment.clock);
  }

  /** The card that stands for an entry. A card that was opened on this visit stays, whatever its siblings do. */
  place(cards: Siblings): PlacedCard {
    const opened = cards.find((card) => this.#turnOf(card));
    const woven = pickWoven(opened ? [opened] : cards, this.#choice);
    const turn = this.#turnOf(woven.card);
    return { ...woven, strength: this.#strengthOf(woven.card), turn };
  }

  /** How well the passages' cards are remembered; suspended cards do not count. */
  countStrengths(passages: readonly WovenPassage[]): StrengthCounts {
    const cards = passages.flatMap(cardsOf).filter(({ id }) => !this.#choice.suspendedIds.has(id));
    return countStrengths(cards.map((card) => this.#strengthOf(card)));
  }

  /** Fetches what turning a card over will need, so that it need not be waited for. */
  prepare(): void {
    void loadTurn()
      .then(({ loadSchedule }) => loadSchedule())
      .catch(() => undefined);
  }

  /** Turns over a card that is asked. */
  async show(card: Card): Promise<void> {
    const { WovenTurn } = await loadTurn();
    const turn = new WovenTurn(this.log, this.#guard, card, this.deck);
    await turn.reveal();
    if (turn.phase === 'back' && !this.#turnOf(card)) this.#turns = [...this.#turns, turn];
  }

  /** Takes a rating back: the card is asked again. */
  async undo(card: Card): Promise<void> {
    const turn = this.#turnOf(card);
    if (await turn?.takeBack()) this.#turns = this.#turns.filter((one) => one !== turn);
  }

  /** Looks again after another tab wrote: a card that was rated there is not rated here. */
  async followOtherTabs(): Promise<void> {
    for (const turn of this.#turns) if (turn.phase === 'back') await turn.followOtherTabs();
  }

  #turnOf(card: Card): WovenTurn | undefined {
    return this.#turns.find(({ shown }) => shown?.card.id === card.id);
  }

  #strengthOf(card: Card): Strength {
    const memory = this.log.state.memoriesById.get(card.id);
    return strengthOf(memory, this.#moment.studyDay, this.#scheduling);
  }
}
