/** The results of one attempt: read once, with the attempts before it for comparison. It changes nothing but what is due. */
import type { Attempt } from '../core/attempt';
import {
  cardsBehindMistakes,
  linesOf,
  listMistakes,
  resultsOf,
  type AttemptLine,
  type AttemptResults,
} from '../core/attempt-results';
import { lookAt } from '../core/candidates';
import type { EventBody } from '../core/event';
import { noDeckId } from '../core/ids';
import { markAttempt } from '../core/mark-attempt';
import { readAttempts } from './attempt-feed';
import { loadItems, type AttemptItems } from './attempt-items';
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
  /** What can be studied because of the mistakes, and how many of them are in decks that are not studied. */
  readonly review = $derived.by(() => {
    const mistakes = listMistakes(this.results?.items ?? []).filter(
      ({ placed, planned }) => placed && planned.deckId !== noDeckId,
    );
    const studied = mistakes.filter(({ planned }) => isDeckAdded(this.log, planned.deckId));
    const cards = cardsBehindMistakes(studied, lookAt(this.log.state, this.log.readMoment()));
    const count = cards.sure.length + cards.other.length;
    return { ...cards, count, unaddedCount: mistakes.length - studied.length };
  });

  /** Whether the learner may see what was right: of an assigned quiz that can be later, or never. */
  readonly isShown = $derived.by(() => {
    const feedback = this.attempt?.plan.feedback;
    return feedback === 'each' || feedback === 'end' || (feedback === 'after-due' && this.#hasKeys);
  });
  #hasKeys = $state(false);

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
      { cardIds: sure, wasSure: true },
      { cardIds: other, wasSure: false },
    ].filter(({ cardIds }) => cardIds.length > 0);
    for (const { cardIds, wasSure } of gestures) {
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
      this.#hasKeys = items.known?.keySheet !== undefined;
      this.attempt = withKeys(attempt, items);
      this.results = resultsOf(this.attempt, items.placedById);
    }
    this.status = items ? 'ready' : 'unreadable';
  }
}

/** Marks come with the key sheet, for an attempt that was sealed before the device had the keys. */
function withKeys(attempt: Attempt, { known, byId }: AttemptItems): Attempt {
  if (!known?.keySheet || !attempt.submission) return attempt;
  return {
    ...attempt,
    submission: { ...attempt.submission, marks: markAttempt(attempt, byId) },
  };
}
