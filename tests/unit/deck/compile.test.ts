/** Documents to decks: which cards are scheduled, what belongs to which passage, and what a hash covers. */
import { describe, expect, it } from 'vitest';
import type { Deck } from '../../../src/lib/core/deck';
import { compileDocument, outlineDeck } from '../../../src/lib/deck/compile';
import { parseDocument } from '../../../src/lib/deck/parse';
import { basicWith, documentWith, itemWith, plainText, sectionWith } from './documents';

function compile(text: string): Deck {
  const { document, problems } = parseDocument(text);
  expect(problems).toEqual([]);
  return compileDocument(document);
}

const card = (kind: string, id: string, ...keys: string[]) =>
  [`### ${kind} \`${id}\``, '', ...keys, '- cite: charter, art. 1'].join('\n');
const sides = ['- front: A', '- back: B'];
const idsOf = (text: string) => compile(sectionWith(text)).cards.map(({ id }) => id);

describe('cards of an entry', () => {
  it('are one for a basic card and one for a list', () => {
    const list = ['- front: A', '- members:', '  - a', '  - b'];
    expect(idsOf(`${card('Basic', 'a', ...sides)}\n\n${card('List', 'b', ...list)}`)).toEqual([
      ...['a', 'b', 'last'],
    ]);
  });

  it('are two for a reversed card, with the sides swapped', () => {
    const { cards } = compile(sectionWith(card('Reversed', 'r', ...sides)));
    expect(cards.slice(0, 2)).toMatchObject([
      { id: 'r', entryId: 'r', content: { kind: 'basic', front: plainText('A') } },
      { id: 'r~reverse', entryId: 'r', content: { kind: 'basic', front: plainText('B') } },
    ]);
  });

  it('are one for each number of a cloze', () => {
    expect(idsOf(card('Cloze', 'c', '- text: {{3:a}} {{1:b}} {{3:c}}'))).toEqual([
      ...['c~1', 'c~3', 'last'],
    ]);
    expect(idsOf(card('Cloze', 'c', '- text: {{a}}'))).toEqual(['c~1', 'last']);
  });

  it('are one for each part of a picture', () => {
    const parts = ['- parts:', '  - `x` 0 0 50 50: X', '  - `y` 50 50 50 50: Y'];
    const keys = ['- image: ![A map](map.svg)', '- front: What?', ...parts];
    const deck = compile(sectionWith(card('Picture', 'p', ...keys)));
    expect(deck.cards.map(({ id }) => id)).toEqual(['p~x', 'p~y', 'last']);
    expect(deck.images).toEqual(['map.svg']);
  });
});

describe('passages', () => {
  it('are the runs of text between blocks, and explain the cards after them', () => {
    const a = card('Basic', 'a', ...sides);
    const b = card('Basic', 'b', ...sides);
    const deck = compile(sectionWith(`${a}\n\nOne.\n\nTwo.\n\n${b}\n\nThree.`));
    expect(deck.cards.map(({ id, passageId }) => [id, passageId])).toEqual([
      ['a', undefined],
      ['b', 'section.1'],
      ['last', undefined],
    ]);
    expect(deck.sections[0]?.parts).toEqual([
      { kind: 'entry', entryId: 'a' },
      { kind: 'passage', id: 'section.1', text: [...plainText('One.'), ...plainText('Two.')] },
      { kind: 'entry', entryId: 'b' },
      { kind: 'passage', id: 'section.2', text: plainText('Three.') },
    ]);
  });

  it('leave a section that holds only sources out of the deck', () => {
    expect(compile(basicWith()).sections.map(({ id }) => id)).toEqual(['section', 'after']);
  });
});

describe('an item', () => {
  it('knows how many injects came before it', () => {
    const inject = '#### Inject `news`\n\nIt rains.\n\n';
    const early = compile(itemWith()).scenarios[0]?.items[0];
    const late = compile(itemWith().replace('#### Item', `${inject}#### Item`)).scenarios[0]
      ?.items[0];
    expect([early?.injectCount, late?.injectCount]).toEqual([0, 1]);
    expect(late?.hash).not.toBe(early?.hash);
  });

  it('has the defaults that the format promises', () => {
    expect(compile(itemWith()).scenarios[0]?.items[0]).toMatchObject({
      ...{ response: 'single', scoring: 'partial', isDraft: false, entryIds: [] },
      ...{ factIds: [], noteIds: [], tags: [] },
    });
  });
});

describe('the hash of a card', () => {
  const hashOf = (text: string) => compile(text).cards[0]?.hash;
  const usual = hashOf(basicWith());

  it('is 16 hexadecimal digits', () => {
    expect(usual).toMatch(/^[0-9a-f]{16}$/);
  });

  it('stays when only citations, tags, days or why change, or the card moves', () => {
    const why = ['- why: Because.', '- tags: a', '- cite: charter, art. 2', '- as-of: 2026-01-01'];
    expect(hashOf(basicWith(...why))).toBe(usual);
    expect(hashOf(basicWith().replace('`card`', '`moved`'))).toBe(usual);
  });

  it('changes with what is asked and with the answer', () => {
    expect(hashOf(basicWith().replace('Which?', 'Who?'))).not.toBe(usual);
    expect(hashOf(basicWith().replace('This.', '*This.*'))).not.toBe(usual);
  });

  it('keeps fields apart', () => {
    const hashed = (front: string, back: string) =>
      hashOf(sectionWith(card('Basic', 'a', `- front: ${front}`, `- back: ${back}`)));
    expect(hashed('A B', 'C')).not.toBe(hashed('A', 'B C'));
  });

  it('tells the two directions and the gaps of one text apart', () => {
    const text = `${card('Reversed', 'r', ...sides)}\n\n${card('Cloze', 'c', '- text: {{1:a}} {{2:b}}')}`;
    const hashes = compile(sectionWith(text)).cards.map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('of a part of a picture stays when another part changes', () => {
    const picture = (answer: string) =>
      sectionWith(
        card(
          'Picture',
          'p',
          '- image: ![A map](map.svg)',
          '- front: What?',
          `- parts:\n  - \`x\` 0 0 50 50: X\n  - \`y\` 50 50 50 50: ${answer}`,
        ),
      );
    const [first, second] = compile(picture('Y')).cards;
    const [firstLater, secondLater] = compile(picture('Z')).cards;
    expect(firstLater?.hash).toBe(first?.hash);
    expect(secondLater?.hash).not.toBe(second?.hash);
  });
});

describe('the hash of an item', () => {
  const hashOf = (text: string) => compile(text).scenarios[0]?.items[0]?.hash;

  it('stays when a rationale changes, and changes with an option or the situation', () => {
    const usual = itemWith();
    expect(hashOf(usual.replace('It is the mandate.', 'The mandate says so.'))).toBe(hashOf(usual));
    expect(hashOf(usual.replace('Stay.', 'Remain.'))).not.toBe(hashOf(usual));
    expect(hashOf(usual.replace('It happens.', 'It has happened.'))).not.toBe(hashOf(usual));
  });
});

describe('the version of a deck', () => {
  it('is the same for the same deck however it is laid out, and new for any change', () => {
    const version = compile(basicWith()).version;
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(compile(basicWith().replaceAll('\n\n', '\n\n\n')).version).toBe(version);
    expect(compile(basicWith('- tags: new')).version).not.toBe(version);
  });
});

describe('the outline of a deck', () => {
  it('groups the ids of siblings and names items and file', () => {
    const story = itemWith().replace('## After', `${card('Reversed', 'r', ...sides)}\n\n## After`);
    const outline = outlineDeck(compile(story), 'decks/sample.json');
    expect(outline).toMatchObject({
      ...{ id: 'sample', isCore: false, order: 9999, file: 'decks/sample.json' },
      ...{ entries: [['r', 'r~reverse'], ['last']], scenarios: [['story-1']] },
    });
    expect(outline).not.toHaveProperty('cards');
  });
});

describe('a document with errors', () => {
  it('is not compiled by mistake', () => {
    const { document } = parseDocument(documentWith('## Section\n\nText.'));
    expect(() => compileDocument(document)).toThrow(/^Inconsistent: /);
  });
});
