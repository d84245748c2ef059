/** Two documents and what they compile to. A difference here changes what learners' devices hold: look twice. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDocument, outlineDeck } from '../../src/lib/deck/compile';
import { lintDocument } from '../../src/lib/deck/lint';
import { parseDocument } from '../../src/lib/deck/parse';

const files = new Set(['deck.md', 'river.svg', 'ladder.svg']);

describe.each(['every-feature', 'vocabulaire'])('the document %s', (id) => {
  const text = readFileSync(`tests/fixtures/decks/${id}/deck.md`, 'utf8');
  const { document, problems } = parseDocument(text);

  it('has no problems', () => {
    const surroundings = { today: '2026-11-22', folder: id, files };
    expect([...problems, ...lintDocument(document, surroundings).problems]).toEqual([]);
  });

  it('compiles to the golden deck', async () => {
    const deck = compileDocument(document);
    const golden = { deck, outline: outlineDeck(deck, `decks/${id}.json`) };
    await expect(`${JSON.stringify(golden, null, 2)}\n`).toMatchFileSnapshot(`deck-${id}.json`);
  });

  it('compiles to the same deck with CRLF and a byte order mark', () => {
    const windows = parseDocument(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect(compileDocument(windows.document)).toEqual(compileDocument(document));
  });
});
