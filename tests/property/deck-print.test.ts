/** Valid documents survive parsing, printing and parsing again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDocument } from '../../src/lib/deck/compile';
import { lintDocument } from '../../src/lib/deck/lint';
import { parseDocument } from '../../src/lib/deck/parse';
import { printDocument } from '../../src/lib/deck/print';
import { validDocument, patience } from './deck-documents';

/** The value without the places that layout moves. */
function withoutPlaces(value: unknown): unknown {
  const places = new Set(['line', 'column', 'idPlace', 'place']);
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (places.has(key) ? undefined : inner)),
  );
}

describe('a valid document', () => {
  it(
    'has no problems',
    () => {
      fc.assert(
        fc.property(validDocument, (text) => {
          const { document, problems } = parseDocument(text);
          const errors = [...problems, ...lintDocument(document, {}).problems].filter(
            ({ severity }) => severity === 'error',
          );
          expect(errors).toEqual([]);
        }),
      );
    },
    patience,
  );

  it(
    'is the same document after printing',
    () => {
      fc.assert(
        fc.property(validDocument, (text) => {
          const { document } = parseDocument(text);
          const printed = printDocument(document);
          const again = parseDocument(printed);
          expect(again.problems).toEqual([]);
          expect(withoutPlaces(again.document)).toEqual(withoutPlaces(document));
          expect(printDocument(again.document)).toBe(printed);
        }),
      );
    },
    patience,
  );

  it(
    'is the same deck, version included, after printing',
    () => {
      fc.assert(
        fc.property(validDocument, (text) => {
          const { document } = parseDocument(text);
          const printed = parseDocument(printDocument(document)).document;
          expect(compileDocument(printed)).toEqual(compileDocument(document));
        }),
      );
    },
    patience,
  );
});
