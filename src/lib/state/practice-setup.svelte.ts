/** What a learner chooses before a practice begins. Kept for this visit only. */
import { chooseItems, filterItems, type PracticeOrder } from '../core/practice-items';
import type { AttemptId } from '../core/ids';
import { m } from '../messages/generated/messages.js';
import { makeRandomId } from '../platform/random-id';
import type { StorageFault } from '../store/open';
import { beginAttempt } from './begin-attempt';
import type { QuizOverview } from './quiz-overview.svelte';

/** The bounds of the whole numbers. */
export const practiceBounds = {
  count: { lowest: 1, highest: 100 },
  minutes: { lowest: 1, highest: 600 },
} as const;

/** The form's values and what they come to. */
export class PracticeSetup {
  deckIds = $state.raw<readonly string[]>([]);
  leftOutTopics = $state.raw<readonly string[]>([]);
  count = $state(10);
  order = $state<PracticeOrder>('weakest');
  feedback = $state<'each' | 'end'>('each');
  asksConfidence = $state(true);
  limitMinutes = $state<number | undefined>(undefined);
  fault = $state.raw<StorageFault | null>(null);
  readonly #ofDecks = $derived.by(() => this.overview.itemsOf(this.deckIds));
  readonly topics = $derived.by(() => namesOf(this.#ofDecks.map(({ topic }) => topic)).sort());
  readonly #pool = $derived.by(() =>
    this.#ofDecks.filter(({ topic }) => !this.leftOutTopics.includes(topic)),
  );
  /** How many items there are to choose from. */
  readonly available = $derived.by(
    () => filterItems(this.#pool, this.order, this.overview.past).length,
  );

  constructor(readonly overview: QuizOverview) {
    const { log, library } = overview;
    const added = library.listAdded(log);
    const outlines = added.length > 0 ? added : library.outlines;
    this.deckIds = outlines.map(({ id }) => id);
  }

  /** Takes a deck in or out. */
  toggleDeck(id: string): void {
    this.deckIds = toggled(this.deckIds, id);
  }

  /** Takes a topic in or out. */
  toggleTopic(topic: string): void {
    this.leftOutTopics = toggled(this.leftOutTopics, topic);
  }

  /** The id of the practice once it has begun; null when nothing was written. */
  async begin(): Promise<AttemptId | null> {
    const { log, past } = this.overview;
    const seed = makeRandomId();
    const chosen = chooseItems(this.#pool, this.order, past, { count: this.count, seed });
    const titles = namesOf(chosen.map(({ deck }) => deck.title));
    const [title = ''] = titles;
    const others = titles.length - 1;
    const result = await beginAttempt(log, {
      source: { kind: 'practice' },
      title: others === 0 ? title : m.quiz_title_more({ title, count: others }),
      chosen,
      seed,
      feedback: this.feedback,
      isShuffled: true,
      asksConfidence: this.asksConfidence,
      ...(this.limitMinutes === undefined ? {} : { timeLimitMs: this.limitMinutes * 60_000 }),
    });
    if (typeof result === 'string') return result;
    this.fault = result.fault;
    return null;
  }
}

function namesOf(all: readonly string[]): string[] {
  return all.filter((name, place) => all.indexOf(name) === place);
}

function toggled(values: readonly string[], value: string): readonly string[] {
  const others = values.filter((one) => one !== value);
  return others.length < values.length ? others : [...values, value];
}
