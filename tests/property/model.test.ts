/**
 * The app against an oracle of fifty lines: whatever a learner does, in whatever order, in two tabs, with crashes and a
 * clock that jumps, what was said to be saved is there, once, and nothing else.
 */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { unwrap } from 'idb';
import { expect, it } from 'vitest';
import { ratings, type LogEvent, type Rating } from '../../src/lib/core/event';
import type { CardId, PartId } from '../../src/lib/core/ids';
import { totalOf, buildQueue } from '../../src/lib/core/queue';
import { addDeck } from '../../src/lib/state/deck-shelf';
import { makeBackup } from '../../src/lib/state/make-backup';
import { OwnShelf } from '../../src/lib/state/own-shelf';
import { RestoreDesk } from '../../src/lib/state/restore-desk.svelte';
import { readPortions } from '../../src/lib/store/portions';
import { canonical, foldAll } from '../fixtures/catch-up';
import { Expectation, type Deed } from './study-model';
import { cardIds, outlines, World } from './study-world';

const isLong = process.env['MANDATE_FAULTS'] === 'long';
const numRuns = isLong ? 600 : 40;

type Step =
  | { readonly kind: 'add'; readonly deck: number }
  | { readonly kind: 'rate'; readonly rating: Rating }
  | { readonly kind: 'undo' | 'switch' | 'back-up' | 'restore' | 'erase-and-restore' | 'reopen' }
  | { readonly kind: 'suspend' | 'note'; readonly card: number; readonly number: number }
  | {
      readonly kind: 'crash';
      readonly when: 'before' | 'during' | 'after';
      readonly rating: Rating;
    }
  | { readonly kind: 'clock'; readonly hours: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('add' as const), deck: fc.nat(1) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('rate' as const),
      rating: fc.constantFrom(...ratings),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'switch' as const }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...(['back-up', 'restore', 'erase-and-restore', 'reopen'] as const).map((kind) => ({ kind })),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('suspend' as const, 'note' as const),
      card: fc.nat(3),
      number: fc.nat(99),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('crash' as const),
      when: fc.constantFrom('before' as const, 'during' as const, 'after' as const),
      rating: fc.constantFrom(...ratings),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('clock' as const),
      hours: fc.constantFrom(-240, -2, -0.01, 0.3, 24, 72, 9_600),
    }),
  },
);

/** One run: the app, what is expected of it, and the last backup. */
class Run {
  readonly expected = new Expectation();
  #backup: File | null = null;

  constructor(readonly world: World) {}

  async take(one: Step): Promise<void> {
    switch (one.kind) {
      case 'add':
        return this.#add(outlines[one.deck]?.id ?? '');
      case 'rate':
        return this.#rate(one.rating);
      case 'undo':
        return this.#undo();
      case 'switch':
        return this.world.switchTab();
      case 'suspend':
      case 'note':
        return this.#writeAbout(one.kind, cardIds[one.card] ?? '', one.number);
      case 'clock':
        this.world.now += one.hours * 3_600_000;
        return this.world.settle();
      case 'crash':
        return this.#crash(one.when, one.rating);
      case 'reopen':
        await this.world.tab.log.saveSnapshot();
        return this.world.crash(() => undefined);
      default:
        return this.#copy(one.kind);
    }
  }

  /** Everything that can be seen, against what is expected. */
  async check(): Promise<void> {
    await this.world.settle();
    const { log } = this.world.tab;
    const events: LogEvent[] = [];
    for await (const portion of readPortions(await log.database())) events.push(...portion);
    const shelf = new OwnShelf(log);
    expect(canonical(log.state)).toEqual(canonical(foldAll(events)));
    for (const cardId of cardIds) {
      const expected = this.expected.ratingsOf(cardId);
      expect(log.state.memoriesById.get(cardId as CardId)?.reps ?? 0).toBe(expected.length);
      expect(standingRatings(events, cardId)).toEqual(expected);
      expect(await shelf.readNote(cardId as PartId)).toBe(this.expected.noteOf(cardId) ?? '');
    }
    expect([log.missingCount, log.trouble]).toEqual([0, null]);
    const offered = listOffered(log);
    expect(offered.filter((cardId) => this.expected.isSuspended(cardId))).toEqual([]);
    const added = this.expected.deeds.filter(({ kind }) => kind === 'add').map((one) => one.cardId);
    expect(offered.every((cardId) => added.includes(cardId.slice(0, 2)))).toBe(true);
  }

  #deed(kind: Deed['kind'], cardId: string, value = ''): Deed {
    return { kind, cardId, value, device: this.world.tab.device, day: this.world.today };
  }

  async #add(deckId: string): Promise<void> {
    const deed = this.#deed('add', deckId);
    const result = await addDeck(this.world.tab.log, deckId as never);
    if (result.kind === 'recorded') this.expected.do(deed);
  }

  async #writeAbout(kind: 'suspend' | 'note', cardId: string, number: number): Promise<void> {
    const note = `Note ${number}`;
    const change = number % 2 === 0 ? 'suspended' : 'resumed';
    const deed = this.#deed(kind, cardId, kind === 'note' ? note : change);
    const result = await this.world.tab.log.record([
      kind === 'note'
        ? { type: 'note-changed', partId: cardId as PartId, note }
        : { type: change, cardId: cardId as CardId },
    ]);
    if (result.kind === 'recorded') this.expected.do(deed);
  }

  /** Rates the card on the table; the app says itself whether the rating is saved. */
  async #rate(rating: Rating): Promise<void> {
    const { sitting } = this.world.tab;
    if (sitting.phase !== 'front' && sitting.phase !== 'back') await sitting.next();
    if (sitting.phase === 'front') await sitting.reveal();
    if (sitting.phase !== 'back') return;
    const deed = this.#deed('rate', sitting.shown?.card.id ?? '', rating);
    await sitting.rate(rating);
    if (sitting.notice?.kind === 'rated' || sitting.notice?.kind === 'leech')
      this.expected.do(deed);
  }

  async #undo(): Promise<void> {
    const { tab, today } = this.world;
    // A tab that has not heard of the others would undo what it knows of.
    await tab.log.refresh();
    const deed = this.expected.lastOf(tab.device, today);
    await tab.sitting.undo();
    expect(tab.sitting.notice?.kind).toBe(deed ? 'undone' : 'nothing-to-undo');
    if (!deed) return;
    this.expected.undo(deed);
    this.expected.noteDay(deed.device, today);
  }

  async #crash(when: 'before' | 'during' | 'after', rating: Rating): Promise<void> {
    if (when === 'after') await this.#rate(rating);
    const { log, sitting } = this.world.tab;
    if (sitting.phase === 'front') await sitting.reveal();
    await this.world.crash(() => {
      if (when !== 'during' || sitting.phase !== 'back' || !log.connection) return;
      abortWrites(unwrap(log.connection.database));
      void sitting.rate(rating);
    });
  }

  async #copy(kind: 'back-up' | 'restore' | 'erase-and-restore'): Promise<void> {
    const { log } = this.world.tab;
    if (kind === 'back-up') {
      this.#backup = new File([await makeBackup(await log.database())], 'backup.jsonl');
      return this.expected.backUp();
    }
    if (!this.#backup) return;
    const desk = new RestoreDesk(log);
    if (kind === 'erase-and-restore') {
      await desk.erase();
      this.expected.eraseAndRestore();
    }
    await desk.restore(this.#backup);
    expect(desk.stage.kind).toBe('restored');
    this.world.leaveSittings();
    await this.world.settle();
  }
}

/** Whatever the dead tab still writes to the log is begun and dies. Other tabs have connections of their own. */
function abortWrites(database: IDBDatabase): void {
  database.transaction = (...given) => {
    const transaction = IDBDatabase.prototype.transaction.apply(database, given);
    if (given[0] === 'events' && given[1] === 'readwrite')
      queueMicrotask(() => transaction.abort());
    return transaction;
  };
}

/** The ratings of a card that were not undone, in the order in which they count. */
function standingRatings(events: readonly LogEvent[], cardId: string): string[] {
  const undone = new Set(
    events.flatMap(({ body }) => (body.type === 'undone' ? body.keys.map(String) : [])),
  );
  return events
    .flatMap(({ device, seq, body }) =>
      body.type === 'reviewed' && body.cardId === cardId && !undone.has(String([device, seq]))
        ? [{ at: body.answeredAt, rating: body.rating }]
        : [],
    )
    .sort((a, b) => a.at - b.at)
    .map(({ rating }) => rating);
}

/** The cards that the queue offers now, counted as the screens count them. */
function listOffered(log: World['tab']['log']): string[] {
  const added = outlines.filter(({ id }) => log.state.registersByName.get(`deck/${id}`));
  const queue = buildQueue(added, log.state, log.readMoment());
  const { learning, reviews, fresh } = queue;
  const all = [...learning, ...reviews, ...fresh].map(({ cardId }) => cardId as string);
  expect(all).toHaveLength(
    totalOf({ fresh: fresh.length, learning: learning.length, reviews: reviews.length } as never),
  );
  return all;
}

let profile = 0;

it(
  `whatever is done in ${numRuns} random sittings, what was said to be saved is there, once`,
  { timeout: isLong ? 1_800_000 : 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 25, maxLength: 40 }),
        fc.boolean(),
        async (steps, isDeaf) => {
          profile += 1;
          const world = new World(`model-${profile}`, isDeaf);
          try {
            await world.open();
            const run = new Run(world);
            await run.take({ kind: 'add', deck: 0 });
            for (const one of steps) {
              await run.take(one);
              if (one.kind !== 'switch') await run.check();
            }
          } finally {
            world.close();
          }
        },
      ),
      { numRuns, ...(isLong ? {} : { seed: 11 }) },
    );
  },
);
