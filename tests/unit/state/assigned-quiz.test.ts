/** A whole assignment without screens: made, given out by QR, kept, answered, handed in, collected, read. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnswerSheet } from '../../../src/lib/core/answer-sheet';
import type { Deck } from '../../../src/lib/core/deck';
import type { DeckId } from '../../../src/lib/core/ids';
import { lookUpItems } from '../../../src/lib/core/paper-items';
import { poolOf } from '../../../src/lib/core/choose-items';
import { findSeries } from '../../../src/lib/core/quiz-series';
import { listResults } from '../../../src/lib/core/results';
import { splitIntoParts } from '../../../src/lib/core/parts';
import { readShared, writePartFragment } from '../../../src/lib/core/share-link';
import { readQr } from '../../../src/lib/platform/qr-read';
import { Collector } from '../../../src/lib/state/collector.svelte';
import { handOutPaper, handOutSheet } from '../../../src/lib/state/hand-out';
import type { Library } from '../../../src/lib/state/library.svelte';
import { PaperDraft } from '../../../src/lib/state/paper-draft.svelte';
import { decodePaper, type OpenedPaper } from '../../../src/lib/state/paper-codes';
import type { PaperShelf } from '../../../src/lib/state/paper-shelf.svelte';
import { openShelf, closeShelf, now } from '../../fixtures/instructor-shelf';
import { makeChosen } from '../../fixtures/paper';
import { paint } from '../../fixtures/pixels';
import { makeTestSheet } from '../../fixtures/sheets';

const page = 'https://example.org/mandate/q';
const scenarios = [...new Set(makeChosen(9).map(({ scenario }) => scenario))];
const deck = { id: 'principles' as DeckId, scenarios, sources: [] } as unknown as Deck;
const library = {
  outlines: [{ scenarios: [['some']] }],
  loadDeck: async () => deck,
} as unknown as Library;

let shelf: PaperShelf;

beforeEach(async () => {
  shelf = await openShelf();
});
afterEach(() => closeShelf(shelf));

async function makeQuiz() {
  const draft = new PaperDraft(shelf, library);
  await draft.load();
  draft.change({ title: 'Consent' });
  draft.draw(4);
  const result = await draft.make();
  if (result.kind !== 'made') throw new Error(`not made: ${JSON.stringify(result)}`);
  return result.made;
}

/** What a learner's phone has once the code was before its camera. */
async function scanPaper(): Promise<OpenedPaper> {
  const [known] = [...(shelf.papers?.madeByHash.values() ?? [])];
  if (!known) throw new Error('nothing was made');
  const { pictures } = await handOutPaper(page, known);
  const [picture] = pictures;
  const found = readShared((picture && readQr(paint(picture, 3), true)) ?? '');
  if (found.kind !== 'read' || found.value.form !== 'whole') throw new Error('not found');
  const opened = await decodePaper(found.value);
  if (opened.kind !== 'read') throw new Error(opened.kind);
  return opened.value;
}

/** The link of a learner's sheet, as a message would bring it. */
async function handIn(name: string, more: Partial<AnswerSheet> = {}): Promise<string> {
  const opened = await scanPaper();
  expect(lookUpItems(opened.paper, poolOf(deck)).kind).toBe('found');
  const sheet = makeTestSheet(opened, name, { startedAt: now, ...more });
  return (await handOutSheet(page, opened.paper, sheet)).link;
}

/** The parts of a link, as a chain of codes would show them. */
function partsOf(link: string): string[] {
  const fragment = link.slice(link.indexOf('#') + 1);
  return splitIntoParts(fragment, 60).map((part) => `${page}#${writePartFragment(part)}`);
}

function rows() {
  const [known] = [...(shelf.papers?.madeByHash.values() ?? [])];
  const series = shelf.papers && known && findSeries(shelf.papers, known.paper.seriesId);
  return series ? listResults(series, 'first') : [];
}

describe('An assigned quiz', () => {
  it('goes from the instructor to a learner and back', async () => {
    const made = await makeQuiz();
    expect((await scanPaper()).paperHash).toBe(made.paperHash);
    const collector = new Collector(shelf);
    await collector.paste(`Here it is: ${await handIn('Ada')}`);
    expect(collector.lines).toEqual([{ kind: 'new', name: 'Ada' }]);
    expect(rows().map(({ learner, counted }) => [learner.name, counted[0]?.asRuled.share])).toEqual(
      [['Ada', 1]],
    );
  });

  it('is not made without a title, and the key is made once', async () => {
    const draft = new PaperDraft(shelf, library);
    await draft.load();
    draft.draw(2);
    expect(await draft.make()).toEqual({ kind: 'problems', problems: [{ kind: 'no-title' }] });
    await makeQuiz();
    const { key } = shelf;
    await makeQuiz();
    expect(shelf.key).toEqual(key);
    expect(shelf.papers?.madeByHash.size).toBe(2);
  });
});

describe('Collecting', () => {
  it('tells of each sheet in a pile: new, again, cut short, something else', async () => {
    await makeQuiz();
    const [ada, bo] = [await handIn('Ada'), await handIn('Bo', { startedAt: now + 1_000 })];
    const collector = new Collector(shelf);
    await collector.open([
      new File([ada], 'ada.mandate-answers'),
      new File([`${ada}\n${bo.slice(0, -9)}`], 'mixed.txt'),
      new File(['PK zip'], 'other.zip'),
      new File([new Uint8Array(2 * 1024 * 1024)], 'large.bin'),
    ]);
    const kinds = collector.lines.map(({ kind, name }) => `${name}: ${kind}`).sort();
    expect(kinds).toEqual([
      'Ada: duplicate',
      'Ada: new',
      'large.bin: too-large',
      'mixed.txt: cut-short',
      'other.zip: unrecognised',
    ]);
    expect(rows()).toHaveLength(1);
  });

  it('says so of a folder, and takes the files beside it', async () => {
    await makeQuiz();
    const folder = new File([], 'sheets');
    folder.text = () => Promise.reject(new DOMException('', 'NotFoundError'));
    const collector = new Collector(shelf);
    await collector.open([folder, new File([await handIn('Ada')], 'ada.mandate-answers')]);
    expect(collector.lines).toEqual([
      { kind: 'new', name: 'Ada' },
      { kind: 'unreadable', name: 'sheets' },
    ]);
  });

  it('takes a code once that stays before the camera', async () => {
    await makeQuiz();
    const link = await handIn('Ada');
    const collector = new Collector(shelf);
    for (let frame = 0; frame < 5; frame += 1) await collector.scan(link);
    expect(collector.lines).toEqual([{ kind: 'new', name: 'Ada' }]);
  });

  it('gathers a chain of codes, says what is missing, and passes over codes that go on turning', async () => {
    await makeQuiz();
    const [ada, bo] = [
      partsOf(await handIn('Ada')),
      partsOf(await handIn('Bo', { startedAt: now + 1 })),
    ];
    const collector = new Collector(shelf);
    const scan = async (...texts: readonly string[]) => {
      for (const text of texts) await collector.scan(text);
    };
    await scan(...ada.slice(0, 1));
    expect(collector.missingParts).toEqual(ada.slice(1).map((_, index) => index + 1));
    // Bo stands before the camera before Ada has shown all of hers.
    await scan(...bo.slice(1), ...bo.slice(0, 1));
    expect([collector.missingParts, collector.lines]).toEqual([[], [{ kind: 'new', name: 'Bo' }]]);
    await scan(...bo, ...bo, ...ada, ...ada);
    expect(collector.lines.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      'Ada: new',
      'Bo: new',
    ]);
    expect(collector.missingParts).toEqual([]);
  });

  it('names the quiz of a sheet that belongs to another one of the same instructor', async () => {
    await makeQuiz();
    const collector = new Collector(shelf, 'f'.repeat(16));
    await collector.paste(await handIn('Ada'));
    expect(collector.lines).toEqual([{ kind: 'new', name: 'Ada', otherQuiz: 'Consent' }]);
  });

  it('says so of a sheet for another instructor', async () => {
    await makeQuiz();
    const link = await handIn('Ada');
    const { makeInstructorKey } = await import('../../../src/lib/state/sheet-codes');
    const other = await makeInstructorKey(now);
    expect(await shelf.importKey(other, false)).toBe('other-key');
    expect(await shelf.importKey({ ...other, privateKey: 'AAAA' }, true)).toBe('not-a-pair');
    expect(await shelf.importKey(other, true)).toBe('kept');
    const collector = new Collector(shelf);
    await collector.paste(link);
    expect(collector.lines.map(({ kind }) => kind)).toEqual(['other-instructor']);
  });
});
