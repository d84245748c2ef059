/** What the ten decks promise: enough cards and items, every correction taught and tested, keys that no pattern betrays. */
import { describe, expect, it } from 'vitest';
import { type BlockNode, valueOf } from '../../../src/lib/deck/document';
import { lintDocument } from '../../../src/lib/deck/lint';
import { allBlocks, isCard, summarizeDocument } from '../../../src/lib/deck/summary';
import { countKeyPlaces, isKeyLongest } from '../../../src/lib/deck/writing/lint-balance';
import { lintWriting } from '../../../src/lib/deck/writing/lint-writing';
import { projectDecks, projectFacts } from './project-decks';

const fewest: Readonly<Record<string, readonly [cards: number, items: number]>> = {
  accountability: [25, 8],
  'actors-and-resources': [40, 6],
  ddr: [65, 25],
  glossary: [65, 0],
  'legal-bases': [70, 25],
  'mission-outcomes': [75, 20],
  'non-state-actors': [40, 12],
  principles: [55, 25],
  protection: [30, 8],
  'use-of-force': [40, 12],
};

const decks = projectDecks();
const facts = projectFacts();
const blocksOf = (id: string): BlockNode[] =>
  decks.filter((deck) => deck.id === id).flatMap(({ document }) => allBlocks(document));

describe('The fact base', () => {
  it('holds every fact and note', () => {
    expect([facts.confidenceById.size, facts.severityById.size]).toEqual([384, 91]);
  });

  it('stands behind every fact that a deck names', () => {
    const problems = decks.flatMap(({ document }) => lintDocument(document, { facts }).problems);
    expect(problems).toEqual([]);
  });
});

describe('The decks', () => {
  it('are the ten of the plan', () => {
    expect(decks.map(({ id }) => id)).toEqual(Object.keys(fewest));
  });

  it('have no warning about their writing that is neither mended nor answered', () => {
    expect(lintWriting(decks).flat()).toEqual([]);
  });

  it('have every note of severity A or B, as severe as the fact base says, tested in its deck', () => {
    const tested = decks.flatMap(({ id }) => {
      const blocks = blocksOf(id);
      const named = new Set(
        blocks
          .filter((block) => isCard(block) || block.kind === 'item')
          .flatMap(({ fields }) => valueOf(fields, 'notes', 'ids') ?? [])
          .map(({ text }) => text),
      );
      return blocks.flatMap((block) => (named.has(block.id?.text ?? '') ? [block] : []));
    });
    const severities = new Map(
      tested.map((note) => [note.id?.text, valueOf(note.fields, 'severity', 'choice')]),
    );
    const grave = [...facts.severityById].filter(([, severity]) => severity !== 'C');
    expect(grave).toHaveLength(82);
    expect(grave.filter(([id, severity]) => severities.get(id) !== severity)).toEqual([]);
  });
});

describe.each(Object.entries(fewest))('%s', (id, [cards, items]) => {
  const blocks = blocksOf(id);
  const optionLists = blocks
    .map(({ fields }) => valueOf(fields, 'options', 'options') ?? [])
    .filter((options) => options.filter(({ isKey }) => isKey).length === 1);

  it('has enough cards and items', () => {
    const deck = decks.find((one) => one.id === id);
    const summary = deck === undefined ? undefined : summarizeDocument(deck.document);
    expect(summary?.cards).toBeGreaterThanOrEqual(cards);
    expect(summary?.items).toBeGreaterThanOrEqual(items);
    expect(blocks.filter(isCard).length).toBeGreaterThanOrEqual(cards);
  });

  it('has the key as the longest option in at most 30 % of its items', () => {
    const count = optionLists.filter(isKeyLongest).length;
    expect(count).toBeLessThanOrEqual(optionLists.length * 0.3);
  });

  it('has its keys at all places alike', () => {
    const places = countKeyPlaces(optionLists, 4);
    expect(Math.max(...places) - Math.min(...places)).toBeLessThanOrEqual(2);
  });
});
