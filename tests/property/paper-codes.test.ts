/** F23: a paper, a key sheet and their file come back as they were sent, or are refused with the reason. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePaper } from '../../src/lib/core/make-paper';
import { gatherPart, splitIntoParts, type Chain } from '../../src/lib/core/parts';
import { readShared, writeFragment, writePartFragment } from '../../src/lib/core/share-link';
import {
  decodeKeySheet,
  decodePaper,
  decodePaperFile,
  encodeKeySheet,
  encodePaper,
  encodePaperFile,
} from '../../src/lib/state/paper-codes';
import { makeChosen, makeTestPaper, terms } from '../fixtures/paper';

const slow = { timeout: 120_000 };
const minutes = fc.integer({ min: 1, max: 1_000_000 }).map((count) => count * 60_000);

const papers = fc
  .record({
    title: fc
      .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
      .filter((text) => text.trim() !== '' && text.length <= 120),
    instructions: fc
      .string({ maxLength: 100, unit: 'grapheme' })
      .filter((text) => text.length <= 300),
    version: fc.integer({ min: 1, max: 999 }),
    opensAt: fc.option(minutes, { nil: undefined }),
    limit: fc.option(fc.integer({ min: 1, max: 1440 }), { nil: undefined }),
    attemptLimit: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
    passPercent: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    isShuffled: fc.boolean(),
    asksConfidence: fc.boolean(),
    feedback: fc.constantFrom('after-hand-in', 'after-due', 'never'),
    asks: fc.constantFrom(['name'], ['number'], ['name', 'group'], ['name', 'number', 'group']),
    shipped: fc.integer({ min: 0, max: 8 }),
    own: fc.integer({ min: 0, max: 4 }),
  })
  .filter(({ shipped, own }) => shipped + own > 0)
  .map(({ shipped, own, opensAt, limit, attemptLimit, passPercent, ...rest }) => {
    const { seriesId, madeAt, publicKey } = terms;
    const stated = {
      ...rest,
      ...(opensAt === undefined ? {} : { opensAt, dueAt: opensAt + 60_000 }),
      ...(limit === undefined ? {} : { timeLimitMs: limit * 60_000 }),
      ...(attemptLimit === undefined ? {} : { attemptLimit }),
      ...(passPercent === undefined ? {} : { passPercent }),
    } as Omit<typeof terms, 'seriesId' | 'madeAt' | 'publicKey'>;
    const chosen = [...makeChosen(shipped), ...makeChosen(own, null)];
    return makePaper({ seriesId, madeAt, publicKey, ...stated }, chosen, [], 'cd'.repeat(16));
  });

describe('A paper that travels', () => {
  it('arrives as it was made, by link and by file', slow, async () => {
    await fc.assert(
      fc.asyncProperty(papers, async ({ paper, paperHash, shared }) => {
        const link = `https://example.org/mandate/q#${writeFragment({ kind: 'paper', code: await encodePaper(paper) })}`;
        const found = readShared(link);
        if (found.kind !== 'read' || found.value.form !== 'whole') throw new Error('not found');
        expect(await decodePaper(found.value)).toEqual({
          kind: 'read',
          value: { paper, paperHash },
        });
        const file = await encodePaperFile(paper, shared);
        const contents = shared;
        expect(await decodePaperFile(file)).toEqual({
          kind: 'read',
          value: { paper, paperHash, contents },
        });
      }),
      { numRuns: 100 },
    );
  });

  it(
    'is refused when any character of its code has changed or any end is missing',
    slow,
    async () => {
      const { paper } = makeTestPaper(3, {}, null);
      const code = await encodePaper(paper);
      for (let place = 0; place < code.length; place += 1) {
        const changed = code.slice(0, place) + turn(code.charAt(place)) + code.slice(place + 1);
        const { kind } = await decodePaper({ kind: 'paper', code: changed });
        expect(['changed', 'cut-short', 'newer-format', 'unrecognised']).toContain(kind);
        const cut = await decodePaper({ kind: 'paper', code: code.slice(0, place) });
        expect(cut.kind).toBe('cut-short');
      }
    },
  );

  it(
    'is refused when any byte of its file has changed, and named when it is cut short',
    slow,
    async () => {
      const { paper, shared } = makeTestPaper(2);
      const file = await encodePaperFile(paper, shared);
      for (let place = 0; place < file.length; place += 1) {
        const changed = file.slice(0, place) + turn(file.charAt(place)) + file.slice(place + 1);
        const { kind } = await decodePaperFile(changed);
        expect(
          ['changed', 'cut-short', 'newer-format', 'unrecognised'],
          changed.slice(place - 9, place + 9),
        ).toContain(kind);
      }
      expect((await decodePaperFile(file.slice(0, -9))).kind).toBe('cut-short');
    },
  );

  it('says what else it was given instead', async () => {
    const kinds = async (text: string) => (await decodePaperFile(text)).kind;
    expect(await kinds('PK a zip file')).toBe('unrecognised');
    expect(await kinds('{"a": 1}')).toBe('unrecognised');
    expect(await kinds('{"file":"mandate-paper","format":2}')).toBe('newer-format');
    expect(await kinds(' '.repeat(5 * 1024 * 1024 + 1))).toBe('too-large');
    expect(readShared('https://example.org/menu').kind).toBe('unrecognised');
    expect(readShared('x'.repeat(50 * 1024 * 1024)).kind).toBe('too-large');
    const sheet = await encodePaper(makeTestPaper().paper);
    expect((await decodeKeySheet({ kind: 'key-sheet', code: sheet })).kind).toBe('changed');
  });
});

describe('Extra time on a link', () => {
  it('arrives beside the paper, and not when it was changed', slow, async () => {
    const code = await encodePaper(makeTestPaper(1).paper);
    const extraTime = { extraMs: 15 * 60_000, learner: 'Ada Ünal' };
    const fragment = writeFragment({ kind: 'paper', code, extraTime });
    expect(readShared(fragment)).toMatchObject({ kind: 'read', value: { code, extraTime } });
    for (let place = code.length + 2; place < fragment.length; place += 1) {
      const changed =
        fragment.slice(0, place) + turn(fragment.charAt(place)) + fragment.slice(place + 1);
      const found = readShared(changed);
      const opened =
        found.kind === 'read' && found.value.form === 'whole'
          ? await decodePaper(found.value)
          : found;
      expect(opened.kind).not.toBe('read');
    }
  });
});

describe('A key sheet', () => {
  it('arrives as it was made, or is refused', slow, async () => {
    const { keySheet } = makeTestPaper(5, { feedback: 'after-due' }, null);
    if (!keySheet) throw new Error('no key sheet');
    const code = await encodeKeySheet(keySheet);
    expect(await decodeKeySheet({ kind: 'key-sheet', code })).toEqual({
      kind: 'read',
      value: keySheet,
    });
    for (let place = 0; place < code.length; place += 1) {
      const changed = code.slice(0, place) + turn(code.charAt(place)) + code.slice(place + 1);
      expect((await decodeKeySheet({ kind: 'key-sheet', code: changed })).kind).not.toBe('read');
    }
  });
});

describe('A chain of QR codes', () => {
  it('gives the whole text from parts in any order, with duplicates and strays between', () => {
    const texts = fc.string({ minLength: 1, maxLength: 900 });
    fc.assert(
      fc.property(
        texts,
        fc.integer({ min: 1, max: 200 }),
        fc.array(fc.nat(), { minLength: 5 }),
        (text, length, order) => {
          const parts = splitIntoParts(text, length);
          const [stray] = splitIntoParts(`${text}!`, length);
          const met = [...order.map((place) => parts[place % parts.length]), stray, ...parts];
          let chain: Chain | null = null;
          let whole: string | undefined;
          for (const part of met) {
            if (!part || whole !== undefined) continue;
            const found = readShared(writePartFragment({ ...part, text: `${part.index}` }));
            expect(found).toMatchObject({
              kind: 'read',
              value: { index: part.index, count: part.count },
            });
            const gathered = gatherPart(chain, part);
            if (gathered.kind === 'whole') whole = gathered.text;
            if ('chain' in gathered) chain = gathered.chain;
          }
          expect(whole).toBe(text);
        },
      ),
    );
  });

  it('is refused when a part has changed', () => {
    const [first, second] = splitIntoParts('abcdefgh', 4);
    if (!first || !second) throw new Error('no parts');
    const waiting = gatherPart(null, { ...second, text: 'efgx' });
    expect(waiting).toMatchObject({ kind: 'waiting', missing: [0] });
    expect('chain' in waiting && gatherPart(waiting.chain, first).kind).toBe('changed');
  });
});

/** Another character, one bit away. */
function turn(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) ^ 1);
}
