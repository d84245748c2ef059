/** A deck's cards as a list of plain words, filtered. */
import { describe, expect, it } from 'vitest';
import { filterCards, listCards } from '../../../src/lib/core/card-list';
import { backText, frontText } from '../../../src/lib/core/card-text';
import type { Card, CardContent, Deck } from '../../../src/lib/core/deck';
import { findGap } from '../../../src/lib/core/gap';
import { inlineText, toPlainText } from '../../../src/lib/core/plain-text';
import type { Inline, RichText } from '../../../src/lib/core/rich-text';
import { Learner } from '../../fixtures/learner';
import { outline } from '../../fixtures/outline';

const plain = (text: string): Inline => ({ kind: 'text', text });
const paragraph = (...children: Inline[]): RichText => [{ kind: 'paragraph', children }];
const words = (text: string): RichText => paragraph(plain(text));

function makeCard(id: string, content: CardContent): Card {
  const provenance = { citations: [], factIds: [], noteIds: [], tags: [] };
  return { ...provenance, id, entryId: id, hash: '', sectionId: 's1', content } as unknown as Card;
}

const charter: RichText = paragraph(
  plain('Chapter '),
  { kind: 'gap', number: 1, children: [plain('VII')] },
  plain(' follows '),
  { kind: 'strong', children: [{ kind: 'gap', number: 2, children: [plain('VI')] }] },
);

const cards = [
  makeCard('c1', { kind: 'basic', front: words('Who mandates?'), back: words('The Council') }),
  makeCard('c2', { kind: 'cloze', text: charter, gap: 2 }),
  makeCard('c3', {
    kind: 'list',
    front: words('Three principles'),
    isOrdered: false,
    members: [words('consent'), words('impartiality')],
  }),
  makeCard('c4', {
    kind: 'picture',
    front: words('Which sector?'),
    picture: { file: 'map.png', alt: 'Map' },
    parts: [
      { id: 'p1', left: 0, top: 0, width: 1, height: 1, answer: words('North') },
      { id: 'p2', left: 0, top: 0, width: 1, height: 1, answer: words('South') },
    ],
    partId: 'p2',
  }),
];

const deck: Deck = {
  ...outline('d1', []),
  sources: [],
  sections: [],
  cards,
  scenarios: [],
  notes: [],
  images: [],
};

const idsOf = (lines: ReturnType<typeof listCards>) => lines.map(({ card }) => card.id);

describe('A card in plain words', () => {
  it('asks its front, and a cloze shows its whole text', () => {
    expect(cards.map(frontText)).toEqual([
      'Who mandates?',
      'Chapter VII follows VI',
      'Three principles',
      'Which sector?',
    ]);
  });

  it('answers its back, its members, or the part of the picture that it is about', () => {
    expect(cards.map(backText)).toEqual([
      'The Council',
      'Chapter VII follows VI',
      'consent; impartiality',
      'South',
    ]);
  });
});

describe('Rich text in plain words', () => {
  it('reads blocks in order, pictures by their alternative text, and leaves citations out', () => {
    const text: RichText = [
      { kind: 'quote', blocks: words('Quoted') },
      { kind: 'list', isOrdered: true, items: [words('one'), words('two')] },
      { kind: 'table', header: [[plain('A')]], rows: [[[plain('b')], [plain('c')]]] },
    ];
    expect(toPlainText(text)).toBe('Quoted one two A b c');
    expect(
      inlineText([
        { kind: 'image', file: 'a.png', alt: 'Map' },
        { kind: 'break' },
        { kind: 'foreign', language: 'la', text: 'ius cogens' },
        { kind: 'citation', sourceId: 'charter', locator: 'art. 24' },
        { kind: 'link', address: 'https://example.org', children: [plain('!')] },
      ]),
    ).toBe('Map ius cogens!');
  });
});

describe('The gaps of a cloze', () => {
  it('are found by number, inside other marks, lists and tables too', () => {
    const inList: RichText = [{ kind: 'list', isOrdered: false, items: [charter, words('x')] }];
    const inTable: RichText = [
      { kind: 'table', header: [], rows: [[[{ kind: 'gap', number: 2, children: [plain('T')] }]]] },
    ];
    const found = findGap([...charter, ...inList, ...inTable], 2).map(inlineText);
    expect(found).toEqual(['VI', 'VI', 'T']);
    expect(findGap(charter, 3)).toEqual([]);
  });
});

describe('The list of a deck', () => {
  const anna = new Learner('anna').at('2026-01-01T10:00Z');
  anna.studies('c2', 'easy');
  anna.suspends('c3');
  anna.flags('c1');
  const lines = listCards(deck, anna.state);

  it('says of each card what the log does', () => {
    expect(lines.map(({ state }) => state)).toEqual(['new', 'review', 'new', 'new']);
    expect(lines[1]?.memory).toEqual(anna.memoryOf('c2'));
  });

  it('is filtered by suspension, by flag, and by every word in any case', () => {
    expect(idsOf(filterCards(lines, 'all', ''))).toEqual(['c1', 'c2', 'c3', 'c4']);
    expect(idsOf(filterCards(lines, 'suspended', ''))).toEqual(['c3']);
    expect(idsOf(filterCards(lines, 'flagged', ''))).toEqual(['c1']);
    expect(idsOf(filterCards(lines, 'all', ' council  WHO '))).toEqual(['c1']);
    expect(idsOf(filterCards(lines, 'suspended', 'council'))).toEqual([]);
  });
});
