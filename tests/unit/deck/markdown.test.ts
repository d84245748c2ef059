/** Markdown to rich text: what each form becomes, and where what is not allowed is reported. */
import { describe, expect, it } from 'vitest';
import type { Inline, RichText } from '../../../src/lib/core/rich-text';
import type { RawText, Reference } from '../../../src/lib/deck/document';
import { collectFindings } from '../../../src/lib/deck/findings';
import { readCloze, readMarkdown, type Standing } from '../../../src/lib/deck/markdown';
import type { Problem } from '../../../src/lib/deck/problems';
import { plainText } from './documents';

function rawOf(text: string): RawText {
  return text.split('\n').map((line, index) => ({ text: line, line: index + 1, column: 1 }));
}

function read(text: string, standing: Standing = 'own-lines') {
  const problems: Problem[] = [];
  const references: Reference[] = [];
  const rich = readMarkdown(rawOf(text), standing, collectFindings(problems, references));
  return { rich, problems, references };
}

function inlinesOf(text: string): readonly Inline[] {
  const { rich, problems } = read(text);
  expect(problems).toEqual([]);
  const [block] = rich;
  return block?.kind === 'paragraph' ? block.children : [];
}

function cloze(text: string) {
  const problems: Problem[] = [];
  return { ...readCloze(rawOf(text), 'beside-key', collectFindings(problems, [])), problems };
}

const text = (words: string): Inline => ({ kind: 'text', text: words });

describe('running text', () => {
  it('keeps emphasis, strong, code, links and hard breaks', () => {
    expect(inlinesOf('*a* **b** `c` [d](https://un.org)\\\ne')).toEqual([
      { kind: 'emphasis', children: [text('a')] },
      text(' '),
      { kind: 'strong', children: [text('b')] },
      text(' '),
      { kind: 'code', text: 'c' },
      text(' '),
      { kind: 'link', address: 'https://un.org', children: [text('d')] },
      { kind: 'break' },
      text('e'),
    ]);
  });

  it('flows over line ends', () => {
    expect(inlinesOf('one\ntwo')).toEqual([text('one two')]);
  });

  it('reads a citation, and one that goes over a line end', () => {
    const citation = { kind: 'citation', sourceId: 'charter', locator: 'art. 24(1)' };
    expect(inlinesOf('So [@charter, art. 24(1)].')).toEqual([text('So '), citation, text('.')]);
    expect(inlinesOf('[@charter,\nart. 24(1)]')).toEqual([citation]);
  });

  it('keeps marks in a locator as they are', () => {
    expect(inlinesOf('[@charter, arts. 2*bis* & 3_a_]')).toEqual([
      { kind: 'citation', sourceId: 'charter', locator: 'arts. 2*bis* & 3_a_' },
    ]);
  });

  it('mentions the sources and images that it names', () => {
    const { references } = read('[@charter, art. 1] and\n![A map](map.svg)');
    expect(references).toEqual([
      { kind: 'source', id: 'charter', line: 1, column: 1 },
      { kind: 'image', id: 'map.svg', line: 2, column: 1 },
    ]);
  });

  it('reads a passage in another language, also inside emphasis', () => {
    const foreign = { kind: 'foreign', language: 'la', text: 'uti possidetis' };
    expect(inlinesOf('[uti possidetis]{lang=la}')).toEqual([foreign]);
    expect(inlinesOf('*[uti\npossidetis]{lang=la}*')).toEqual([
      { kind: 'emphasis', children: [foreign] },
    ]);
  });

  it('takes brackets, braces and bars for text where they mean nothing', () => {
    const plain = 'a [b] {c} | d } e }} f {lang=la}';
    expect(inlinesOf(plain)).toEqual([text(plain)]);
  });

  it('takes escaped marks and marks in code for text', () => {
    expect(inlinesOf('\\[@a, b] \\{{c}} `{{d}} [@e]`')).toEqual([
      text('[@a, b] {{c}} '),
      { kind: 'code', text: '{{d}} [@e]' },
    ]);
  });

  it('reads characters beyond the first plane without moving columns', () => {
    expect(read('😀 <b>').problems).toMatchObject([{ kind: 'html-in-text', line: 1, column: 4 }]);
  });
});

describe('blocks of text', () => {
  it('reads lists, nested and loose', () => {
    const nested: RichText = [
      {
        kind: 'list',
        isOrdered: false,
        items: [
          [...plainText('a'), { kind: 'list', isOrdered: true, items: [plainText('b')] }],
          plainText('c'),
        ],
      },
    ];
    expect(read('- a\n  1. b\n- c').rich).toEqual(nested);
    expect(read('- a\n\n  1. b\n\n- c').rich).toEqual(nested);
  });

  it('reads quotes', () => {
    expect(read('> a\n> b').rich).toEqual([{ kind: 'quote', blocks: plainText('a b') }]);
  });

  it('reads tables', () => {
    expect(read('| A | B |\n| - | - |\n| 1 | *2* |').rich).toEqual([
      {
        kind: 'table',
        header: [[text('A')], [text('B')]],
        rows: [[[text('1')], [{ kind: 'emphasis', children: [text('2')] }]]],
      },
    ]);
  });

  it('keeps a list together over blank lines, and parts paragraphs', () => {
    expect(read('a\n\nb\n\n1. c\n\n2. d\n\ne').rich).toEqual([
      ...plainText('a'),
      ...plainText('b'),
      { kind: 'list', isOrdered: true, items: [plainText('c'), plainText('d')] },
      ...plainText('e'),
    ]);
  });

  it('reports a fault in a nested block at its own place', () => {
    expect(read('- a\n  - b <i>').problems).toMatchObject([{ line: 2, column: 7 }]);
    expect(read('a\n\n> b\n> [@c').problems).toMatchObject([
      { kind: 'unclosed-citation', line: 4, column: 3 },
    ]);
  });
});

describe('text beside a key', () => {
  it.each(['1945.', '39) and more', '- 5', '+ 5', '> 5 %', '# of troops', '***', '* * *', '-'])(
    'is running text even as %s',
    (value) => {
      expect(read(value, 'beside-key')).toMatchObject({ rich: plainText(value), problems: [] });
      // Emphasis takes the text through the Markdown parser, which must say the same.
      expect(read(`${value}\n\n*x*`, 'beside-key').rich[0]).toEqual(plainText(value)[0]);
    },
  );

  it('reports places behind the mark that it shields', () => {
    expect(read('1945. <b>', 'beside-key').problems).toMatchObject([{ line: 1, column: 7 }]);
  });

  it('may have a list on the lines below', () => {
    expect(read('Two:\n\n- a\n- b', 'beside-key').rich).toEqual([
      ...plainText('Two:'),
      { kind: 'list', isOrdered: false, items: [plainText('a'), plainText('b')] },
    ]);
  });
});

describe('a cloze text', () => {
  it('numbers a single gap by itself', () => {
    expect(cloze('A {{b}} c.')).toMatchObject({
      gapNumbers: [1],
      unnumbered: [],
      problems: [],
      text: [
        {
          children: [text('A '), { kind: 'gap', number: 1, children: [text('b')] }, text(' c.')],
        },
      ],
    });
  });

  it('keeps hints and emphasis', () => {
    const [block] = cloze('{{2:*b* c|which | one?}}').text;
    expect(block).toEqual({
      kind: 'paragraph',
      children: [
        {
          kind: 'gap',
          number: 2,
          hint: 'which | one?',
          children: [{ kind: 'emphasis', children: [text('b')] }, text(' c')],
        },
      ],
    });
  });

  it('gives one number to gaps that are hidden together, over paragraphs too', () => {
    const { gapNumbers, problems } = cloze('{{2:a}} {{1:b}}\n\n- {{2:c}}');
    expect({ gapNumbers, problems }).toEqual({ gapNumbers: [1, 2], problems: [] });
  });

  it('proposes free numbers where they are missing', () => {
    const { unnumbered } = cloze('{{a}} {{1:b}} {{c}}');
    expect(unnumbered).toEqual([
      { place: { line: 1, column: 3 }, number: 2 },
      { place: { line: 1, column: 17 }, number: 3 },
    ]);
  });

  it('takes digits with a leading zero for text', () => {
    expect(cloze('At {{09:40}}.').text).toEqual([
      {
        kind: 'paragraph',
        children: [text('At '), { kind: 'gap', number: 1, children: [text('09:40')] }, text('.')],
      },
    ]);
  });

  it('keeps braces that stand next to a gap', () => {
    expect(cloze('{{{1:a {b}}}').text[0]).toMatchObject({
      children: [text('{'), { kind: 'gap', children: [text('a {b}')] }],
    });
  });
});
