/** Documents to text: canonical form, and not a word changed. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileDocument } from '../../../src/lib/deck/compile';
import { parseDocument } from '../../../src/lib/deck/parse';
import { printDocument } from '../../../src/lib/deck/print';

const read = (name: string) => readFileSync(`tests/fixtures/decks/${name}/deck.md`, 'utf8');
const print = (text: string) => printDocument(parseDocument(text).document);

describe('a printed document', () => {
  it('is the same file when that was in canonical form', () => {
    expect(print(read('every-feature'))).toBe(read('every-feature'));
  });

  it('is the same deck when the file was laid out otherwise', () => {
    const text = read('vocabulaire');
    const printed = print(text);
    expect(printed).not.toBe(text);
    expect(print(printed)).toBe(printed);
    expect(compileDocument(parseDocument(printed).document)).toEqual(
      compileDocument(parseDocument(text).document),
    );
  });

  it('has one blank line between parts and keys in the author’s order', () => {
    expect(print(read('vocabulaire')).split('\n').slice(0, 30)).toEqual([
      '---',
      'id: vocabulaire',
      'title: Vocabulaire',
      'description: Un jeu écrit sans ordre, mais juste.',
      'language: fr',
      'licence: CC0-1.0',
      '---',
      '',
      '## Sources `sources`',
      '',
      '### Source `charte`',
      '',
      '- title: Charte des Nations Unies',
      '- kind: treaty',
      '',
      "## L'usage `usage`",
      '',
      'Un texte   sans ligne vide.',
      '',
      '### Basic `vo-force`',
      '',
      '- cite: charte,   art. 2, par. 4',
      '- back:',
      '  Deux réponses :',
      '',
      "  - l'interdiction",
      '  -   les exceptions',
      '- front:',
      '    Que dit la Charte',
      "    de l'emploi de la force ?",
    ]);
  });

  it.each(['Of law: a start', '"Quoted"', "'Quoted'", '# 1', 'a #b', '- x', 'He said: "no"'])(
    'keeps the title %s',
    (title) => {
      const text = `---\ntitle: "${title}"\n---\n`;
      const titleOf = (printed: string) => parseDocument(printed).document.frontMatter[0]?.value;
      expect(titleOf(print(text))).toEqual({ type: 'line', value: title });
    },
  );

  it('of nothing is nothing', () => {
    expect(print('')).toBe('');
  });
});
