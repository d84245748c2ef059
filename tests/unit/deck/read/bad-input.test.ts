/** What cannot be read is refused with its reason, soon, and nothing throws. */
import { describe, expect, it } from 'vitest';
import { generate } from '../../../../src/lib/deck/generate/generate';
import { readFileText, refuseLarge } from '../../../../src/lib/deck/read/read-file';
import { longestText } from '../../../../src/lib/deck/read/read-text';
import { describeReadProblem } from '../../../../src/lib/messages/generate';
import { writeZip } from '../../../fixtures/write-docx';
import { writePdf } from '../../../fixtures/write-pdf';

const encode = (text: string) => new TextEncoder().encode(text);

const cases: readonly [string, string, Uint8Array, string][] = [
  [
    'a PDF with a password',
    'a.pdf',
    writePdf([[{ words: 'secret', left: 60, foot: 700 }]], true),
    'document-locked',
  ],
  ['a PDF of pictures', 'a.pdf', writePdf([[], []]), 'document-scanned'],
  ['a PDF that is cut off', 'a.pdf', encode('%PDF-1.7\n1 0 obj'), 'document-broken'],
  [
    'a locked Word document',
    'a.docx',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
    'document-locked',
  ],
  [
    'a Word document that is cut off',
    'a.docx',
    encode('PK\u0003\u0004 and no more'),
    'document-broken',
  ],
  [
    'a Word document that unpacks to too much',
    'a.docx',
    writeZip({ 'word/document.xml': 'x' }, 900_000_000),
    'document-too-large',
  ],
  [
    'a page nested without end',
    'a.html',
    encode(`${'<div>\n'.repeat(200_000)}<p>A post is a guarded place.</p>`),
    'document-broken',
  ],
  ['a zip file that is no Word document', 'a.docx', writeZip({ 'a.txt': 'x' }), 'document-broken'],
  [
    'a binary file with the name of a text',
    'a.txt',
    Uint8Array.from({ length: 4000 }, (_, at) => (at * 37) % 256),
    'document-binary',
  ],
  ['an empty file', 'a.txt', new Uint8Array(), 'document-empty'],
  ['a text without a letter', 'a.txt', encode(' \n\n *** \n'), 'document-empty'],
  ['a line of 3 MB', 'a.txt', encode('word '.repeat(600_000)), 'line-too-long'],
  [
    'a text that is too long',
    'a.txt',
    encode('A line of text.\n'.repeat(longestText / 15)),
    'document-too-long',
  ],
];

describe('Refused', () => {
  it.each(cases)('is %s', async (_, name, bytes, kind) => {
    const result = await readFileText({ name, bytes });
    expect(result).toMatchObject({ kind: 'refused', problem: { kind } });
    if (result.kind === 'refused')
      expect(describeReadProblem(result.problem, 50)).toMatch(/\w.*\.$/);
  });

  it('is a file of 200 MB, unopened', () => {
    expect(refuseLarge(200_000_000)).toMatchObject({
      problem: { kind: 'document-too-large', megabytes: 200 },
    });
    expect(refuseLarge(1_000_000)).toBeUndefined();
  });
});

describe('Worked on all the same', () => {
  it('is a document of 2,000 headings', async () => {
    const text = Array.from(
      { length: 2000 },
      (_, at) => `Heading ${at}\n\nA post is a guarded place of kind ${at}.\n`,
    ).join('\n');
    const read = await readFileText({ name: 'a.txt', bytes: encode(text) });
    if (read.kind === 'refused') throw new Error(read.problem.kind);
    expect(generate(read).sections).toHaveLength(2000);
  });

  it('is a document in another language, with plain gaps only', async () => {
    const text =
      'La mission protège les civils dans la zone de sécurité. Les observateurs de la mission rédigent un rapport chaque jour pour les commandants. '.repeat(
        3,
      );
    const read = await readFileText({ name: 'a.txt', bytes: encode(text) });
    if (read.kind === 'refused') throw new Error(read.problem.kind);
    const made = generate(read);
    expect(made.isEnglish).toBe(false);
    expect(new Set(made.candidates.map(({ kind }) => kind))).toEqual(new Set(['cloze']));
  });
});
