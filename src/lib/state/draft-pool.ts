/** The items that a quiz can be made of: those of all decks, the instructor's own among them. */
import { poolOf, sourcesOf, toChosen, type PoolItem } from '../core/choose-items';
import type { Deck, Source } from '../core/deck';
import type { DeckId, ItemId } from '../core/ids';
import { makePaper, type MadePaper, type PaperTerms } from '../core/make-paper';
import { gatherScenarios } from '../core/paper-items';
import type { QuizVersion } from '../core/quiz-series';
import { makeRandomId } from '../platform/random-id';
import type { Library } from './library.svelte';

/** The decks that have items, and their items. */
export interface DraftPool {
  readonly decks: readonly Deck[];
  readonly ownDeckIds: ReadonlySet<DeckId>;
  readonly items: readonly PoolItem[];
}

/** What can be chosen before anything is read. */
export const emptyPool: DraftPool = { decks: [], ownDeckIds: new Set(), items: [] };

/** Reads the items of all decks. Rejects when a deck cannot be read. */
export async function loadPool(library: Library): Promise<DraftPool> {
  const outlines = library.outlines.filter(({ scenarios }) => scenarios.length > 0);
  const decks = await Promise.all(outlines.map((one) => library.loadDeck(one)));
  const ownDeckIds = new Set(outlines.filter(({ isOwn }) => isOwn).map(({ id }) => id));
  return { decks, ownDeckIds, items: decks.flatMap(poolOf) };
}

/** Items by their ids, in that order. What no deck has any more is taken as the last version of the quiz had it. */
export function pickItems(
  pool: DraftPool,
  itemIds: readonly ItemId[],
  base: QuizVersion | undefined,
): PoolItem[] {
  const lost = base ? itemsOf(base) : [];
  const byId = new Map([...lost, ...pool.items].map((one) => [one.itemId, one]));
  return itemIds.flatMap((id) => byId.get(id) ?? []);
}

/** The items of a version, as own ones. */
function itemsOf({ asked }: QuizVersion): PoolItem[] {
  const scenarios = gatherScenarios(asked);
  return asked.flatMap(({ scenario, item }) => {
    const whole = scenarios.find(({ id }) => id === scenario.id) ?? scenario;
    const step = whole.items.findIndex(({ id }) => id === item.id);
    const { id: itemId, topic } = item;
    return { scenario: whole, item, itemId, topic, scenarioId: scenario.id, step };
  });
}

/** The paper of a choice. */
export function makeFromPool(
  terms: PaperTerms,
  chosen: readonly PoolItem[],
  pool: DraftPool,
  base: QuizVersion | undefined,
): MadePaper {
  const known: readonly { readonly sources: readonly Source[] }[] = base
    ? [base.contents, ...pool.decks]
    : pool.decks;
  const sources = sourcesOf(chosen, known);
  return makePaper(terms, toChosen(chosen, pool.ownDeckIds), sources, makeRandomId());
}
