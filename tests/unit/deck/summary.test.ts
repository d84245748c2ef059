/** Counts of a document, with errors or without. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDocument } from '../../../src/lib/deck/compile';
import { parseDocument } from '../../../src/lib/deck/parse';
import { summarizeDocument } from '../../../src/lib/deck/summary';
import { sectionWith } from './documents';

describe('the summary of a document', () => {
  it('counts what the compiled deck holds', () => {
    const { document } = parseDocument(
      readFileSync('tests/fixtures/decks/every-feature/deck.md', 'utf8'),
    );
    const deck = compileDocument(document);
    expect(summarizeDocument(document)).toEqual({
      id: 'every-feature',
      title: 'Every feature: a deck for tests',
      cards: deck.cards.length,
      scenarios: 2,
      items: 3,
      sources: 6,
      notes: 2,
    });
    expect(deck.cards).toHaveLength(11);
  });

  it('counts what can be counted in a document with errors', () => {
    const { document } = parseDocument(sectionWith('### Reversed\n\n- front: A\n\n### Cloze `c`'));
    expect(summarizeDocument(document)).toMatchObject({ id: 'sample', cards: 3, sources: 1 });
  });

  it('has no name for a document without front matter', () => {
    const { document } = parseDocument('## Text `t`');
    expect(summarizeDocument(document)).toMatchObject({ id: '', title: '', cards: 0 });
  });
});
