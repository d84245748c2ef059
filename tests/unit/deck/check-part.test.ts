/** One part of an own deck as its form sees it: what it is, what is wrong, and beside which key. */
import { describe, expect, it } from 'vitest';
import type { DeckId } from '../../../src/lib/core/ids';
import { checkPart, previewPart, problemsByKey } from '../../../src/lib/deck/check-part';
import { draftOf, printDraft, withValues } from '../../../src/lib/deck/draft';
import { draftBlock, withTag } from '../../../src/lib/deck/new-block';
import { overlayDeck, versionOfEntry } from '../../../src/lib/deck/overlay';
import { compileDocument } from '../../../src/lib/deck/compile';
import { parseDocument } from '../../../src/lib/deck/parse';
import type { PartId } from '../../../src/lib/core/ids';

const surroundings = {
  deckId: 'own' as DeckId,
  head: { title: 'Own', description: 'D', language: 'en', licence: 'CC0-1.0' },
  sourceIds: new Set(['notes']),
  cardIds: new Set<string>(),
  noteIds: new Set<string>(),
  files: new Set(['map.svg']),
};
const check = (text: string) => checkPart(text, surroundings);
const basic = '### Basic `c1`\n\n- front: Who?\n- back: The SRSG.\n- cite: notes, p. 1';

describe('A part of an own deck', () => {
  it('is told by its text', () => {
    expect(check('## Cards `cards`').kind).toBe('section');
    expect(check('Some *study* text.').kind).toBe('text');
    expect(check(basic)).toMatchObject({ kind: 'basic', label: 'Who?', isFaulty: false });
    expect(check(basic).cards).toEqual(['c1']);
    expect(check(`${basic}\n\nAnd text after it.`).kind).toBe('unclear');
    expect(check('## One `a`\n\n## Two `b`').kind).toBe('unclear');
  });

  it('has each problem beside the key that it is about, and schedules nothing while it has errors', () => {
    const checked = check('### Cloze `c2`\n\n- text: No gap.\n- year: 1\n- cite: nowhere, p. 1');
    expect(checked).toMatchObject({ isFaulty: true, cards: [] });
    const byKey = checked.block && problemsByKey(checked.block, checked.problems);
    const kinds = [...(byKey ?? [])].map(([key, found]) => [key, found.map(({ kind }) => kind)]);
    expect(Object.fromEntries(kinds)).toEqual({
      text: ['cloze-without-gap'],
      year: ['unknown-key'],
      cite: ['unknown-source'],
    });
  });

  it('is studied although a source that it cites is gone', () => {
    const checked = check(basic.replace('notes,', 'gone,'));
    expect(checked.problems.map(({ kind }) => kind)).toEqual(['unknown-source']);
    expect(checked).toMatchObject({ isFaulty: false, cards: ['c1'] });
  });

  it('is seen before it is saved', () => {
    const source = '### Source `notes`\n\n- title: My notes\n- kind: article';
    const deck = previewPart(surroundings, basic, [source]);
    expect(deck.cards).toHaveLength(1);
    expect(deck.sources.map(({ title }) => title)).toEqual(['My notes']);
  });
});

describe('A draft', () => {
  const draft = () => {
    const { block } = check(basic);
    if (!block) throw new Error('no block');
    return draftOf(block);
  };

  it('takes new keys in the order of the format, and keeps running text beside its key', () => {
    const text = printDraft(withValues(withValues(draft(), 'tags', ['a']), 'back', ['1945.']));
    expect(text).toContain('- back: 1945.\n');
    expect(text.trimEnd().endsWith('- tags: a')).toBe(true);
    expect(check(text).isFaulty).toBe(false);
  });

  it('puts a list below its key, and leaves an emptied key out', () => {
    const text = printDraft(withValues(draft(), 'back', ['- one\n- two']));
    expect(text).toContain('- back:\n  - one\n  - two\n');
    expect(printDraft(withValues(draft(), 'why', ['']))).toBe(basic);
  });

  it('has a tag once', () => {
    const tagged = withTag(withTag(draft(), 'field'), 'field');
    expect(printDraft(tagged)).toContain('- tags: field');
  });

  it('of a new part needs nothing but words', () => {
    const made = {
      deckId: 'own' as DeckId,
      random: () => 'abcdef0123',
      cite: 'notes, p. 1',
      topic: 'T',
    };
    const scenario = printDraft(draftBlock('scenario', made));
    expect(check(scenario).problems.map(({ kind }) => kind)).not.toContain('unknown-key');
    const card = withValues(draftBlock('basic', made), 'front', ['Q?']);
    expect(check(printDraft(withValues(card, 'back', ['A']))).isFaulty).toBe(false);
  });
});

describe('An edit over a shipped card', () => {
  const shipped = compileDocument(
    parseDocument(
      `---\nid: d\ntitle: D\ndescription: D\nlanguage: en\nlicence: CC0-1.0\n---\n\n## S \`s\`\n\nText.\n\n${basic}\n\n### Cloze \`c2\`\n\n- text: {{1:a}} {{2:b}}\n- cite: notes, p. 2\n\n### Source \`notes\`\n\n- title: N\n- kind: article\n`,
    ).document,
  );
  const over = (id: string, text: string) => overlayDeck(shipped, [{ id: id as PartId, text }]);

  it('stands where the card stood, with its id, and the text explains it still', () => {
    const [card, ...others] = over('c1', basic.replace('Who?', 'Who leads?')).cards;
    expect(card?.id).toBe('c1');
    expect(card?.passageId).toBe('s.1');
    expect(card?.hash).not.toBe(shipped.cards[0]?.hash);
    expect(others).toEqual(shipped.cards.slice(1));
  });

  it('may have other gaps than the original', () => {
    const edited = over(
      'c2',
      '### Cloze `c2`\n\n- text: {{1:a}} {{2:b}} {{3:c}}\n- cite: notes, p. 2',
    );
    expect(edited.cards.map(({ id }) => id)).toEqual(['c1', 'c2~1', 'c2~2', 'c2~3']);
  });

  it('is passed over when it does not compile', () => {
    expect(over('c1', '### Basic `c1`\n\n- front: Only a front').cards).toEqual(shipped.cards);
  });

  it('names the version that it was written for', () => {
    const [first] = shipped.cards;
    if (!first) throw new Error('no card');
    expect(versionOfEntry([first])).toBe(versionOfEntry([{ ...first, why: [] }]));
    expect(versionOfEntry([first])).not.toBe(versionOfEntry([{ ...first, hash: 'other' }]));
  });
});
