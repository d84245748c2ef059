/** A quiz while it is made: kept through a reload, of shipped and own items, and made anew as a second version. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deck, Scenario } from '../../../src/lib/core/deck';
import type { DeckId } from '../../../src/lib/core/ids';
import { findSeries } from '../../../src/lib/core/quiz-series';
import type { Library } from '../../../src/lib/state/library.svelte';
import { PaperDraft } from '../../../src/lib/state/paper-draft.svelte';
import type { PaperShelf } from '../../../src/lib/state/paper-shelf.svelte';
import { openShelf, closeShelf, now } from '../../fixtures/instructor-shelf';
import { makeChosen } from '../../fixtures/paper';

function deckOf(id: string, count: number): Deck {
  const chosen = makeChosen(count, id);
  const scenarios = [...new Set(chosen.map(({ scenario }) => scenario))].map((scenario) => ({
    ...scenario,
    items: scenario.items.filter((item) => chosen.some((one) => one.item === item)),
  }));
  return { id: id as DeckId, scenarios, sources: [] } as unknown as Deck;
}

/** A library of decks, of which `mine` is the instructor's own. */
function libraryOf(decks: readonly Deck[]): Library {
  const outlines = decks.map(({ id, scenarios }) => ({
    id,
    scenarios: scenarios.map((one: Scenario) => one.items),
    ...(id === 'mine' ? { isOwn: true } : {}),
  }));
  const loadDeck = async ({ id }: { id: string }) => decks.find((deck) => deck.id === id);
  return { outlines, loadDeck } as unknown as Library;
}

const library = libraryOf([deckOf('principles', 6), deckOf('mine', 3)]);
let shelf: PaperShelf;

beforeEach(async () => {
  shelf = await openShelf();
});
afterEach(() => closeShelf(shelf));

async function open(seriesId = '', from = library): Promise<PaperDraft> {
  const draft = new PaperDraft(shelf, from, seriesId);
  await draft.load();
  return draft;
}

/** Chooses items by their places in the pool, and makes the quiz. */
async function make(draft: PaperDraft, places: readonly number[]) {
  draft.change({ title: 'Consent' });
  for (const place of places) draft.toggle(draft.pool.items[place]?.itemId ?? ('' as never));
  const result = await draft.make();
  if (result.kind !== 'made') throw new Error(`not made: ${JSON.stringify(result)}`);
  return result.made;
}

const idsOf = (draft: PaperDraft) => draft.chosen.map(({ itemId }) => itemId);

describe('The draft of a quiz', () => {
  it('is there again after a reload, with its items in their order and its roster', async () => {
    const draft = await open();
    draft.change({ title: 'Consent', attemptLimit: undefined, dueAt: now });
    for (const { itemId } of [...draft.pool.items].reverse().slice(0, 4)) draft.toggle(itemId);
    draft.writeRoster('Ada; 12');
    const again = await open();
    expect(again.wasKept).toBe(true);
    expect(again.terms).toEqual(draft.terms);
    expect('attemptLimit' in again.terms).toBe(false);
    expect(idsOf(again)).toEqual(idsOf(draft));
    expect(again.roster).toBe('Ada; 12');
  });

  it('begins anew when it is discarded, and once it was given out', async () => {
    const draft = await open();
    draft.change({ title: 'Consent' });
    draft.discard();
    expect([draft.terms.title, (await open()).wasKept]).toEqual(['', false]);
    await make(await open(), [0]);
    expect((await open()).wasKept).toBe(false);
  });

  it('is not taken from what is no draft', async () => {
    localStorage.setItem(
      `${shelf.log.environment.profileId}-mandate-quiz-draft/new`,
      '{"terms":{"title":7}}',
    );
    const draft = await open();
    expect([draft.wasKept, draft.terms.title]).toEqual([false, '']);
  });

  it('is not given out while a line of its roster is wrong', async () => {
    const draft = await open();
    draft.change({ title: 'Consent' });
    draft.draw(2);
    draft.writeRoster('Ada; 1; Blue; more');
    expect((await draft.make()).kind).toBe('problems');
    expect(shelf.papers?.madeByHash.size).toBe(0);
  });

  it('says when a deck cannot be read, and opens once it can', async () => {
    const broken = { ...library, loadDeck: () => Promise.reject(new TypeError('network')) };
    const draft = await open('', broken as unknown as Library);
    expect(draft.status).toBe('failed');
  });
});

describe('A quiz of shipped and own items', () => {
  it('names the shipped ones and holds the own ones', async () => {
    const { paper, contents } = await make(await open(), [0, 6, 7]);
    expect(paper.items.map(({ kind }) => kind)).toEqual(['shipped', 'own', 'own']);
    expect(paper.own.scenarios.flatMap(({ items }) => items)).toHaveLength(2);
    expect(contents.scenarios.flatMap(({ items }) => items)).toHaveLength(3);
  });

  it('gives its own items without keys where feedback is not given at once', async () => {
    const draft = await open();
    draft.change({ feedback: 'never' });
    const { paper } = await make(draft, [6]);
    const options = paper.own.scenarios.flatMap(({ items }) => items[0]?.options ?? []);
    expect(options).toHaveLength(4);
    expect(options.every(({ isKey, rationale }) => !isKey && rationale.length === 0)).toBe(true);
  });
});

describe('A new version', () => {
  it('begins with the terms, items and roster of the last, and is the second of the same quiz', async () => {
    const first = await open();
    first.writeRoster('Ada; 12');
    const { paper } = await make(first, [0, 6]);
    const draft = await open(paper.seriesId);
    expect(draft.terms).toEqual(first.terms);
    expect(idsOf(draft)).toEqual(idsOf(first));
    expect(draft.roster).toBe('Ada; 12');
    draft.change({ title: 'Consent, corrected' });
    const second = await make(draft, [1]);
    expect([second.paper.seriesId, second.paper.version]).toEqual([paper.seriesId, 2]);
    const series = shelf.papers && findSeries(shelf.papers, paper.seriesId);
    expect(series?.versions.map((one) => one.paper.version)).toEqual([1, 2]);
    expect(series?.roster.map(({ name }) => name)).toEqual(['Ada']);
    expect(series?.current.asked).toHaveLength(3);
  });

  it('keeps items that no deck has any more', async () => {
    const { paper } = await make(await open(), [0, 1, 6]);
    const draft = await open(paper.seriesId, libraryOf([deckOf('principles', 1)]));
    expect(idsOf(draft)).toHaveLength(3);
    const result = await draft.make();
    const items = result.kind === 'made' ? result.made.paper.items : [];
    expect(items.map(({ kind }) => kind)).toEqual(['shipped', 'own', 'own']);
    const series = shelf.papers && findSeries(shelf.papers, paper.seriesId);
    expect(series?.current.asked).toHaveLength(3);
  });

  it('is refused where the quiz is not known', async () => {
    expect((await open('0123456789abcdef')).status).toBe('missing');
  });
});
