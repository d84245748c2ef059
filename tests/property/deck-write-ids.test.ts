/** Writing ids makes a document whole and keeps every byte that was there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintDocument } from '../../src/lib/deck/lint';
import { parseDocument } from '../../src/lib/deck/parse';
import { hasErrors } from '../../src/lib/deck/problems';
import { writeIds } from '../../src/lib/deck/write-ids';
import { anyText, documentWithoutIds, patience } from './deck-documents';

/** What `after` holds besides `before`, line by line; nothing when `before` is not in it in order. */
function addedTo(before: string, after: string): string | undefined {
  let added = '';
  let index = 0;
  for (const character of after) {
    if (before.startsWith(character, index)) index += character.length;
    else added += character;
  }
  return index === before.length ? added : undefined;
}

describe('writing ids', () => {
  it(
    'leaves nothing missing and is done after once',
    () => {
      fc.assert(
        fc.property(documentWithoutIds, (text) => {
          const { text: whole } = writeIds(text);
          const { document, problems } = parseDocument(whole);
          expect(hasErrors([...problems, ...lintDocument(document, {}).problems])).toBe(false);
          expect(writeIds(whole)).toEqual({ text: whole, count: 0 });
        }),
      );
    },
    patience,
  );

  it(
    'keeps every character and only adds ids and numbers',
    () => {
      fc.assert(
        fc.property(fc.oneof(documentWithoutIds, anyText), (text) => {
          const { text: whole, count } = writeIds(text);
          const added = addedTo(text, whole);
          expect(added).toBeDefined();
          expect(count === 0).toBe(whole === text);
          expect(whole.split(/\r\n|\n|\r/)).toHaveLength(text.split(/\r\n|\n|\r/).length);
        }),
        { numRuns: 300 },
      );
    },
    patience,
  );
});
