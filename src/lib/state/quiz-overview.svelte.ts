/** Everything that can be practised and all that was: attempts out of the log, items out of the decks. */
import type { Attempt } from '../core/attempt';
import { isTimeUp, takeUpTime } from '../core/attempt-time';
import { lastMarks, type ItemPast } from '../core/practice-items';
import type { Deck, DeckSummary } from '../core/deck';
import type { WriterId } from '../core/ids';
import { makeSubmitted } from '../core/mark-attempt';
import { listItems, type PlacedItem } from '../core/placed-items';
import { afterPaint } from '../platform/after-paint';
import { makeRandomId } from '../platform/random-id';
import { readAttempts } from './attempt-feed';
import { loadItems } from './attempt-items';
import type { Library } from './library.svelte';
import type { StudyLog } from './study-log.svelte';

/** The list of quizzes, and what new ones are made of. */
export class QuizOverview {
  attempts = $state.raw<readonly Attempt[]>([]);
  /** Decks that have items; null while they are being read. */
  decks = $state.raw<readonly Deck[] | null>(null);
  /** The same by their outlines, as long as they are being read. */
  readonly offered = $derived.by(
    (): readonly Pick<DeckSummary, 'id' | 'title'>[] =>
      this.decks ?? this.library.outlines.filter(({ scenarios }) => scenarios.length > 0),
  );
  readonly items = $derived.by(() => listItems(this.decks ?? []));
  readonly running = $derived.by(() => this.attempts.filter(({ submission }) => !submission));
  /** Newest first. */
  readonly finished = $derived.by(() =>
    this.attempts
      .filter(({ submission }) => submission)
      .sort((a, b) => (b.submission?.at ?? 0) - (a.submission?.at ?? 0)),
  );
  readonly past = $derived.by((): ItemPast => ({
    state: this.log.state,
    studyDay: this.log.readMoment().studyDay,
    wasRightById: lastMarks(this.attempts),
  }));

  constructor(
    readonly log: StudyLog,
    readonly library: Library,
  ) {}

  /** Reads attempts and decks, and seals what ran out of time while the app was closed. */
  async start(): Promise<void> {
    await this.refresh();
    for (const attempt of this.running) await this.#sealIfOver(attempt);
    // The list stands without them.
    await afterPaint();
    const decks = await Promise.all(
      this.library.outlines.map(({ id }) => this.library.loadDeckById(id)),
    );
    this.decks = decks.filter((deck) => deck !== null && listItems([deck]).length > 0) as Deck[];
  }

  /** Reads the attempts again: another tab may have written. */
  async refresh(): Promise<void> {
    this.attempts = await readAttempts(this.log);
  }

  /** The items of the given decks. */
  itemsOf(deckIds: readonly string[]): PlacedItem[] {
    return this.items.filter(({ deck }) => deckIds.includes(deck.id));
  }

  async #sealIfOver(attempt: Attempt): Promise<void> {
    const { plan } = attempt;
    const { usedMs } = takeUpTime(plan, attempt, this.log.environment.clock.now(), 0);
    if (!isTimeUp(plan, usedMs)) return;
    const items = await loadItems(this.library, plan);
    if (!items) return;
    const writer = makeRandomId() as WriterId;
    await this.log.record([
      { type: 'attempt-checkpoint', attemptId: plan.attemptId, usedMs, writer },
      makeSubmitted(attempt, items.byId, usedMs, writer),
    ]);
  }
}
