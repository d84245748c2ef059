/** Search over everything that a deck holds. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Deck } from '../../../src/lib/core/deck';
import { anchorOf, listDocuments } from '../../../src/lib/core/search-documents';
import { toPlainText as plain } from '../../../src/lib/core/plain-text';
import { SearchIndex } from '../../../src/lib/core/search-index';
import { everyFeature } from '../../fixtures/every-feature';
import { deck } from '../../fixtures/log';

const documents = listDocuments(everyFeature);
const kindsOf = (list: typeof documents) => [...new Set(list.map(({ kind }) => kind))].sort();

describe('What can be found', () => {
  it('is every passage, note, entry and item, each under an id of its own', () => {
    expect(kindsOf(documents)).toEqual(['card', 'item', 'note', 'passage']);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
    const entries = new Set(everyFeature.cards.map(({ entryId }) => entryId));
    expect(documents.filter(({ kind }) => kind === 'card')).toHaveLength(entries.size);
    const items = everyFeature.scenarios.flatMap((scenario) => scenario.items);
    expect(documents.filter(({ kind }) => kind === 'item')).toHaveLength(items.length);
  });

  it('calls the cards of the glossary terms', () => {
    const glossary: Deck = { ...everyFeature, id: deck('glossary') };
    expect(kindsOf(listDocuments(glossary))).toEqual(['item', 'note', 'passage', 'term']);
  });

  it('gives no key of an item away', () => {
    const words = documents.filter(({ kind }) => kind === 'item').map(({ text }) => text);
    const options = everyFeature.scenarios.flatMap(({ items }) =>
      items.flatMap((item) => item.options),
    );
    const secrets = options.flatMap(({ text, rationale }) => [plain(text), plain(rationale)]);
    for (const secret of secrets.filter(Boolean))
      expect(words.filter((text) => text.includes(secret))).toEqual([]);
  });

  it('leads to places that the text has', () => {
    const anchors = documents.flatMap(({ place }) => anchorOf(place) ?? []);
    expect(anchors).toContain('text.1');
    expect(anchors).toContain('scenario-ef-unfolding');
    expect(documents.filter(({ place }) => anchorOf(place) === undefined).map(kindOf)).toEqual(
      documents.filter(({ kind }) => kind === 'card').map(kindOf),
    );
  });
});

describe('Finding', () => {
  const index = new SearchIndex();
  beforeAll(() =>
    index.add([
      document('term', 'impartiality', 'carrying out the mandate without favour'),
      document('passage', 'Principles', 'Impartiality is not neutrality. The referee penalises.'),
      document('passage', 'Chapter VII', 'Article 39 opens the chapter on enforcement.'),
      document('passage', 'Self-defence', 'Article 51 keeps the right. Côte d’Ivoire is a case.'),
    ]),
  );

  const found = (query: string) => index.find(query).map((find) => find.document.title);

  it('puts what bears the name before what mentions it', () => {
    expect(found('impartiality')).toEqual(['impartiality', 'Principles']);
  });

  it('forgives a misspelling and an unfinished word, accents and capitals', () => {
    expect(found('imparciality')).toEqual(['impartiality', 'Principles']);
    expect(found('REFER')).toEqual(['Principles']);
    expect(found('cote ivoire')).toEqual(['Self-defence']);
  });

  it('never takes one number for another', () => {
    expect(found('article 39')).toEqual(['Chapter VII']);
  });

  it('wants every word, and is content with some when no document has all', () => {
    expect(found('article enforcement')).toEqual(['Chapter VII']);
    expect(found('referee enforcement').sort()).toEqual(['Chapter VII', 'Principles']);
  });

  it('finds nothing for nothing, and for words that nothing resembles', () => {
    expect(found('')).toEqual([]);
    expect(found('xylophone')).toEqual([]);
  });

  it('says which words of the document it found, as they are marked', () => {
    expect([...(index.find('imparciality')[0]?.terms ?? [])]).toEqual(['impartiality']);
  });
});

function document(kind: 'term' | 'passage', title: string, text: string) {
  const place = { kind: 'passage', passageId: title } as const;
  return { id: `d/${kind}/${title}`, kind, deckId: deck('d'), title, text, place };
}

function kindOf({ kind }: { kind: string }): string {
  return kind;
}
