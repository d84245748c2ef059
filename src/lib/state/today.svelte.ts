/** What Today shows: what is due in each deck, how long it takes, what comes next. Derived from the log, kept nowhere. */
import { shareMet } from '../core/agenda';
import { streakOf } from '../core/day-counts';
import type { DeckOutline } from '../core/deck';
import { countTomorrow, estimateMs } from '../core/forecast';
import { buildQueue, countQueue, nextLearningAt, totalOf, type QueueCounts } from '../core/queue';
import type { Library } from './library.svelte';
import type { StudyLog } from './study-log.svelte';

/** One deck's line on Today. `learntShare` is the share of its cards met so far, 0 to 1. */
export interface DeckLine {
  readonly deck: DeckOutline;
  readonly counts: QueueCounts;
  readonly learntShare: number;
}

/** Today's overview. */
export class Today {
  constructor(
    readonly log: StudyLog,
    readonly library: Library,
  ) {}

  readonly #moment = $derived.by(() => this.log.readMoment());
  readonly #decks = $derived.by(() => this.library.listAdded(this.log));
  readonly #queue = $derived.by(() => buildQueue(this.#decks, this.log.state, this.#moment));

  readonly counts = $derived.by(() => countQueue(this.#queue));
  readonly total = $derived.by(() => totalOf(this.counts));
  readonly workMs = $derived.by(() => estimateMs(this.counts, this.log.state, this.#moment));
  readonly streak = $derived.by(() => streakOf(this.log.state, this.#moment.studyDay));
  readonly nextLearningAt = $derived.by(() => nextLearningAt(this.#queue));
  readonly tomorrow = $derived.by(() => countTomorrow(this.#decks, this.log.state, this.#moment));
  readonly lines = $derived.by(() => this.#decks.map((deck) => this.#line(deck)));

  #line(deck: DeckOutline): DeckLine {
    return {
      deck,
      counts: countQueue(this.#queue, deck.id),
      learntShare: shareMet(deck, this.log.state.memoriesById),
    };
  }
}
