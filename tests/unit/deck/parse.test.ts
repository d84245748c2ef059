/** The shape of a document: what belongs to which block, and where everything stands. */
import { describe, expect, it } from 'vitest';
import { type BlockNode, type SectionNode, valueOf } from '../../../src/lib/deck/document';
import { parseDocument } from '../../../src/lib/deck/parse';
import { rawToString } from '../../../src/lib/deck/raw-text';
import { basicWith, check, documentWith, plainText, sectionWith } from './documents';

function firstSection(text: string): SectionNode {
  const { document, problems } = check(text);
  expect(problems).toEqual([]);
  const [section] = document.sections;
  if (section === undefined) throw new Error('no section');
  return section;
}

function outlineOf(section: SectionNode): string[] {
  return section.parts.map((part) =>
    part.type === 'text' ? rawToString(part.content.raw) : `${part.name} ${part.id?.text ?? ''}`,
  );
}

function firstBlock(text: string): BlockNode {
  const block = firstSection(text).parts.find((part) => part.type === 'block');
  if (block === undefined) throw new Error('no block');
  return block;
}

const card = (id: string) =>
  `### Basic \`${id}\`\n\n- front: A?\n- back: B\n- cite: charter, art. 1`;

describe('a section', () => {
  it('weaves text and blocks in their order', () => {
    const text = sectionWith(`One.\n\nTwo.\n\n${card('a')}\n${card('b')}\n\nThree.\n\n- four`);
    expect(outlineOf(firstSection(text))).toEqual([
      'One.\n\nTwo.',
      'Basic a',
      'Basic b',
      'Three.\n\n- four',
    ]);
  });

  it('goes on with text that follows a card without a blank line', () => {
    const text = sectionWith(`${card('a')}\nText.\n- not a key: but text`);
    expect(outlineOf(firstSection(text))).toEqual(['Basic a', 'Text.\n- not a key: but text']);
  });

  it('takes its title up to the id', () => {
    const { title, id } = firstSection(documentWith('## Use of `force` today   `use`  \n\nText.'));
    expect(title).toBe('Use of `force` today');
    expect(id).toMatchObject({ text: 'use', line: 9, column: 28 });
  });

  it('takes deep and shallow headings for text, not for blocks', () => {
    const { document } = parseDocument(sectionWith('# One\n\n##### Five\n\n#Six'));
    expect(document.sections[0] && outlineOf(document.sections[0])).toEqual([
      '# One\n\n##### Five\n\n#Six',
    ]);
  });
});

describe('a value', () => {
  const backOf = (...lines: string[]) =>
    valueOf(
      firstBlock(sectionWith([card('a').replace('- back: B', lines.join('\n'))].join(''))).fields,
      'back',
      'rich',
    );

  it('goes on in indented lines', () => {
    expect(backOf('- back: One', '  two', '\tthree')).toEqual(plainText('One two three'));
  });

  it('has a new paragraph after a blank line', () => {
    expect(backOf('- back: One', '', '  two')).toEqual([...plainText('One'), ...plainText('two')]);
  });

  it('may begin on the line below its key', () => {
    expect(backOf('- back:', '  - one', '  - two')).toEqual([
      { kind: 'list', isOrdered: false, items: [plainText('one'), plainText('two')] },
    ]);
  });

  it('may hold a colon, a number sign and what looks like a key', () => {
    expect(backOf('- back: key: value # no comment')).toEqual(plainText('key: value # no comment'));
  });

  it('reports faults in its later lines at their own places', () => {
    const { problems } = check(basicWith('- why: One', '  two', '', '  three <br>'));
    expect(problems).toMatchObject([{ kind: 'html-in-text', line: 19, column: 9 }]);
  });

  it('reports faults deep in a list at their own places', () => {
    const members = ['- members:', '  - one', '  - two', '    and <br>'].join('\n');
    const text = sectionWith(`### List \`l\`\n\n- front: A\n${members}\n- cite: charter, art. 1`);
    expect(check(text).problems).toMatchObject([{ line: 17, column: 9 }]);
  });
});

describe('words between commas', () => {
  it('may go over several lines', () => {
    const block = firstBlock(basicWith('- tags: use of force, mandate,', '  consent'));
    expect(valueOf(block.fields, 'tags', 'words')).toEqual(['use of force', 'mandate', 'consent']);
  });
});

describe('a scenario', () => {
  const item = (id: string) =>
    [
      `#### Item \`${id}\``,
      '',
      '- stem: What now?',
      '- options:',
      '  - [x] `a` Stay, with',
      '    the mandate.',
      '    - Because',
      '      it says so.',
      '  - [ ] `b` Go.',
      '    - No.',
      '- topic: t',
      '- domain: skill',
      '- difficulty: easy',
      '- cite: charter, art. 1',
    ].join('\n');
  const story = '### Scenario `s`\n\n- title: T\n\nOne.\n\n- two: three';

  it('holds its situation, injects with their news, and items', () => {
    const inject = '#### Inject `i`\n\n- time: 09:40\n\nNews.\n\nMore.';
    const { text, children } = firstBlock(
      sectionWith(`${story}\n\n${item('1')}\n\n${inject}\n\n${item('2')}`),
    );
    expect(rawToString(text?.raw ?? [])).toBe('One.\n\n- two: three');
    expect(children.map(({ name, id }) => `${name} ${id?.text ?? ''}`)).toEqual([
      'Item 1',
      'Inject i',
      'Item 2',
    ]);
    expect(rawToString(children[1]?.text?.raw ?? [])).toBe('News.\n\nMore.');
  });

  it('reads options with text and rationale over several lines', () => {
    const { children } = firstBlock(sectionWith(`${story}\n\n${item('1')}`));
    const options = valueOf(children[0]?.fields ?? [], 'options', 'options');
    expect(
      options?.map(({ id, isKey, text, rationale }) => [id?.text, isKey, text, rationale]),
    ).toEqual([
      ['a', true, plainText('Stay, with the mandate.'), plainText('Because it says so.')],
      ['b', false, plainText('Go.'), plainText('No.')],
    ]);
  });

  it('ends with study text after an item, and says so to an item after it', () => {
    const { document, problems } = check(
      sectionWith(`${story}\n\n${item('1')}\n\nText.\n\n${item('2')}`),
    );
    expect(problems.map(({ kind }) => kind)).toEqual(['outside-scenario']);
    expect(document.sections[0] && outlineOf(document.sections[0])).toEqual([
      'Scenario s',
      'Text.',
      'Item 2',
    ]);
  });

  it('may leave rationales out while an item is a draft', () => {
    const draft = item('1').replace('    - No.\n', '') + '\n- draft: yes';
    expect(check(sectionWith(`${story}\n\n${draft}`)).problems).toEqual([]);
  });

  it('may have several keys when the response is multiple', () => {
    const multiple = item('1')
      .replace('  - [ ] `b` Go.', '  - [X] `b` Go.')
      .replace('- topic', '  - [ ] `c` Wait.\n    - No.\n- response: multiple\n- topic');
    expect(check(sectionWith(`${story}\n\n${multiple}`)).problems).toEqual([]);
  });
});

describe('a file', () => {
  const text = sectionWith(`Text [@charter, art. 1] <b>.\n\n${card('a')}`);

  it.each(['\r\n', '\r'])('may have %j for line ends', (lineEnd) => {
    expect(parseDocument(text.replaceAll('\n', lineEnd))).toEqual(parseDocument(text));
  });

  it('may begin with a byte order mark', () => {
    const { problems } = parseDocument(`\uFEFF${text}`);
    expect(problems).toEqual(parseDocument(text).problems);
  });

  it('may have quotes around values of its front matter', () => {
    const quoted = text.replace('title: Sample', 'title: "Sample: one"');
    expect(valueOf(parseDocument(quoted).document.frontMatter, 'title', 'line')).toBe(
      'Sample: one',
    );
  });

  it('is reported with every problem, from top to bottom', () => {
    const { problems } = check(
      sectionWith('### Basic\n\n- frnt: <b>\n- back:\n\n### Nothing `n`\n\n# Text'),
    );
    expect(problems.map(({ kind, line }) => `${String(line)} ${kind}`)).toEqual([
      '11 missing-key',
      '11 no-citation',
      '13 unknown-key',
      '14 empty-value',
      '16 unknown-block',
      '18 heading-in-text',
      '11 missing-id',
    ]);
  });

  it('of 2 MB and 50,000 blocks is parsed in a few seconds', () => {
    const blocks = (count: number) =>
      Array.from(
        { length: count },
        (_, index) => `### Basic \`c${String(index)}\`\n- front: A?\n- back: B`,
      );
    const { document } = parseDocument(documentWith(`## S \`s\`\n\n${blocks(50_000).join('\n')}`));
    expect(document.sections[0]?.parts).toHaveLength(50_000);
  }, 20_000);
});
