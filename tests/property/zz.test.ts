/** Whatever a file holds, a document of it is parsed, checked, counted and printed without an exception. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDocument } from '../../src/lib/deck/compile';
import { decodeDocument } from '../../src/lib/deck/decode';
import { lintDocument } from '../../src/lib/deck/lint';
import { parseDocument } from '../../src/lib/deck/parse';
import { printDocument } from '../../src/lib/deck/print';
import { hasErrors } from '../../src/lib/deck/problems';
import { splitLines } from '../../src/lib/deck/raw-text';
import { summarizeDocument } from '../../src/lib/deck/summary';
import { writeIds } from '../../src/lib/deck/write-ids';
import { anyText, patience } from './deck-documents';

const surroundings = { today: '2026-11-22', folder: 'sample', files: new Set<string>() };

describe('any text', () => {
  it(
    'is parsed, and every problem has a place in it',
    () => {
      fc.assert(
        fc.property(anyText, (text) => {
          const { document, problems } = parseDocument(text);
          const all = [...problems, ...lintDocument(document, surroundings).problems];
          const lines = splitLines(text);
          for (const { line, column } of all) {
            expect(lines[line - 1]).toBeDefined();
            const { column: start = 1, text: own = '' } = lines[line - 1] ?? {};
            expect(column).toBeGreaterThanOrEqual(1);
            expect(column).toBeLessThanOrEqual(start + own.length);
          }
          expect(summarizeDocument(document).cards).toBeGreaterThanOrEqual(0);
          if (!hasErrors(all)) compileDocument(document);
        }),
        { numRuns: 6000 },
      );
    },
    patience,
  );

  it(
    'is printed, and what is printed can be parsed and printed again',
    () => {
      fc.assert(
        fc.property(anyText, (text) => {
          const { document, problems } = parseDocument(text);
          const printed = printDocument(document);
          const again = parseDocument(printed);
          if (hasErrors([...problems, ...lintDocument(document, {}).problems])) return;
          expect(printDocument(again.document)).toBe(printed);
          expect(compileDocument(again.document)).toEqual(compileDocument(document));
        }),
        { numRuns: 6000 },
      );
    },
    patience,
  );

  it(
    'gets its ids at most once',
    () => {
      fc.assert(
        fc.property(anyText, (text) => {
          const once = writeIds(text).text;
          expect(writeIds(once)).toEqual({ text: once, count: 0 });
        }),
        { numRuns: 6000 },
      );
    },
    patience,
  );
});

describe('any bytes', () => {
  it(
    'are a text of the same bytes, or refused',
    () => {
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
          const decoded = decodeDocument(bytes);
          if (decoded.kind === 'text')
            expect(new TextEncoder().encode(decoded.text)).toEqual(bytes);
          else expect(decoded.problem.kind).toBe('not-utf8');
        }),
      );
    },
    patience,
  );
});
