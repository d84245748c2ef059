/** The results of one attempt: read once, with the attempts before it for comparison. It changes nothing but what is due. */
import type { Attempt } from '../core/attempt';
import {
  cardsBehindMistakes,
  linesOf,
  resultsOf,
  type AttemptLine,
  type AttemptResults,
} from '../core/attempt-results';
import type { Card, Deck } from '../core/deck';
import type { EventBody } from '../core/event';
import { readAttempts } from './attempt-feed';
import { loadItems } from './attempt-items';
import { isDeckAdded } from './deck-shelf';
import type { Library } from './library.svelte';
import type { StorageFault } from '../store/open';
import type { StudyLog } from './study-log.svelte';

/** `running`: not handed in yet. */
export type ResultsStatus = 'loading' | 'missing' | 'unreadable' | 'running' | 'ready';

/** What a page of results shows and does. */
export class ResultsPage {
  status = $state<ResultsStatus>('loading');
  attempt = $state.raw<Attempt | null>(null);
  results = $state.raw<AttemptResults | null>(null);
  /** Every sealed attempt, oldest first. */
  lines = $state.raw<readonly AttemptLine[]>([]);
  fault = $state.raw<StorageFault | null>(null);
  #decks = $state.raw<readonly Deck[]>([]);
  readonly #mistaken = $derived.by(() =>
    cardsBehindMistakes(this.results?.items ?? [], this.#decks),
  );
  /** Cards behind mistakes that can come in a session, and how many belong to decks that are not studied. */
  readonly review = $derived.by(() => {
    const { sure, other } = this.#mistaken;
    const isAdded = ({ id }: Card) =>
      this.#decks.some(
        (deck) => isDeckAdded(this.log, deck.id) && deck.cards.some((card) => card.id === id),
      );
    const asked = { sure: sure.filter(isAdded), other: other.filter(isAdded) };
    const count = asked.sure.length + asked.other.length;
    return { ...asked, count, unaddedCount: sure.length + other.length - count };
  });

  constructor(
    readonly log: StudyLog,
    readonly library: Library,
    readonly attemptId: string,
  ) {}

  /** Reads the attempt and its items. */
  async start(): Promise<void> {
    const attempts = await readAttempts(this.log);
    this.lines = linesOf(attempts).sort((a, b) => a.at - b.at);
    this.attempt = attempts.find(({ plan }) => plan.attemptId === this.attemptId) ?? null;
    if (!this.attempt) this.status = 'missing';
    else if (!this.attempt.submission) this.status = 'running';
    else await this.#readItems(this.attempt);
  }

  /** Brings the cards behind the mistakes forward; true once that is committed. */
  async bringForward(): Promise<boolean> {
    const { sure, other } = this.review;
    const { studyDay } = this.log.readMoment();
    const gestures = [
      { cards: sure, wasSure: true },
      { cards: other, wasSure: false },
    ].filter(({ cards }) => cards.length > 0);
    for (const { cards, wasSure } of gestures) {
      const cardIds = cards.map(({ id }) => id);
      if (!(await this.#record({ type: 'brought-forward', cardIds, studyDay, wasSure })))
        return false;
    }
    return true;
  }

  async #record(body: EventBody): Promise<boolean> {
    for (;;) {
      const result = await this.log.record([body]);
      if (result.kind === 'conflict') continue;
      this.fault = result.kind === 'failed' ? result.fault : null;
      return result.kind === 'recorded';
    }
  }

  async #readItems(attempt: Attempt): Promise<void> {
    const items = await loadItems(this.library, attempt.plan);
    if (items) {
      this.#decks = items.decks;
      this.results = resultsOf(attempt, items.placedById);
    }
    this.status = items ? 'ready' : 'unreadable';
  }
}
