/** A review of candidates: decisions, edits, own cards, what each section is covered by, and what is shown of a text. */
import { describe, expect, it } from 'vitest';
import { generate } from '../../../../src/lib/deck/generate/generate';
import { toDeckDocument } from '../../../../src/lib/deck/generate/to-deck';
import { readTextAs } from '../../../../src/lib/deck/read/read-file';
import { blockAt, firstAround, viewDocument } from '../../../../src/lib/deck/review/document-view';
import { filterCards } from '../../../../src/lib/deck/review/filter-cards';
import { isWhole, startCard, tidy, wordsOf } from '../../../../src/lib/deck/review/own-card';
import {
  foldReview,
  keepAccepted,
  listCards,
  type ReviewedDocument,
  type ReviewGesture,
} from '../../../../src/lib/deck/review/review';
import { coverSections } from '../../../../src/lib/deck/review/section-coverage';

const text =
  'Title\n\nA convoy is a group of vehicles that move under one commander.\n\nSecond part\n\nA rally point is a place where vehicles meet again. The quick reaction force (QRF) leaves the base at once.';

async function read(words: string): Promise<ReviewedDocument> {
  const result = await readTextAs(words, 'text');
  if (result.kind === 'refused') throw new Error(result.problem.kind);
  return { name: 'a.txt', read: result, made: generate(result) };
}

const documents = [await read(text)];
const offered = listCards(documents);
const fronts = (gestures: readonly ReviewGesture[]) =>
  keepAccepted(documents, foldReview(offered, gestures))[0]?.candidates.map(({ front }) => front);
const [first, second] = offered;
if (!first || !second) throw new Error('Inconsistent: nothing was found');

describe('A review', () => {
  it('offers what was found in the order of the document', () => {
    expect(offered.map(({ candidate }) => candidate.front)).toEqual([
      'convoy',
      'rally point',
      'QRF',
    ]);
  });

  it('puts into the deck what was accepted, as it was edited, and nothing else', () => {
    const words = { ...wordsOf(first), front: ' a convoy ' };
    expect(
      fronts([
        { kind: 'edited', id: first.id, words: tidy(words) },
        { kind: 'decided', ids: [second.id], decision: 'skipped' },
      ]),
    ).toEqual(['a convoy']);
  });

  it('forgets the last gesture when it is taken away, and a later decision wins', () => {
    const accept = { kind: 'decided', ids: [first.id, second.id], decision: 'accepted' } as const;
    const skip = { kind: 'decided', ids: [first.id], decision: 'skipped' } as const;
    expect(fronts([accept, skip])).toEqual(['rally point']);
    expect(fronts([accept])).toEqual(['convoy', 'rally point']);
  });

  it('takes a card of one’s own in at its place, and the deck compiles with it', () => {
    const [one] = documents;
    const start = text.indexOf('group');
    const card = startCard(one as ReviewedDocument, 0, { start, end: start + 17 }, 'own-0');
    expect(card.candidate.back).toBe('group of vehicles');
    const written = { ...card, candidate: { ...card.candidate, front: 'What is it?' } };
    const review = foldReview(offered, [{ kind: 'written', card: written }]);
    expect(review.cards.map(({ id }) => id)).toEqual([
      first.id,
      'own-0',
      ...offered.slice(1).map(({ id }) => id),
    ]);
    const deck = toDeckDocument(keepAccepted(documents, review), {
      description: 'd',
      language: 'en',
      licence: 'CC0-1.0',
      scenario: 's',
      untitled: 'u',
      sources: 'Sources',
      id: 'mine-1',
    });
    expect(deck).toContain('id: mine-1');
    expect(deck).toContain('- front: What is it?');
  });

  it('knows which sections are covered, counting what two cards share once', () => {
    const all = offered.map(({ id }) => id);
    const review = foldReview(offered, [{ kind: 'decided', ids: all, decision: 'accepted' }]);
    expect(coverSections(documents, review)).toMatchObject([
      { heading: 'Title', cards: 1, accepted: 1, open: 0, coveredShare: 1 },
      { heading: 'Second part', cards: 2, accepted: 2, open: 0 },
    ]);
    const none = foldReview(offered, []);
    expect(coverSections(documents, none).map(({ coveredShare }) => coveredShare)).toEqual([0, 0]);
  });

  it('leaves in view what the filter names', () => {
    const kinds = filterCards(offered, { kind: 'abbreviation', atLeast: 0 });
    expect(kinds.map(({ candidate }) => candidate.front)).toEqual(['QRF']);
    const section = filterCards(offered, { section: { document: 0, section: 0 }, atLeast: 0 });
    expect(section).toEqual([first]);
    expect(filterCards(offered, { atLeast: 1 })).toEqual([]);
  });
});

describe('The words of a card', () => {
  it('make one when nothing is missing', () => {
    const words = { front: 'f', back: 'b', members: [] };
    expect(isWhole(words)).toBe(true);
    expect(isWhole({ ...words, back: ' ' })).toBe(false);
    expect(isWhole({ ...words, members: ['one', ' '] })).toBe(false);
    expect(isWhole({ ...words, members: ['one', 'two'] })).toBe(true);
    expect(isWhole({ ...words, gapText: 'a {{b}} c' })).toBe(true);
    expect(isWhole({ ...words, gapText: 'a {{ }} c' })).toBe(false);
    expect(isWhole({ ...words, gapText: 'a {{b}} {{c}}' })).toBe(false);
    const options = [{ text: 'a', isKey: true }];
    expect(isWhole({ ...words, options })).toBe(false);
    expect(isWhole({ ...words, options: [...options, { text: 'b', isKey: false }] })).toBe(true);
  });

  it('of a gap text say its front and back anew', () => {
    const words = { front: '', back: '', members: [], gapText: 'A {{post|place}} is guarded.' };
    expect(tidy(words)).toMatchObject({ front: 'A … is guarded.', back: 'post' });
  });
});

describe('What is shown of a document', () => {
  it('marks the passage across blocks, and the words shown are those of the document', () => {
    const [one] = documents as [ReviewedDocument];
    const span = { start: text.indexOf('commander'), end: text.indexOf('part') };
    const { blocks } = viewDocument(one, 0, span);
    const marked = blocks.flatMap(({ stretches }) =>
      stretches.filter(({ isMarked }) => isMarked).map(({ words }) => words),
    );
    expect(marked).toEqual(['commander.', 'Second ']);
    for (const { start, stretches } of blocks) {
      const words = stretches.map(({ words }) => words).join('');
      expect(text.slice(start, start + words.length)).toBe(words);
    }
  });

  it('is never the whole of a long one, and always holds the block that is looked at', async () => {
    const long = await read(
      Array.from({ length: 1000 }, (_, at) => `Words of part ${at}.`).join('\n\n'),
    );
    for (const place of [0, 59, 60, 119, 500, 999]) {
      const offset = long.read.blocks[place]?.start ?? 0;
      expect(blockAt(long, offset)).toBe(place);
      const view = viewDocument(long, firstAround(place), undefined);
      expect(view.blocks.length).toBeLessThanOrEqual(120);
      expect(view.blocks.some(({ start }) => start === offset)).toBe(true);
    }
  });
});

describe('The title of a document without one', () => {
  it('is not the notice that stands before its first words', async () => {
    const { made } = await read(
      'Note: this article is AI-generated. Please verify critical details.\n\nA convoy is a group of vehicles that move under one commander.',
    );
    expect(made.isAiGenerated).toBe(true);
    expect(made.title).toMatch(/^A convoy is/);
  });
});
