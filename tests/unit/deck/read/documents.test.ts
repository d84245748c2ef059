/** Documents of every format are read to their words and their parts, and nothing in them is run. */
import { describe, expect, it } from 'vitest';
import { readFileText } from '../../../../src/lib/deck/read/read-file';
import type { ReadText } from '../../../../src/lib/deck/read/read-text';
import { writeDocx } from '../../../fixtures/write-docx';
import { type PdfLine, writePdf } from '../../../fixtures/write-pdf';

async function read(name: string, given: Uint8Array | string): Promise<ReadText> {
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given;
  const result = await readFileText({ name, bytes });
  if (result.kind === 'refused') throw new Error(result.problem.kind);
  return result;
}

const parts = ({ plain, blocks }: ReadText) =>
  blocks.map(({ kind, start, end }) => `${kind}: ${plain.slice(start, end).replace(/\s+/g, ' ')}`);

const at = (words: string, left: number, foot: number, size = 11): PdfLine => ({
  words,
  left,
  foot,
  size,
});

describe('A PDF', () => {
  const pages = [1, 2, 3].map((page) => [
    at('Handbook of Convoys', 200, 810, 9),
    at(`Heading ${page}`, 60, 760, 18),
    at('A convoy is a group of vehicles that move un-', 60, 730),
    at(`der one commander on page ${'abc'[page - 1] ?? ''}.`, 60, 716),
    at('Its commander decides the ﬁnal order.'.replace('ﬁ', 'fi'), 60, 690),
    at(`Page ${page} of 3`, 280, 30, 9),
  ]);

  it('loses its running heads and page numbers, and its cut words are mended', async () => {
    const text = await read('a.pdf', writePdf(pages));
    expect(parts(text).slice(0, 3)).toEqual([
      'heading: Heading 1',
      'paragraph: A convoy is a group of vehicles that move under one commander on page a.',
      'paragraph: Its commander decides the final order.',
    ]);
    expect(text.plain).not.toMatch(/Handbook|Page \d/);
    expect(text.blocks.map(({ page }) => page)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3]);
  });

  it('is read down its left column before its right one', async () => {
    const rows = ['one', 'two', 'three', 'four'];
    const lines = rows.flatMap((word, row) => [
      at(`right column ${word} goes on`, 320, 700 - row * 14),
      at(`left column ${word} goes on`, 60, 700 - row * 14),
    ]);
    const { plain } = await read('b.pdf', writePdf([lines]));
    expect(plain.indexOf('left column four')).toBeLessThan(plain.indexOf('right column one'));
  });
});

describe('A Word document', () => {
  it('keeps its headings and paragraphs', async () => {
    const text = await read(
      'a.docx',
      writeDocx([
        { words: 'Sites', style: 'Heading1' },
        { words: 'A buffer zone is an area between two forces.' },
      ]),
    );
    expect(parts(text)).toEqual([
      'heading: Sites',
      'paragraph: A buffer zone is an area between two forces.',
    ]);
  });
});

describe('HTML', () => {
  it('gives its words and runs nothing', async () => {
    const html =
      '<html><head><title>T</title><script>throw 1</script></head><body onload="x()"><h2>A &amp; B</h2><p>One<br>two</p><ul><li>three</li></ul><table><tr><td>f</td><td>g</td></tr></table><nav>menu</nav></body></html>';
    const text = await read('a.html', html);
    expect(text.title).toBe('T');
    expect(parts(text)).toEqual([
      'heading: A & B',
      'paragraph: One',
      'paragraph: two',
      'item: three',
      'row: f g',
      'furniture: menu',
    ]);
    expect(text.plain).not.toContain('throw');
  });
});

describe('Markdown', () => {
  it('keeps its places while its marks are blanked out', async () => {
    const markdown = '# Title\n\nA **bold** word and a [link](https://example.org).\n\n- item\n';
    const text = await read('a.md', markdown);
    expect(text.text).toBe(markdown);
    expect(text.plain).toHaveLength(markdown.length);
    expect(parts(text)).toEqual([
      'heading: Title',
      'paragraph: A bold word and a link .',
      'item: item',
    ]);
  });
});

describe('Plain text', () => {
  it('shows its headings by short lines between blank ones', async () => {
    const text = await read(
      'a.txt',
      'Title\n\nA first sentence.\nAnd more.\n\n1. one\n2. two\n\nNext part\n\nText.',
    );
    expect(parts(text)).toEqual([
      'heading: Title',
      'paragraph: A first sentence. And more.',
      'item: one',
      'item: two',
      'heading: Next part',
      'paragraph: Text.',
    ]);
  });

  it.each([
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0x4d, 0xc3, 0xa9]],
    ['UTF-16 with a byte order mark', [0xff, 0xfe, 0x4d, 0, 0xe9, 0]],
    ['UTF-16 without one', [0x4d, 0, 0xe9, 0]],
    ['UTF-16, the great end first', [0xfe, 0xff, 0, 0x4d, 0, 0xe9]],
    ['Windows-1252', [0x4d, 0xe9]],
  ])('is read in %s', async (_, bytes) => {
    expect((await read('a.txt', Uint8Array.from(bytes))).text).toBe('Mé');
  });
});
