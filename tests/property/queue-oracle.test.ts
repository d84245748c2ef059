/**
 * The queue looks only at what may have changed; an oracle looks at everything. Whatever a learner does, with undos,
 * merges, restarts, edits of decks and a clock that jumps, both find the same.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StudyMoment } from '../../src/lib/core/candidate';
import { shareMet } from '../../src/lib/core/agenda';
import { collectCandidates, lookAt } from '../../src/lib/core/candidates';
import type { DeckOutline } from '../../src/lib/core/deck';
import { ratings, type LogEvent } from '../../src/lib/core/event';
import { countTomorrow } from '../../src/lib/core/forecast';
import { buildQueue } from '../../src/lib/core/queue';
import { defaultSchedulingSettings } from '../../src/lib/core/scheduling-settings';
import { createStudyState, type StudyState } from '../../src/lib/core/study-state';
import { catchUp, putAway } from '../fixtures/catch-up';
import { Learner } from '../fixtures/learner';
import { card, day } from '../fixtures/log';
import { outline } from '../fixtures/outline';
import { randomArrivals } from '../fixtures/random-log';
import { bare } from '../fixtures/sitting';
import { buildPlainly, collectPlainly } from './plain-queue';

/** Hundreds of runs take long on a busy machine. */
const patient = { timeout: 120_000 };

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Everything that is drawn from the cards of decks, against the oracle. */
function expectSame(decks: readonly DeckOutline[], state: StudyState, moment: StudyMoment): void {
  expect(buildQueue(decks, state, moment)).toEqual(buildPlainly(decks, state, moment));
  const { now, studyDay, dayEndsAt } = moment;
  const tomorrow = { now: now + dayMs, studyDay: studyDay + 1, dayEndsAt: dayEndsAt + dayMs };
  let ahead = 0;
  for (const deck of decks) {
    const all = collectPlainly(deck, state, moment);
    expect(collectCandidates(deck, lookAt(state, moment))).toEqual(all);
    const next = collectPlainly(deck, state, tomorrow);
    ahead += next.learning.length + next.reviews.length;
    const ids = deck.entries.flat();
    const met = ids.filter((id) => state.memoriesById.has(id)).length;
    expect(shareMet(deck, state.memoriesById)).toBe(ids.length === 0 ? 0 : met / ids.length);
  }
  expect(countTomorrow(decks, state, moment)).toBe(ahead);
}

const cardNames = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'b4', 'c1', 'c2', 'c3', 'd1', 'd2'];
const itemNames = ['s1', 's2', 's3', 't1'];

/** Three decks in several editions: what an edit of a deck makes of its outline. */
const editions: readonly DeckOutline[][] = [
  [
    outline('x', ['a1', ['a2', 'a3'], 'b1'], [['s1', 's2', 's3']]),
    outline('y', [['b2', 'b3', 'b4'], 'c1']),
    outline('z', ['c2', 'c3', ['d1', 'd2']], [['t1']]),
  ],
  [
    outline('x', [['a2', 'a3'], 'a1'], [['s1', 's2', 's3']]),
    outline('y', [['b2', 'b4'], 'c1', 'b3', 'b1']),
    outline('z', [], [['t1']]),
  ],
];

const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('study' as const),
      card: fc.constantFrom(...cardNames),
      rating: fc.constantFrom(...ratings),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('item' as const),
      item: fc.constantFrom(...itemNames),
      rating: fc.constantFrom(...ratings),
      behind: fc.subarray(cardNames, { maxLength: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('suspend' as const, 'resume' as const, 'reset' as const),
      card: fc.constantFrom(...cardNames, ...itemNames),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('bring' as const),
      cards: fc.subarray(cardNames, { minLength: 1 }),
      wasSure: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('limit' as const),
      name: fc.constantFrom('newCardsPerDay', 'newItemsPerDay', 'reviewsPerDay'),
      value: fc.nat(6),
      deck: fc.constantFrom(undefined, 'x', 'y', 'z'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('clock' as const),
      hours: fc.constantFrom(-48, -13, -1, 0.2, 1, 13, 24, 24, 72, 240),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...(['restart', 'edit', 'merge', 'schedule'] as const).map((kind) => ({ kind })),
    ),
  },
);

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** What Anna does; Ben's device studies beside hers and is merged in from time to time. */
class Run {
  readonly anna = new Learner('anna').at('2026-01-10T10:00Z');
  readonly #ben = new Learner('ben').at('2026-01-10T11:00Z');
  #merged = 0;
  #edition = 0;

  get decks(): readonly DeckOutline[] {
    return editions[this.#edition % editions.length] ?? [];
  }

  take(one: Step): void {
    const { anna } = this;
    anna.after(20_000);
    if (one.kind === 'study') anna.studies(one.card, one.rating);
    else if (one.kind === 'item') anna.answersItem(one.item, one.rating, one.behind);
    else if (one.kind === 'suspend') anna.suspends(one.card);
    else if (one.kind === 'resume') anna.resumes(one.card);
    else if (one.kind === 'reset') anna.resets(one.card);
    else if (one.kind === 'limit') anna.sets(one.name, one.value, one.deck);
    else if (one.kind === 'clock') anna.after(one.hours * hourMs);
    else if (one.kind === 'undo') anna.asksForUndo();
    else if (one.kind === 'bring') this.#bring(one.cards, one.wasSure);
    else if (one.kind === 'restart') anna.restarts();
    else if (one.kind === 'edit') this.#edition += 1;
    else if (one.kind === 'schedule') anna.schedulesBy(bare);
    else this.#merge();
  }

  #bring(cards: readonly string[], wasSure: boolean): void {
    const cardIds = cards.map(card);
    this.anna.writes({ type: 'brought-forward', cardIds, studyDay: this.anna.today, wasSure });
  }

  #merge(): void {
    this.#ben.after(7 * hourMs);
    for (const id of ['a1', 'a3', 'c1', 's2']) this.#ben.after(1_000).studies(id, 'good');
    this.anna.receives(this.#ben.events.slice(this.#merged));
    this.#merged = this.#ben.events.length;
  }
}

describe('A queue that looks only where something may have changed', () => {
  it('is the queue of one that looks everywhere, whatever a learner does', patient, () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ one: step, isLookedAt: fc.boolean() }), {
          minLength: 5,
          maxLength: 60,
        }),
        fc.boolean(),
        (steps, hasSteps) => {
          const run = new Run();
          run.anna.schedulesBy(hasSteps ? defaultSchedulingSettings : bare);
          for (const { one, isLookedAt } of steps) {
            run.take(one);
            if (isLookedAt) expectSame(run.decks, run.anna.state, run.anna.moment);
          }
          expectSame(run.decks, run.anna.state, run.anna.moment);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is that queue too whatever log arrives in whatever way', patient, () => {
    const decks = [
      outline('d1', [['c1', 'c2'], 'n1', 'one']),
      outline('d2', ['c3', ['n2', 'c4'], 'n3', 'two']),
    ];
    fc.assert(
      fc.property(randomArrivals, fc.array(fc.nat(14), { minLength: 13 }), ({ batches }, days) => {
        let state = createStudyState();
        const arrived: LogEvent[] = [];
        for (const [index, { events, isPutAwayAfter }] of batches.entries()) {
          arrived.push(...events);
          state = catchUp(state, events, arrived);
          if (isPutAwayAfter) state = putAway(state);
          const studyDay = day('2026-03-25') + (days[index] ?? 0);
          const now = studyDay * dayMs + 12 * hourMs;
          expectSame(decks, state, { now, studyDay, dayEndsAt: (studyDay + 1) * dayMs });
        }
      }),
      { numRuns: 300 },
    );
  });
});
