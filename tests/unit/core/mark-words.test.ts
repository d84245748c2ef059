/** Marking what a search has found, and cutting texts down to it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, markWords } from '../../../src/lib/core/mark-words';
import { foldWord, splitWords } from '../../../src/lib/core/words';

const terms = (...words: string[]) => new Set(words.map(foldWord));

/** The marked text with brackets around what was found. */
function marked(text: string, ...words: string[]): string {
  return markWords(text, terms(...words))
    .map((stretch) => (stretch.isFound ? `[${stretch.text}]` : stretch.text))
    .join('');
}

describe('Words', () => {
  it('are compared without capitals and accents', () => {
    expect(splitWords("Côte d'Ivoire, art. 53(1)")).toEqual([
      'Côte',
      'd',
      'Ivoire',
      'art',
      '53',
      '1',
    ]);
    expect(foldWord('Côte')).toBe('cote');
  });
});

describe('Marking', () => {
  it('marks whole words wherever they stand, and nothing inside another word', () => {
    expect(marked('The mandate: a Mandate, not mandates.', 'mandate')).toBe(
      'The [mandate]: a [Mandate], not mandates.',
    );
    expect(marked('Côte d’Ivoire', 'cote')).toBe('[Côte] d’Ivoire');
    expect(marked('nothing', 'else')).toBe('nothing');
  });

  it('loses and changes no character of any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, words) => {
        const stretches = markWords(text, terms(...words, ...splitWords(text).slice(0, 2)));
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
      }),
    );
  });
});

describe('An excerpt', () => {
  const long = `${'before '.repeat(60)}veto ${'after '.repeat(60)}`.trim();

  it('of a short text is the text', () => {
    expect(excerptOf('A veto.', terms('veto'), 40)).toBe('A veto.');
  });

  it('holds the first word found, cut between words at both ends', () => {
    const excerpt = excerptOf(long, terms('veto'), 80);
    expect(excerpt).toMatch(/^… (before )+veto (after )*after …$/);
    expect(excerpt.length).toBeLessThanOrEqual(84);
  });

  it('begins at the beginning when the title alone was found', () => {
    expect(excerptOf(long, terms('nothing'), 80)).toMatch(/^(before )+…$/);
  });
});
