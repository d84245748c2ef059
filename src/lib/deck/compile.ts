/**
 * Document to deck: the last of the three steps. It takes a document in which `parse` and `lint` found no error,
 * and throws `Inconsistent: …` on any other.
 */
import type {
  Card,
  Deck,
  DeckOutline,
  Scenario,
  Section,
  SectionPart,
  Source,
  VerifiedNote,
} from '../core/deck';
import { canonicalJson, shortHash } from '../core/hash';
import type { CardId, DeckId } from '../core/ids';
import { compileCards, type Whereabouts } from './compile-cards';
import { compileNote, compileSource } from './compile-references';
import { compileScenario } from './compile-scenarios';
import {
  type BlockNode,
  type Document,
  requiredId,
  requiredValue,
  type SectionNode,
  valueOf,
} from './document';
import { blockRules } from './fields';

/** The place in the library of a deck that names none: after all that do. */
const lastPlace = 9_999;

interface Parts {
  readonly sections: Section[];
  readonly cards: Card[];
  readonly scenarios: Scenario[];
  readonly notes: VerifiedNote[];
  readonly sources: Source[];
}

/** Compiles a document without errors. Equal documents give equal decks, version included. */
export function compileDocument(document: Document): Deck {
  const { frontMatter, sections, references } = document;
  const parts: Parts = { sections: [], cards: [], scenarios: [], notes: [], sources: [] };
  for (const section of sections) compileSection(section, parts);
  const images = references.flatMap(({ kind, id }) => (kind === 'image' ? [id] : []));
  const deck = {
    id: requiredValue(frontMatter, 'id', 'id') as DeckId,
    title: requiredValue(frontMatter, 'title', 'line'),
    description: requiredValue(frontMatter, 'description', 'line'),
    language: requiredValue(frontMatter, 'language', 'language'),
    licence: requiredValue(frontMatter, 'licence', 'licence'),
    isCore: valueOf(frontMatter, 'core', 'yes') ?? false,
    order: valueOf(frontMatter, 'order', 'order') ?? lastPlace,
    ...parts,
    images: [...new Set(images)].sort(),
  };
  return { ...deck, version: shortHash(canonicalJson(deck), 12) };
}

/** The deck's line in the library; `file` is the address of its JSON, relative to the app's base. */
export function outlineDeck(deck: Deck, file: string): DeckOutline {
  const { id, title, description, language, licence, isCore, order, version } = deck;
  return {
    id,
    title,
    description,
    language,
    licence,
    isCore,
    order,
    version,
    entries: groupByEntry(deck.cards),
    scenarios: deck.scenarios.map(({ items }) => items.map(({ id }) => id)),
    file,
  };
}

function groupByEntry(cards: readonly Card[]): CardId[][] {
  const cardsByEntry = new Map<string, CardId[]>();
  for (const card of cards) {
    const siblings = cardsByEntry.get(card.entryId);
    if (siblings === undefined) cardsByEntry.set(card.entryId, [card.id]);
    else siblings.push(card.id);
  }
  return [...cardsByEntry.values()];
}

function compileSection(node: SectionNode, parts: Parts): void {
  const sectionId = requiredId(node.id);
  const woven: SectionPart[] = [];
  let passageCount = 0;
  for (const part of node.parts) {
    if (part.type === 'text') {
      passageCount += 1;
      woven.push({
        kind: 'passage',
        id: passageIdOf(sectionId, passageCount),
        text: part.content.text,
      });
    } else {
      const passageId = passageCount === 0 ? undefined : passageIdOf(sectionId, passageCount);
      woven.push(...compileBlock(part, { sectionId, passageId }, parts));
    }
  }
  if (woven.length > 0)
    parts.sections.push({ id: sectionId, title: node.title ?? '', parts: woven });
}

function passageIdOf(sectionId: string, count: number): string {
  return `${sectionId}.${String(count)}`;
}

function compileBlock(block: BlockNode, whereabouts: Whereabouts, parts: Parts): SectionPart[] {
  if (block.kind === undefined) throw new Error(`Inconsistent: unknown block ${block.name}`);
  if (blockRules[block.kind].isCard) {
    const cards = compileCards(block, whereabouts);
    parts.cards.push(...cards);
    return cards.slice(0, 1).map(({ entryId }) => ({ kind: 'entry', entryId }));
  }
  if (block.kind === 'scenario') {
    const scenario = compileScenario(block, whereabouts);
    parts.scenarios.push(scenario);
    return [{ kind: 'scenario', scenarioId: scenario.id }];
  }
  if (block.kind === 'note') {
    const note = compileNote(block);
    parts.notes.push(note);
    return [{ kind: 'note', noteId: note.id }];
  }
  parts.sources.push(compileSource(block));
  return [];
}
