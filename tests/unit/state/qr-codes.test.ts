/** QR codes: what must fit one, and chains for what does not; each read back from its pixels. */
import { describe, expect, it } from 'vitest';
import { gatherPart, type Chain } from '../../../src/lib/core/parts';
import { readShared, type SharedCode } from '../../../src/lib/core/share-link';
import { drawQr, maxQrBytes } from '../../../src/lib/platform/qr-draw';
import { readQr } from '../../../src/lib/platform/qr-read';
import { decodePaper, encodePaper } from '../../../src/lib/state/paper-codes';
import { drawShared, linkOf } from '../../../src/lib/state/qr-codes';
import { encodeSheet, makeInstructorKey } from '../../../src/lib/state/sheet-codes';
import { hashText } from '../../../src/lib/core/hash';
import { makePaper } from '../../../src/lib/core/make-paper';
import { makeChosen, makeTestPaper, paragraph, terms } from '../../fixtures/paper';
import { paint } from '../../fixtures/pixels';
import { makeTestSheet } from '../../fixtures/sheets';

const page = 'https://peace-operations-training.example.org/mandate/q';
/** Version 25 is 117 modules wide, and the quiet zone 4 on each side. */
const widest = 117 + 8;

const instructions =
  'Answer all items on your own, without the text at hand. You have forty-five minutes from the moment you begin, ' +
  'and the app keeps the time. You may go back to earlier items. When you hand in, show the code to your instructor ' +
  'or send her the file in any way you have. Good luck to all of you, colleagues!!';
const title =
  'Final quiz: consent, impartiality, the use of force, and the protection of civilians in the field, cohort 14, group B';

describe('One QR code of version 25', () => {
  it('holds a paper of 30 shipped items with the longest instructions', async () => {
    const { publicKey } = await makeInstructorKey(1);
    const { paper } = makeTestPaper(30, { title, instructions, publicKey, feedback: 'after-due' });
    expect(paper.instructions.length).toBeGreaterThan(290);
    const shared = { kind: 'paper', code: await encodePaper(paper) } as const;
    expect(linkOf(page, shared).length).toBeLessThanOrEqual(maxQrBytes);
    const pictures = drawShared(page, shared);
    expect(pictures).toHaveLength(1);
    expect(pictures[0]?.size).toBeLessThanOrEqual(widest);
  });

  it('holds an answer sheet of 20 items with long names and a clock that was changed', async () => {
    const { publicKey } = await makeInstructorKey(1);
    const sheet = makeTestSheet(makeTestPaper(20), 'x', {
      learner: {
        name: 'Lieutenant Colonel María Fernanda Gutiérrez Villanueva de la Cruz',
        number: 'POTI-2026-00123456',
        group: 'Cohort 14, group B, Entebbe',
      },
      checkpoints: Array.from({ length: 4 }, (_, index) => ({
        at: 1_772_000_000_000 + index * 3_600_000,
        usedMs: index * 60_000,
      })),
      responses: Array.from({ length: 20 }, (_, index) => ({
        places: [index % 6],
        confidence: 'sure',
      })),
    });
    const shared = { kind: 'sheet', code: await encodeSheet(sheet, publicKey) } as const;
    const pictures = drawShared(page, shared);
    expect(pictures).toHaveLength(1);
    expect(pictures[0]?.size).toBeLessThanOrEqual(widest);
  });

  it('is full at its last byte and refused at the next', () => {
    expect(drawQr('x'.repeat(maxQrBytes))?.size).toBe(widest);
    expect(drawQr('x'.repeat(maxQrBytes + 1))).toBeNull();
    expect(drawQr('é'.repeat(maxQrBytes / 2 + 1))).toBeNull();
  });
});

describe('A QR code', () => {
  it.each([2, 3, 5])('is read from its picture at %i pixels a module', async (scale) => {
    const { paper, paperHash } = makeTestPaper(30);
    const shared = { kind: 'paper', code: await encodePaper(paper) } as const;
    const [picture] = drawShared(page, shared);
    const text = picture && readQr(paint(picture, scale), true);
    expect(text).toBe(linkOf(page, shared));
    const found = readShared(text ?? '');
    if (found.kind !== 'read' || found.value.form !== 'whole') throw new Error('not found');
    expect(await decodePaper(found.value)).toEqual({ kind: 'read', value: { paper, paperHash } });
  });

  it('is not found where there is none', () => {
    const data = new Uint8ClampedArray(200 * 200 * 4).fill(200);
    expect(readQr({ width: 200, height: 200, data }, false)).toBeNull();
  });
});

describe('A chain of QR codes', () => {
  it('carries a paper of own items, read in any order', async () => {
    // Words that no compression makes shorter, as an instructor's own would not be by much.
    const own = makeChosen(12, null).map(({ scenario, item }) => {
      const worded = { ...item, stem: paragraph(hashText(item.id)) };
      const items = scenario.items.map((one) => (one.id === item.id ? worded : one));
      return { scenario: { ...scenario, items }, item: worded };
    });
    const { paper } = makePaper({ ...terms, instructions, title }, own, [], 'ab'.repeat(16));
    const shared: SharedCode = { kind: 'paper', code: await encodePaper(paper) };
    const pictures = drawShared(page, shared);
    expect(pictures.length).toBeGreaterThan(2);
    let chain: Chain | null = null;
    let whole = '';
    for (const picture of [...pictures].reverse()) {
      const found = readShared(readQr(paint(picture, 3), true) ?? '');
      if (found.kind !== 'read' || found.value.form !== 'part') throw new Error('no part');
      const gathered = gatherPart(chain, found.value);
      if (gathered.kind === 'whole') whole = gathered.text;
      if ('chain' in gathered) chain = gathered.chain;
    }
    expect(readShared(whole)).toMatchObject({
      kind: 'read',
      value: { kind: 'paper', code: shared.code },
    });
  });
});
