/** What is held against the world around a document: other documents, files, folder and date. */
import { describe, expect, it } from 'vitest';
import { lintDocument } from '../../../src/lib/deck/lint';
import { lintAcrossDocuments } from '../../../src/lib/deck/lint-ids';
import { parseDocument } from '../../../src/lib/deck/parse';
import { basicWith, check, itemWith, scenarioWith, sectionWith } from './documents';

const globalIdsOf = (text: string) => lintDocument(parseDocument(text).document, {}).globalIds;

describe('ids of several documents', () => {
  it('are shared by cards, scenarios and items', () => {
    const problems = lintAcrossDocuments([
      { file: 'a.md', globalIds: globalIdsOf(itemWith()) },
      { file: 'b.md', globalIds: globalIdsOf(basicWith().replace('`card`', '`story-1`')) },
    ]);
    expect(problems[0]).toEqual([]);
    expect(problems[1]).toMatchObject([
      { kind: 'duplicate-id-in-other-file', params: { id: 'story-1', file: 'a.md' } },
      { kind: 'duplicate-id-in-other-file', params: { id: 'last', file: 'a.md' } },
    ]);
    expect(problems[1]?.[0]).toMatchObject({ line: 11, column: 12, severity: 'error' });
  });

  it('do not count sections, sources and options', () => {
    const text = basicWith().replace('`card`', '`other`').replace('`last`', '`other-2`');
    const problems = lintAcrossDocuments([
      { file: 'a.md', globalIds: globalIdsOf(itemWith()) },
      { file: 'b.md', globalIds: globalIdsOf(text) },
    ]);
    expect(problems).toEqual([[], []]);
  });
});

describe('ids of one document', () => {
  it('may be the same in different rooms', () => {
    expect(
      check(basicWith().replace('`section`', '`charter`').replace('`card`', '`charter`')).problems,
    ).toEqual([]);
  });

  it('must differ between a card and an item', () => {
    const problems = check(itemWith().replace('`last`', '`story`')).problems;
    expect(problems).toMatchObject([
      { kind: 'duplicate-id', params: { id: 'story', firstLine: 11 } },
    ]);
  });

  it('must differ between sections, sources, injects, options and parts', () => {
    const twice = (text: string, id: string, other: string) =>
      check(text.replace(other, id)).problems.map(({ kind }) => kind);
    expect(twice(basicWith(), '`section`', '`after`')).toEqual(['duplicate-id']);
    expect(twice(itemWith(), '`stay`', '`go`')).toEqual(['duplicate-id']);
    const injects = itemWith().replace(
      '#### Item',
      '#### Inject `i`\n\nA.\n\n#### Inject `i`\n\nB.\n\n#### Item',
    );
    expect(check(injects).problems.map(({ kind }) => kind)).toEqual(['duplicate-id']);
  });
});

describe('what is not given', () => {
  it('is not checked', () => {
    const text = basicWith('- review-by: 2000-01-01', '- why: ![A map](map.svg)');
    expect(check(text).problems).toEqual([]);
    const all = check(text, { today: '2026-11-22', folder: 'sample', files: new Set() }).problems;
    expect(all.map(({ kind, severity }) => [kind, severity])).toEqual([
      ['review-due', 'warning'],
      ['image-missing', 'error'],
    ]);
  });

  it('is no fault on the very day', () => {
    const text = basicWith('- review-by: 2026-11-22');
    expect(check(text, { today: '2026-11-22' }).problems).toEqual([]);
  });
});

describe('references', () => {
  it('to a card with a fault of its own are no second fault', () => {
    const faulty = '### Cloze `gone`\n\n- text: No gap.\n- cite: charter, art. 1';
    const text = sectionWith(`${faulty}\n\n${scenarioWith('- cards: gone')}`);
    expect(check(text).problems.map(({ kind }) => kind)).toEqual(['cloze-without-gap']);
  });
});
