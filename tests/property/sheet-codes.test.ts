/** Q12 and F23: an answer sheet comes back as it was sealed, is read by its instructor alone, and is refused when changed. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnswerSheet, SheetResponse } from '../../src/lib/core/answer-sheet';
import { packSheet, sealOf, unpackSheet } from '../../src/lib/core/answer-sheet-code';
import { confidences } from '../../src/lib/core/confidence';
import type { AttemptId } from '../../src/lib/core/ids';
import { printKeyFile, readKeyFile, type InstructorKey } from '../../src/lib/core/instructor-key';
import { writeFragment } from '../../src/lib/core/share-link';
import {
  decodeSheet,
  decodeSheets,
  encodeSheet,
  isKeyPair,
  makeInstructorKey,
  prepareKey,
} from '../../src/lib/state/sheet-codes';
import type { Decryptor } from '../../src/lib/platform/encryption';
import { makeTestPaper } from '../fixtures/paper';
import { makeTestSheet } from '../fixtures/sheets';

const slow = { timeout: 120_000 };
const hex32 = fc.string({
  unit: fc.constantFrom(...'0123456789abcdef'),
  minLength: 32,
  maxLength: 32,
});
const instant = fc.integer({ min: 0, max: 4_000_000_000_000 });
const lengthMs = fc.integer({ min: 0, max: 100_000_000 });
const field = fc.string({ maxLength: 40, unit: 'grapheme' }).filter((text) => text.length <= 80);
const zone = fc.integer({ min: -840, max: 840 });

const answer: fc.Arbitrary<SheetResponse> = fc
  .record({
    places: fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 12 }),
    confidence: fc.option(fc.constantFrom(...confidences), { nil: undefined }),
  })
  .map(({ places, confidence }) => ({
    places: places.sort((a, b) => a - b),
    ...(confidence ? { confidence } : {}),
  }));

const sheets: fc.Arbitrary<AnswerSheet> = fc.record({
  paperHash: hex32,
  attemptId: hex32.map((id) => id as AttemptId),
  attemptNumber: fc.integer({ min: 1, max: 99 }),
  learner: fc.record({ name: field, number: field, group: field }),
  startedAt: instant,
  submittedAt: instant,
  startedZoneMinutes: zone,
  submittedZoneMinutes: zone,
  usedMs: lengthMs,
  extraMs: lengthMs,
  reason: fc.constantFrom('handed-in', 'time-up'),
  checkpoints: fc.array(fc.record({ at: instant, usedMs: lengthMs }), { maxLength: 16 }),
  responses: fc.array(answer, { maxLength: 40 }),
});

let key: InstructorKey;
let other: InstructorKey;
let mine: Decryptor;
let theirs: Decryptor;
beforeAll(async () => {
  [key, other] = await Promise.all([makeInstructorKey(1), makeInstructorKey(2)]);
  [mine, theirs] = await Promise.all([ready(key), ready(other)]);
});

async function ready(one: InstructorKey): Promise<Decryptor> {
  const prepared = await prepareKey(one);
  if (!prepared) throw new Error('Inconsistent: a new key that is none');
  return prepared;
}

describe('An answer sheet', () => {
  it('is packed and unpacked as it was', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        expect(unpackSheet(packSheet(sheet))).toEqual({
          kind: 'read',
          value: { sheet, seal: sealOf(sheet) },
        });
      }),
    );
  });

  it('is refused with any byte changed, even by who could decrypt it', () => {
    const bytes = packSheet(makeTestSheet(makeTestPaper(20), 'Ada'));
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = bytes.slice();
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(unpackSheet(changed).kind).not.toBe('read');
    }
  });

  it('is read by its instructor and by no other', slow, async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (sheet) => {
        const shared = { kind: 'sheet', code: await encodeSheet(sheet, key.publicKey) } as const;
        expect(await decodeSheet(shared, mine)).toEqual({
          kind: 'read',
          value: { sheet, seal: sealOf(sheet) },
        });
        expect(await decodeSheet(shared, theirs)).toEqual({ kind: 'other-instructor' });
      }),
      { numRuns: 30 },
    );
  });

  it(
    'is refused with any character of its code changed, and named when cut short',
    slow,
    async () => {
      const code = await encodeSheet(makeTestSheet(makeTestPaper(5), 'Ada'), key.publicKey);
      for (let place = 0; place < code.length; place += 1) {
        const turned = String.fromCharCode(code.charCodeAt(place) ^ 1);
        const changed = code.slice(0, place) + turned + code.slice(place + 1);
        expect((await decodeSheet({ kind: 'sheet', code: changed }, mine)).kind).not.toBe('read');
        const cut = await decodeSheet({ kind: 'sheet', code: code.slice(0, place) }, mine);
        expect(cut.kind).toBe('cut-short');
      }
    },
  );

  it('is refused when its wrapping is right and its inside has changed', async () => {
    const { sealPacket, openPacket } = await import('../../src/lib/core/packet');
    const code = await encodeSheet(makeTestSheet(makeTestPaper(5), 'Ada'), key.publicKey);
    const opened = openPacket(code);
    if (opened.kind !== 'read') throw new Error('not read');
    for (let place = 4; place < opened.value.body.length; place += 1) {
      const body = opened.value.body.slice();
      body[place] = (body[place] ?? 0) ^ 1;
      const forged = sealPacket({ kind: 'sheet', body });
      expect(await decodeSheet({ kind: 'sheet', code: forged }, mine)).toEqual({ kind: 'changed' });
    }
  });
});

describe('Many sheets at once', () => {
  it(
    'are each read for themselves: pasted links between other text, a broken one among them',
    slow,
    async () => {
      const made = makeTestPaper(5);
      const links = await Promise.all(
        ['Ada', 'Bo', 'Cy'].map(async (name) => {
          const code = await encodeSheet(makeTestSheet(made, name), key.publicKey);
          return `https://example.org/q#${writeFragment({ kind: 'sheet', code })}`;
        }),
      );
      const [first = '', second = '', third = ''] = links;
      const pasted = `${first}\n${second.slice(0, -20)}\n\n${third}\n`;
      const kinds = (await decodeSheets(pasted, mine)).map(({ kind }) => kind);
      expect(kinds).toEqual(['read', 'cut-short', 'read']);
    },
  );

  it('are found in a message that goes on after the link, and in one whose lines were broken', async () => {
    const code = await encodeSheet(makeTestSheet(makeTestPaper(5), 'Ada'), key.publicKey);
    const link = `https://example.org/q#${writeFragment({ kind: 'sheet', code })}`;
    const broken = link.replace(/(.{76})/g, '$1\n');
    const said = `Dear colleague, here it is: ${link}. Best, Ada`;
    for (const text of [said, broken, `${broken}\n\n${broken}`])
      expect(new Set((await decodeSheets(text, mine)).map(({ kind }) => kind))).toEqual(
        new Set(['read']),
      );
    expect(await decodeSheets('Dear colleague, I am late.', mine)).toEqual([
      { kind: 'unrecognised' },
    ]);
  });
});

describe('The instructor’s key', () => {
  it('goes into a file and comes back', async () => {
    expect(readKeyFile(printKeyFile(key))).toEqual({ kind: 'read', value: key });
    expect(await isKeyPair(key)).toBe(true);
    expect(await isKeyPair({ ...key, privateKey: other.privateKey })).toBe(false);
    expect(await isKeyPair({ ...key, privateKey: 'AAAA' })).toBe(false);
  });

  it('is refused with any byte of the file changed, or its end missing', () => {
    const file = printKeyFile(key);
    for (let place = 0; place < file.length; place += 1) {
      const turned = String.fromCharCode(file.charCodeAt(place) ^ 1);
      const { kind } = readKeyFile(file.slice(0, place) + turned + file.slice(place + 1));
      expect(kind).not.toBe('read');
    }
    expect(readKeyFile(file.slice(0, -5)).kind).toBe('cut-short');
    expect(readKeyFile('{"file":"mandate-instructor-key","format":9}').kind).toBe('newer-format');
    expect(readKeyFile('GIF89a').kind).toBe('unrecognised');
    expect(readKeyFile('x'.repeat(5_000)).kind).toBe('too-large');
  });
});
