/** A deck document comes apart into parts, drafts and cards, and together again, without losing a word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/lib/core/deck';
import { compileDocument } from '../../src/lib/deck/compile';
import { compileParts } from '../../src/lib/deck/compile-own';
import { decompileEntry } from '../../src/lib/deck/decompile';
import { draftOf, printDraft } from '../../src/lib/deck/draft';
import {
  joinMembers,
  joinOptions,
  joinPictureParts,
  splitMembers,
  splitOptions,
  splitParts,
} from '../../src/lib/deck/draft-lists';
import { parseDocument } from '../../src/lib/deck/parse';
import { joinParts, splitDocument } from '../../src/lib/deck/parts';
import { printDocument, printPart } from '../../src/lib/deck/print';
import { allBlocks } from '../../src/lib/deck/summary';
import { projectDecks } from '../unit/deck/project-decks';
import { patience, validDocument } from './deck-documents';

const documentOf = (text: string) => parseDocument(text).document;

/** The deck with another part in its place: a card block decompiled. */
function siblingsOf(cards: readonly Card[]): [Card, ...Card[]][] {
  const groups = new Map<string, [Card, ...Card[]]>();
  for (const card of cards) {
    const group = groups.get(card.entryId);
    if (group) group.push(card);
    else groups.set(card.entryId, [card]);
  }
  return [...groups.values()];
}

function checkParts(text: string): void {
  const document = documentOf(text);
  const { id, head, parts } = splitDocument(document);
  const joined = joinParts(
    id,
    head,
    parts.map((part) => part.text),
  );
  expect(joined).toBe(printDocument(document));
  const { deck, faultyIds } = compileParts(id, head, parts);
  expect(faultyIds.size).toBe(0);
  expect(deck).toEqual(compileDocument(document));
  expect(parts.flatMap(({ cards }) => cards)).toEqual(deck.cards.map((card) => card.id));
}

function checkDrafts(text: string): void {
  for (const block of documentOf(text).sections.flatMap(({ parts }) => parts))
    if (block.type === 'block') expect(printDraft(draftOf(block))).toBe(printPart(block));
}

const listKeys = {
  members: (value: string, isOrdered: boolean) => joinMembers(splitMembers(value), isOrdered),
  options: (value: string) => joinOptions(splitOptions(value)),
  parts: (value: string) => joinPictureParts(splitParts(value)),
};

/** Every list taken apart and put together again: the form's side of it. */
function checkLists(text: string): void {
  const document = documentOf(text);
  const { id, head, parts } = splitDocument(document);
  const rewritten = new Map(
    document.sections
      .flatMap((section) => section.parts)
      .flatMap((block) => (block.type === 'block' ? [block] : []))
      .map((block) => [printPart(block), printDraft(rewriteLists(draftOf(block)))]),
  );
  const own = parts.map((part) => ({ ...part, text: rewritten.get(part.text) ?? part.text }));
  expect(compileParts(id, head, own).deck).toEqual(compileDocument(document));
}

function rewriteLists(draft: ReturnType<typeof draftOf>): ReturnType<typeof draftOf> {
  return {
    ...draft,
    fields: draft.fields.map((field) => {
      const rewrite = listKeys[field.key as keyof typeof listKeys];
      if (!rewrite) return field;
      return { ...field, value: rewrite(field.value, draft.kind === 'ordered-list') };
    }),
    children: draft.children.map(rewriteLists),
  };
}

function checkDecompiled(text: string): void {
  const document = documentOf(text);
  const deck = compileDocument(document);
  const { id, head, parts } = splitDocument(document);
  const textById = new Map<string, string>(
    siblingsOf(deck.cards).map((cards) => [cards[0].entryId, printDraft(decompileEntry(cards))]),
  );
  const own = parts.map((part) => ({ ...part, text: textById.get(part.id) ?? part.text }));
  const { deck: again, faultyIds } = compileParts(id, head, own);
  expect([...faultyIds]).toEqual([]);
  expect(again.cards).toEqual(deck.cards);
}

const checks = {
  'comes apart into parts that are the same document and deck when joined': checkParts,
  'has blocks that a form holds without changing them': checkDrafts,
  'has lists that a form takes apart and puts together': checkLists,
  'has cards that can be written again from their compiled form': checkDecompiled,
};

describe.each(Object.entries(checks))('a document %s', (_, check) => {
  it('whatever is in it', () => fc.assert(fc.property(validDocument, check)), patience);

  it.each(projectDecks().map(({ id, document }) => [id, printDocument(document)] as const))(
    'such as %s',
    (_id, text) => check(text),
    patience,
  );
});

describe('a block without keys', () => {
  it('is a draft without fields', () => {
    const [block] = allBlocks(documentOf('---\nid: a\n---\n## S `s`\n### Basic `b`\n'));
    expect(block && printDraft(draftOf(block))).toBe('### Basic `b`');
  });
});
