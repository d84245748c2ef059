/**
 * A paper's items and how they are named, looked up and shown: hashes of what is asked, copies without keys, and the
 * way back from a paper's references to items.
 */
import type { Item, Scenario } from './deck';
import { canonicalJson, shortHash } from './hash';
import type { ItemId } from './ids';
import type { Paper, PaperContents, PaperItem } from './paper';

/** An item with the scenario that it belongs to. */
export interface AskedItem {
  readonly scenario: Scenario;
  readonly item: Item;
}

/** A shipped item, named by hashes. */
export type ShippedItem = Extract<PaperItem, { kind: 'shipped' }>;

/** Names a shipped item. */
export function referTo({ scenario, item }: AskedItem): ShippedItem {
  const { id, options } = item;
  const asked = canonicalJson(askedPart(scenario, item));
  const keys = options.filter(({ isKey }) => isKey).map((option) => option.id);
  return {
    kind: 'shipped',
    idHash: hashItemId(id),
    askedHash: shortHash(asked, 6),
    keysHash: shortHash(canonicalJson({ asked, keys }), 4),
  };
}

/** The short hash by which papers name an item's id. */
export function hashItemId(itemId: ItemId): string {
  return shortHash(itemId, 6);
}

/** Everything that the learner is shown, and no key. */
function askedPart({ situation, injects }: Scenario, item: Item) {
  const { injectCount, stem, response, scoring, options } = item;
  const offered = options.map(({ id, text, isFixed }) => ({ id, text, isFixed }));
  const known = { situation, injects: injects.slice(0, injectCount) };
  return { ...known, stem, response, scoring, options: offered };
}

/** The items of some contents, in order. */
export function listAsked({ scenarios }: Pick<PaperContents, 'scenarios'>): AskedItem[] {
  return scenarios.flatMap((scenario) => scenario.items.map((item) => ({ scenario, item })));
}

/** What looking up a paper's items gives: all of them in the paper's order, or how many were not found. */
export type Lookup =
  | { readonly kind: 'found'; readonly asked: readonly AskedItem[] }
  /** `missing`: not on this device. `other`: here, but in another version than the paper's. */
  | { readonly kind: 'incomplete'; readonly missing: number; readonly other: number };

/** Finds a paper's items. `known`: what this device or the paper's file holds; items without keys do where they match. */
export function lookUpItems(paper: Paper, known: readonly AskedItem[]): Lookup {
  const knownByIdHash = new Map(known.map((one) => [hashItemId(one.item.id), one]));
  const ownById = new Map(listAsked(paper.own).map((one) => [one.item.id, one]));
  const asked: AskedItem[] = [];
  let missing = 0;
  let other = 0;
  for (const reference of paper.items) {
    const one =
      reference.kind === 'own'
        ? ownById.get(reference.itemId)
        : knownByIdHash.get(reference.idHash);
    if (!one) missing += 1;
    else if (reference.kind === 'shipped' && !isMeant(reference, one)) other += 1;
    else asked.push(one);
  }
  return missing + other === 0 ? { kind: 'found', asked } : { kind: 'incomplete', missing, other };
}

/** Whether an item is the one that a paper means. Of an item without keys only what is asked can be compared. */
function isMeant(reference: ShippedItem, one: AskedItem): boolean {
  const { askedHash, keysHash } = referTo(one);
  const hasKeys = one.item.options.some(({ isKey }) => isKey);
  return askedHash === reference.askedHash && (!hasKeys || keysHash === reference.keysHash);
}

/** The items with their scenarios, each scenario once, holding no other items and no inject that none of them needs. */
export function gatherScenarios(asked: readonly AskedItem[]): Scenario[] {
  const itemsByScenario = new Map<string, { scenario: Scenario; items: Item[] }>();
  for (const { scenario, item } of asked) {
    const known = itemsByScenario.get(scenario.id) ?? { scenario, items: [] };
    known.items.push(item);
    itemsByScenario.set(scenario.id, known);
  }
  return [...itemsByScenario.values()].map(({ scenario, items }) => {
    const injectCount = Math.max(...items.map((item) => item.injectCount));
    // By id: an item of an earlier version of the scenario is still an item of the paper.
    const placeOf = ({ id }: Item) => scenario.items.findIndex((one) => one.id === id);
    const ordered = [...items].sort((a, b) => placeOf(a) - placeOf(b));
    return { ...scenario, injects: scenario.injects.slice(0, injectCount), items: ordered };
  });
}

/** The contents without anything that tells which options are right, or where that stands. */
export function withoutKeys({ scenarios }: PaperContents): PaperContents {
  const bare = scenarios.map(({ passageId: _, ...scenario }) => ({
    ...scenario,
    items: scenario.items.map(bareItem),
  }));
  return { scenarios: bare, sources: [] };
}

function bareItem({ outcome: _, ...item }: Item): Item {
  const options = item.options.map((option) => ({ ...option, isKey: false, rationale: [] }));
  const nothing = { citations: [], factIds: [], noteIds: [], entryIds: [] };
  // The item's own hash covers its keys, which four options do not hide for long.
  return { ...item, ...nothing, hash: '', options };
}
