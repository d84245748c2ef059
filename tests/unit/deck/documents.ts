/** Deck documents for tests: a small valid one, and a way to mark in a text where a problem is expected. */
import type { RichText } from '../../../src/lib/core/rich-text';
import { lintDocument, type Surroundings } from '../../../src/lib/deck/lint';
import type { Document, Place } from '../../../src/lib/deck/document';
import { parseDocument } from '../../../src/lib/deck/parse';
import type { Problem } from '../../../src/lib/deck/problems';

export const frontMatter = [
  '---',
  'id: sample',
  'title: Sample',
  'description: A deck for tests.',
  'language: en',
  'licence: CC-BY-4.0',
  '---',
].join('\n');

export const sources = [
  '## Sources `sources`',
  '',
  '### Source `charter`',
  '',
  '- title: Charter of the United Nations',
  '- kind: treaty',
].join('\n');

/** A card that stands after whatever a test puts before it, to show that nothing after a fault is lost. */
export const lastCard = [
  '## After `after`',
  '',
  '### Basic `last`',
  '',
  '- front: Is the rest still there?',
  '- back: All of it.',
  '- cite: charter, art. 1',
].join('\n');

/** A whole document with `body` between its front matter and a last card and source. */
export function documentWith(body: string): string {
  return `${[frontMatter, body, lastCard, sources].join('\n\n')}\n`;
}

/** A document whose one section holds `body`. */
export function sectionWith(body: string): string {
  return documentWith(`## Section \`section\`\n\n${body}`);
}

/** A card with `keys` besides what every card needs. */
export function basicWith(...keys: string[]): string {
  const own = ['- front: Which?', '- back: This.', '- cite: charter, art. 39'];
  return sectionWith(['### Basic `card`', '', ...own, ...keys].join('\n'));
}

/** A document with a scenario whose one item has these keys. */
export function itemWith(...keys: string[]): string {
  return sectionWith(scenarioWith(...keys));
}

/** A scenario whose one item has these keys; required keys that are not given are valid ones. */
export function scenarioWith(...keys: string[]): string {
  const usual: Record<string, string> = {
    stem: '- stem: What now?',
    options: [
      '- options:',
      '  - [x] `stay` Stay.',
      '    - It is the mandate.',
      '  - [ ] `go` Go.',
      '    - It is not.',
    ].join('\n'),
    topic: '- topic: mandate',
    domain: '- domain: skill',
    difficulty: '- difficulty: easy',
    cite: '- cite: charter, art. 24',
  };
  const given = keys.map((key) => /^\W*([a-z-]+):/.exec(key.replace('▶', ''))?.[1] ?? '');
  const kept = Object.entries(usual).flatMap(([key, line]) => (given.includes(key) ? [] : [line]));
  const lines = ['### Scenario `story`', '', '- title: Story', '', 'It happens.', ''];
  return [...lines, '#### Item `story-1`', '', ...kept, ...keys].join('\n');
}

/** Rich text of one paragraph without any form. */
export function plainText(text: string): RichText {
  return [{ kind: 'paragraph', children: [{ kind: 'text', text }] }];
}

/** The text without its mark `▶`, and the place that it marked. */
export function takeMark(marked: string): { text: string; place: Place } {
  const before = marked.split('▶')[0] ?? '';
  const lines = before.split('\n');
  const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  return { text: marked.replace('▶', ''), place };
}

/** Everything that parsing and linting find. */
export function check(
  text: string,
  surroundings: Surroundings = {},
): { document: Document; problems: Problem[] } {
  const { document, problems } = parseDocument(text);
  return { document, problems: [...problems, ...lintDocument(document, surroundings).problems] };
}
