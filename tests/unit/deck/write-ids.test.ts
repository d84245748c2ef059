/** Missing ids and gap numbers: written where they belong, and nothing else touched. */
import { describe, expect, it } from 'vitest';
import { writeIds } from '../../../src/lib/deck/write-ids';
import { check, sectionWith, sources } from './documents';

const bare = [
  '---',
  'id: legal-bases',
  'title: T',
  'description: D',
  'language: en',
  'licence: CC0-1.0',
  '---',
  '## Text  ',
  '### Basic',
  '- front: A',
  '- back: B',
  '- cite: charter, art. 1',
  '### Basic',
  '- front: A',
  '- back: B',
  '- cite: charter, art. 1',
  '### Cloze `kept`',
  '- text: {{a}}, {{1:b}} and {{c|hint}}',
  '- cite: charter, art. 1',
  '### Picture `map`',
  '- image: ![A map](map.svg)',
  '- front: What?',
  '- parts:',
  '  - 10 10 20 20: Here',
  '- cite: charter, art. 1',
  '### Scenario',
  '- title: T',
  '',
  'It happens.',
  '#### Inject',
  'News.',
  '#### Item',
  '- stem: What now?',
  '- options:',
  '  - [x] Stay.',
  '    - Yes.',
  '  - [ ] `go` Go.',
  '    - No.',
  '- topic: t',
  '- domain: skill',
  '- difficulty: easy',
  '- cite: charter, art. 1',
  '',
  sources,
  '',
].join('\n');

describe('writing ids', () => {
  const { text, count } = writeIds(bare);

  it('fills in every missing id and number, so that the document is valid', () => {
    expect(check(bare).problems.length).toBeGreaterThan(0);
    expect(check(text).problems).toEqual([]);
    expect(count).toBe(10);
  });

  it('adds to the lines and changes nothing in them', () => {
    const ids = / `(?:s|i|o|p|lb)-[0-9a-f]{8}`/g;
    expect(text.replace(ids, '').replace('{{2:a}}', '{{a}}').replace('{{3:c|', '{{c|')).toBe(bare);
  });

  it('puts an id after the words of a heading and after the mark of an option or part', () => {
    expect(text).toMatch(/^## Text `s-[0-9a-f]{8}` {2}$/m);
    expect(text).toMatch(/^### Basic `lb-[0-9a-f]{8}`$/m);
    expect(text).toMatch(/^ {2}- \[x\] `o-[0-9a-f]{8}` Stay\.$/m);
    expect(text).toMatch(/^ {2}- `p-[0-9a-f]{8}` 10 10 20 20: Here$/m);
  });

  it('gives equal blocks different ids', () => {
    const ids = [...text.matchAll(/### Basic `(.*)`/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(2);
  });

  it('gives the same text the same ids, and another deck others', () => {
    expect(writeIds(bare).text).toBe(text);
    const other = writeIds(bare.replace('legal-bases', 'glossary')).text;
    expect(other).toMatch(/^### Basic `gl-[0-9a-f]{8}`$/m);
    expect(other).not.toContain(/`o-(.*)` Stay/.exec(text)?.[1]);
  });

  it('finds nothing to do the second time', () => {
    expect(writeIds(text)).toEqual({ text, count: 0 });
  });

  it('keeps line ends and a byte order mark', () => {
    const windows = `\uFEFF${bare.replaceAll('\n', '\r\n')}`;
    expect(writeIds(windows).text).toBe(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
  });

  it('leaves a malformed id and an unknown block to their author', () => {
    const faulty = sectionWith('### Basic `a b`\n\n### Nothing\n\n- front: A');
    expect(writeIds(faulty)).toEqual({ text: faulty, count: 0 });
  });
});
