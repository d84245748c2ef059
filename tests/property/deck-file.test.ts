/** A deck's file: what is written opens again as the same deck; what comes from elsewhere is refused with a reason. */
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compileParts } from '../../src/lib/deck/compile-own';
import { openDeckFile, writeDeckFile, type OpenedDeck } from '../../src/lib/deck/deck-file';
import { parseDocument } from '../../src/lib/deck/parse';
import { splitDocument } from '../../src/lib/deck/parts';
import { bareName, zipCaps } from '../../src/lib/deck/zip';
import { projectDecks } from '../unit/deck/project-decks';
import { anyText, patience, validDocument } from './deck-documents';

const encode = (text: string) => new TextEncoder().encode(text);
const image = fc.uint8Array({ minLength: 1, maxLength: 300 });

function deckOf(opened: OpenedDeck) {
  if (opened.kind !== 'deck') throw new Error(`The file was not opened: ${opened.kind}`);
  return opened;
}

/** The file of a document with the image that the random documents show. */
function fileOf(text: string, bytes?: Uint8Array) {
  const { id, head, parts } = splitDocument(parseDocument(text).document);
  const images = bytes ? [{ name: 'map.svg', bytes }] : [];
  return writeDeckFile({ id, head, texts: parts.map((part) => part.text), images });
}

/** A small document, with an image where one is wanted. */
const plain = (extra = '') =>
  `---\nid: small\ntitle: Small\ndescription: D\nlanguage: en\nlicence: CC0-1.0\n---\n\n## S \`s\`\n\nText. ${extra}\n`;

describe('A deck that is downloaded and opened again', () => {
  it(
    'is the same deck, and downloads as the same bytes',
    () => {
      fc.assert(
        fc.property(validDocument, image, (text, bytes) => {
          const shows = text.includes('map.svg');
          const file = fileOf(text, shows ? bytes : undefined);
          const { deck, images } = deckOf(openDeckFile(file.bytes));
          const before = splitDocument(parseDocument(text).document);
          expect(deck).toEqual(before);
          expect(compileParts(deck.id, deck.head, deck.parts).deck).toEqual(
            compileParts(before.id, before.head, before.parts).deck,
          );
          const texts = deck.parts.map((part) => part.text);
          expect(writeDeckFile({ ...deck, texts, images })).toEqual(file);
        }),
      );
    },
    patience,
  );

  it('is the Markdown of the decks that come with the app', () => {
    for (const { document } of projectDecks()) {
      const { id, head, parts } = splitDocument(document);
      const texts = parts.map((part) => part.text);
      const { name, bytes } = writeDeckFile({ id, head, texts, images: [] });
      expect(name).toBe(`${id}.md`);
      expect(parseDocument(new TextDecoder().decode(bytes)).problems).toEqual([]);
    }
  });

  it('is found in an archive whatever its folders are called, and takes no path along', () => {
    const archive = zipSync({
      '../../evil/deck.md': encode(plain('![A map](map.svg)')),
      'C:\\temp\\map.svg': encode('<svg/>'),
      '__MACOSX/._deck.md': encode('rubbish'),
      'run.exe': encode('MZ'),
    });
    const { deck, images } = deckOf(openDeckFile(archive));
    expect(deck.id).toBe('small');
    expect(images.map(({ name }) => name)).toEqual(['map.svg']);
    expect(bareName('a/b\\c.png')).toBe('c.png');
  });
});

describe('A file that is no deck', () => {
  const kindOf = (bytes: Uint8Array) => openDeckFile(bytes).kind;

  it('is refused when it is an archive of nothing, of too much, or damaged', () => {
    expect(kindOf(zipSync({ 'map.svg': encode('<svg/>') }))).toBe('no-document');
    expect(kindOf(encode('PK and then words'))).toBe('zip-unreadable');
    const many = Array.from({ length: zipCaps.entries + 1 }, (_, index) => [
      `${index}.svg`,
      encode(''),
    ]);
    expect(kindOf(zipSync(Object.fromEntries(many) as Record<string, Uint8Array>))).toBe(
      'zip-too-many',
    );
    expect(kindOf(zipSync({ 'deck.md': new Uint8Array(5_000_000) }))).toBe('zip-too-dense');
    const whole = zipSync({ 'deck.md': encode(plain()) });
    expect(kindOf(whole.subarray(0, whole.length - 30))).toBe('zip-unreadable');
  });

  it('says its problems when it is a document with errors, with an image missing or no text', () => {
    expect(kindOf(encode('Just words.'))).toBe('faulty');
    expect(kindOf(new Uint8Array([0xff, 0xfe, 0x00]))).toBe('faulty');
    const opened = openDeckFile(encode(plain('![A map](map.svg)')));
    expect(opened.kind === 'faulty' && opened.problems.map(({ kind }) => kind)).toEqual([
      'image-missing',
    ]);
  });

  it(
    'never makes it throw, whatever text it is',
    () => {
      fc.assert(
        fc.property(anyText, (text) => {
          expect(['deck', 'faulty']).toContain(kindOf(encode(`\n${text}`)));
        }),
      );
    },
    patience,
  );

  it(
    'never makes it throw, whatever became of an archive on its way',
    () => {
      const whole = zipSync({
        'deck.md': encode(plain('![A map](map.svg)')),
        'map.svg': encode('x'),
      });
      fc.assert(
        fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
          const damaged = whole.slice();
          damaged[at] = (damaged[at] ?? 0) ^ by;
          expect(typeof kindOf(damaged)).toBe('string');
        }),
        { numRuns: 600 },
      );
    },
    patience,
  );
});
