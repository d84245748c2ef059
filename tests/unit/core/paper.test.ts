/** Papers: made once, named by their hash, found again on another device, opened later by their key sheet. */
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/lib/core/hash';
import { applyKeySheet, fitKeySheet } from '../../../src/lib/core/key-sheet';
import { checkPaper } from '../../../src/lib/core/paper';
import { isPaperContents } from '../../../src/lib/core/check-contents';
import { printPaperFile, readPaperFile } from '../../../src/lib/core/paper-file';
import { listAsked, lookUpItems } from '../../../src/lib/core/paper-items';
import { makeChosen, makeItem, makeTestPaper, paragraph } from '../../fixtures/paper';

describe('A paper', () => {
  it('has a hash that changes with every term, and with every word of an item', () => {
    const hashes = [
      makeTestPaper(),
      makeTestPaper(5),
      makeTestPaper(6, { title: 'Another' }),
      makeTestPaper(6, { version: 2 }),
      makeTestPaper(6, { passPercent: 80 }),
      makeTestPaper(6, { isShuffled: false }),
      makeTestPaper(6, { asks: ['name'] }),
      makeTestPaper(6, { feedback: 'never' }),
      makeTestPaper(6, {}, null),
    ].map(({ paperHash }) => paperHash);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(makeTestPaper().paperHash).toBe(hashes[0]);
  });

  it.each([
    [{ title: ' ' }, 'no-title'],
    [{ title: 'x'.repeat(121) }, 'too-long'],
    [{ instructions: 'x'.repeat(301) }, 'too-long'],
    [{ dueAt: Date.parse('2026-03-01T00:00Z') }, 'due-before-open'],
    [{ timeLimitMs: 0 }, 'bad-time-limit'],
    [{ attemptLimit: 0 }, 'bad-attempt-limit'],
    [{ passPercent: 101 }, 'bad-pass-mark'],
    [{ asks: ['group'] as const }, 'no-name-asked'],
  ])('is not given out with %j', (terms, kind) => {
    const { paper } = makeTestPaper(1, terms);
    expect(checkPaper(paper).map((problem) => problem.kind)).toEqual([kind]);
  });

  it('needs an item', () => {
    expect(checkPaper(makeTestPaper(0).paper)).toEqual([{ kind: 'no-items' }]);
    expect(checkPaper(makeTestPaper(3).paper)).toEqual([]);
  });
});

describe('Its file', () => {
  const { paper, shared } = makeTestPaper(3);
  const without = {
    ...shared,
    scenarios: shared.scenarios.map((one) => ({ ...one, items: one.items.slice(1) })),
  };

  it('is refused when an item was taken out of it (Q13)', () => {
    const whole = printPaperFile({ code: 'AAAA', contents: shared });
    const [item] = shared.scenarios[0]?.items ?? [];
    const damaged = whole.replace(canonicalJson(item), '').replace('[,', '[');
    expect(damaged.length).toBeLessThan(whole.length);
    expect(readPaperFile(whole).kind).toBe('read');
    expect(readPaperFile(damaged).kind).toBe('changed');
  });

  it('is whole only when every item of the paper is in it, whoever wrote it (Q13)', () => {
    const file = readPaperFile(printPaperFile({ code: 'AAAA', contents: without }));
    const contents = file.kind === 'read' ? file.value.contents : shared;
    expect(lookUpItems(paper, listAsked(contents))).toEqual({
      kind: 'incomplete',
      missing: 1,
      other: 0,
    });
  });
});

describe('Its items on another device', () => {
  const { paper } = makeTestPaper(4);
  const known = makeChosen(9);

  it('are found in the paper’s order among all that is there', () => {
    const found = lookUpItems(paper, [...known].reverse());
    expect(found.kind === 'found' && found.asked.map(({ item }) => item.id)).toEqual(
      known.slice(0, 4).map(({ item }) => item.id),
    );
  });

  it('are told apart: not there at all, or there in another version', () => {
    const reworded = known.slice(1).map((one, index) => {
      const item = index === 0 ? { ...one.item, stem: paragraph('Otherwise?') } : one.item;
      return { ...one, item };
    });
    expect(lookUpItems(paper, reworded)).toEqual({ kind: 'incomplete', missing: 1, other: 1 });
  });

  it('are another version when the key has moved', () => {
    const moved = known.map((one) => {
      const options = one.item.options.map((each, place) => ({ ...each, isKey: place === 2 }));
      return { ...one, item: { ...one.item, options } };
    });
    expect(lookUpItems(paper, moved)).toEqual({ kind: 'incomplete', missing: 0, other: 4 });
  });

  it('do as the file embeds them, without keys', () => {
    const exam = makeTestPaper(4, { feedback: 'never' });
    expect(lookUpItems(exam.paper, listAsked(exam.shared)).kind).toBe('found');
  });
});

describe('Keys', () => {
  const tellTale = (value: unknown) =>
    /"isKey":true|Why |un-charter|"hash":"[^"]/.test(JSON.stringify(value));

  it.each(['never', 'after-due'] as const)(
    'are in nothing that is shared when feedback is %s',
    (feedback) => {
      const own = makeTestPaper(4, { feedback }, null);
      expect(tellTale(own.paper)).toBe(false);
      expect(tellTale(own.shared)).toBe(false);
      expect(tellTale(own.contents)).toBe(true);
    },
  );

  it('come along when feedback is given on handing in', () => {
    expect(tellTale(makeTestPaper(4, {}, null).paper)).toBe(true);
  });

  it('come later with the key sheet, and with no other', () => {
    const own = makeTestPaper(4, { feedback: 'after-due' }, null);
    const other = makeTestPaper(5, { feedback: 'after-due' }, null);
    if (!own.keySheet || !other.keySheet) throw new Error('no key sheet');
    expect(fitKeySheet(own.keySheet, own.paper, own.paperHash)).toBe('fits');
    expect(fitKeySheet(other.keySheet, own.paper, own.paperHash)).toBe('other-paper');
    const forged = { ...own.keySheet, keys: [[0], [0], [0], [0]] };
    expect(fitKeySheet(forged, own.paper, own.paperHash)).toBe('not-the-instructors');
    const opened = applyKeySheet(listAsked(own.shared), own.keySheet);
    expect(opened.map(({ item }) => item.options)).toEqual(
      listAsked(own.contents).map(({ item }) => item.options),
    );
  });
});

describe('Contents from a stranger', () => {
  const { contents } = makeTestPaper(3);
  const withStem = (stem: unknown) => ({
    ...contents,
    scenarios: [{ ...contents.scenarios[0], items: [{ ...makeItem('i'), stem }] }],
  });

  it('are taken as the app would make them', () => {
    expect(isPaperContents(contents)).toBe(true);
    expect(isPaperContents(withStem(paragraph('Yes?')))).toBe(true);
  });

  it.each([
    ['a script for a link', [line({ kind: 'link', address: 'javascript:alert(1)', children: [] })]],
    ['a picture elsewhere', [line({ kind: 'image', file: '../../x.svg', alt: '' })]],
    ['a node that is not known', [line({ kind: 'html', text: '<b>' })]],
    ['a key too many', [line({ kind: 'text', text: 'x', onclick: 'x' })]],
    ['text nested without end', nest(200)],
    ['no text', 'stem'],
  ])('are refused with %s', (_what, stem) => {
    expect(isPaperContents(withStem(stem))).toBe(false);
  });

  it('are refused with one item twice, or one option', () => {
    const [scenario] = contents.scenarios;
    const twice = { ...scenario, items: [makeItem('i'), makeItem('i')] };
    const lone = {
      ...scenario,
      items: [makeItem('i', { options: makeItem('i').options.slice(1, 2) })],
    };
    expect(isPaperContents({ ...contents, scenarios: [twice] })).toBe(false);
    expect(isPaperContents({ ...contents, scenarios: [lone] })).toBe(false);
  });
});

function line(node: object) {
  return { kind: 'paragraph', children: [node] };
}

function nest(depth: number): unknown {
  return depth === 0 ? paragraph('deep') : [{ kind: 'quote', blocks: nest(depth - 1) }];
}
