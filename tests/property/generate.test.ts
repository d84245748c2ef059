/** Whatever a text holds, reading and generating never throw, and every candidate stands where it says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generate } from '../../src/lib/deck/generate/generate';
import { toDeckDocument } from '../../src/lib/deck/generate/to-deck';
import { lintDocument } from '../../src/lib/deck/lint';
import { parseDocument } from '../../src/lib/deck/parse';
import { hasErrors } from '../../src/lib/deck/problems';
import { type ReadResult } from '../../src/lib/deck/read/read-text';
import { readTextAs } from '../../src/lib/deck/read/read-file';

const words = fc.constantFrom(
  ...'A The patrol mission is an are of and or to , . ; : ( ) — “zone” which called ROE 1999 not but must include *bold* {{gap}} [1] `code` <b> | # - 1. \\ é 💡 because by protecting protects'.split(
    ' ',
  ),
  '\n',
  '\n\n',
  'A safe area is a place that the parties agreed to protect.',
  'Patrols include foot patrols, vehicle patrols, and air patrols.',
  'The Joint Operations Centre (JOC) was created in 2007.',
);
const anyText = fc.oneof(
  fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const format = fc.constantFrom('text', 'markdown', 'html' as const);
const head = {
  description: 'd',
  language: 'en',
  licence: 'CC0-1.0',
  untitled: 'Beginning',
  sources: 'Sources',
  scenario: 'Recall.',
} as const;
const patience = 60_000;

function candidatesOf(result: ReadResult) {
  return result.kind === 'read' ? generate(result, { perHundredWords: 50 }).candidates : [];
}

describe('Any text', () => {
  it(
    'gives candidates whose spans hold what they quote',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyText, format, async (text, as) => {
          const read = await readTextAs(text, as);
          if (read.kind === 'refused') return;
          for (const { span, text: quoted, confidence, front, back } of candidatesOf(read)) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(read.text.length);
            expect(read.text.slice(span.start, span.end)).toBe(quoted);
            expect(confidence).toBeGreaterThanOrEqual(0);
            expect(confidence).toBeLessThanOrEqual(1);
            expect([front, back]).not.toContain('');
          }
        }),
        { numRuns: 150 },
      );
    },
    patience,
  );

  it(
    'gives the same candidates every time',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyText, format, async (text, as) => {
          const [one, two] = [await readTextAs(text, as), await readTextAs(text, as)];
          expect(candidatesOf(one)).toEqual(candidatesOf(two));
        }),
        { numRuns: 50 },
      );
    },
    patience,
  );

  it(
    'becomes a deck document without errors',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyText, format, async (text, as) => {
          const read = await readTextAs(text, as);
          const made = read.kind === 'read' ? generate(read, { perHundredWords: 50 }) : undefined;
          const draft = made && toDeckDocument([made], head);
          if (draft === undefined) return;
          const { document, problems } = parseDocument(draft);
          const all = [...problems, ...lintDocument(document, {}).problems];
          expect(hasErrors(all) ? [draft, all] : []).toEqual([]);
        }),
        { numRuns: 150 },
      );
    },
    patience,
  );
});
