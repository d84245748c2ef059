/** Coverage: what the decks cite of the AI-generated documents, and `decks/coverage.md`, which says the same to people. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectCoverage, sectionsIn } from '../../../src/lib/deck/coverage';
import { parseDocument } from '../../../src/lib/deck/parse';
import { basicWith, documentWith, itemWith } from './documents';
import { projectDecks } from './project-decks';

const article =
  '\n\n### Source `article`\n\n- title: An article\n- kind: article\n- ai-generated: yes\n';
const citing = '- cite: article, section "Legal basis"';

describe('coverage', () => {
  it('gathers the cards and items of all decks that cite a section of a generated document', () => {
    const documents = [
      basicWith(citing, '- cite: charter, section "Preamble"'),
      itemWith(citing).replace('id: sample', 'id: other'),
      documentWith(''),
    ].map((text) => parseDocument(text + article).document);
    expect(collectCoverage(documents)).toEqual([
      {
        id: 'article',
        title: 'An article',
        sections: [
          {
            section: 'Legal basis',
            cards: [{ deck: 'sample', id: 'card' }],
            items: [{ deck: 'other', id: 'story-1' }],
          },
        ],
      },
    ]);
  });

  it('reads the sections that a locator names, one or several', () => {
    expect(sectionsIn('section "A: b, c"')).toEqual(['A: b, c']);
    expect(sectionsIn('sections "A" and "B"')).toEqual(['A', 'B']);
    expect(sectionsIn('art. 39 "threat"')).toEqual([]);
  });
});

/** The rows of `decks/coverage.md`: each with its document, its section and what stands beside it. */
function listedSections(): { source: string; section: string; where: string }[] {
  let source = '';
  return readFileSync('decks/coverage.md', 'utf8')
    .split('\n')
    .flatMap((line) => {
      source = /^## .* `([a-z-]+)`$/.exec(line)?.[1] ?? source;
      const [, section, where] = /^\| (.+) \| (.+) \|$/.exec(line) ?? [];
      if (section === undefined || where === undefined) return [];
      return /^(?:Section|---)$/.test(section) ? [] : [{ source, section, where }];
    });
}

describe('decks/coverage.md', () => {
  const listed = listedSections();
  const cited = collectCoverage(projectDecks().map(({ document }) => document)).flatMap(
    ({ id, sections }) =>
      sections.map(({ section, cards, items }) => {
        const decks = new Set([...cards, ...items].map(({ deck }) => deck));
        return { source: id, section, where: [...decks].sort().join(', ') };
      }),
  );
  const nameOf = ({ source, section }: { source: string; section: string }) =>
    `${source}: ${section}`;

  it('names, for every section that is not left out, the decks that cite it', () => {
    const covered = listed.filter(({ where }) => !where.startsWith('left out: '));
    expect(covered.length).toBeGreaterThan(70);
    const where = new Map(cited.map((one) => [nameOf(one), one.where]));
    expect(covered.map((one) => [nameOf(one), one.where])).toEqual(
      covered.map((one) => [nameOf(one), where.get(nameOf(one))]),
    );
  });

  it('lists every section that is cited', () => {
    const names = new Set(listed.map(nameOf));
    expect(cited.map(nameOf).filter((name) => !names.has(name))).toEqual([]);
  });

  it('gives one of the three reasons for every section that is left out', () => {
    const left = listed.filter(({ where }) => where.startsWith('left out: '));
    expect(left.length).toBeGreaterThan(0);
    for (const { where } of left) {
      expect(where).toMatch(/web residue|no content|nothing that could be learnt|no source/);
    }
  });
});
