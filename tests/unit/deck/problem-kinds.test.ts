/** Every kind of problem of a document: found, at its place, alone, and with the rest of the document intact. */
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../../src/lib/deck/document';
import type { Surroundings } from '../../../src/lib/deck/lint';
import { parseFacts } from '../../../src/lib/deck/facts';
import type { ProblemKind } from '../../../src/lib/deck/problems';
import type { WritingKind } from '../../../src/lib/deck/writing/kinds';
import { describeProblem } from '../../../src/lib/messages/problems';
import {
  basicWith,
  check,
  documentWith,
  frontMatter,
  itemWith,
  lastCard,
  plainText,
  sectionWith,
  sources,
  takeMark,
} from './documents';

/** Kinds of the fact base, which `facts.test.ts` shows. */
type FactBaseProblem = 'bad-fact-line' | 'duplicate-fact';

/** Kinds that only the disk or the bytes of a file can show; `decode.test.ts` and the tool's tests show them. */
type FileProblem =
  | 'file-missing'
  | 'file-is-directory'
  | 'file-unreadable'
  | 'not-utf8'
  | 'too-large'
  | 'duplicate-id-in-other-file';

/** A text with `▶` where the problem is expected, and what the document is held against. */
interface Case {
  readonly text: string;
  readonly surroundings?: Surroundings;
  /** Other kinds that follow from the same fault. */
  readonly besides?: readonly ProblemKind[];
  /** The fault leaves no room for a last card. */
  readonly isWhole?: true;
}

const rest = `${lastCard}\n\n${sources}\n`;
const cloze = (text: string) =>
  sectionWith(`### Cloze \`cloze\`\n\n- text: ${text}\n- cite: charter, art. 1`);
const text = (body: string) => sectionWith(body);
const list = (...lines: string[]) =>
  sectionWith(
    ['### List `list`', '', '- front: Name them.', ...lines, '- cite: charter, art. 1'].join('\n'),
  );
const picture = (...lines: string[]) =>
  sectionWith(
    ['### Picture `map`', '', '- front: What?', '- cite: charter, art. 1', ...lines].join('\n'),
  );
const image = '- image: ![A map](map.svg)';
const part = '- parts:\n  - `a` 10 10 20 20: Here';
const options = (...lines: string[]) => itemWith(['- options:', ...lines].join('\n'));
const right = '  - [x] `stay` Stay.\n    - Yes.';
const wrong = '  - [ ] `go` Go.\n    - No.';

const { facts } = parseFacts(
  '- LB-01 | A | B | high\n- LB-02 | A | B | medium*\n- LB-03 | A | B | LOW',
);

/** Every kind but those about writing, which `writing-kinds.test.ts` shows. */
const cases: Record<Exclude<ProblemKind, FileProblem | FactBaseProblem | WritingKind>, Case> = {
  'empty-document': { text: '▶ \n\n', isWhole: true, besides: ['no-cards'] },
  'missing-front-matter': { text: `▶${rest}` },
  'unclosed-front-matter': { text: `▶${frontMatter.slice(0, -3)}\n${rest}` },
  'bad-front-matter-line': {
    text: `${frontMatter.slice(0, -3)}▶- a list\n---\n\n${rest}`,
  },
  'unknown-front-matter-key': {
    text: `${frontMatter.slice(0, -3)}▶author: me\n---\n\n${rest}`,
  },
  'missing-front-matter-key': { text: `▶${frontMatter.replace('language: en\n', '')}\n\n${rest}` },
  'id-differs-from-folder': {
    text: documentWith('').replace('id: sample', '▶id: sample'),
    surroundings: { folder: 'other' },
  },
  'text-outside-section': { text: documentWith('▶Text before all sections.\n\nMore of it.') },
  'block-outside-section': {
    text: documentWith('▶### Basic `early`\n\n- front: A\n- back: B\n- cite: charter, art. 1'),
  },
  'missing-title': { text: documentWith('▶## `untitled`\n\nText.') },
  'unknown-block': { text: text('▶### Basics `card`\n\n- front: A') },
  'wrong-level': {
    text: text('▶#### Basic `card`\n\n- front: A\n- back: B\n- cite: charter, art. 1'),
  },
  'outside-scenario': { text: text('▶#### Inject `news`\n\nIt rains.') },
  'bad-key-line': { text: basicWith('▶- a list item', '  that goes on') },
  'unknown-key': { text: basicWith('- ▶frnt: A') },
  'key-twice': { text: basicWith('- ▶front: Another?') },
  'missing-key': { text: text('▶### Basic `card`\n\n- front: A\n- cite: charter, art. 1') },
  'no-citation': { text: text('▶### Basic `card`\n\n- front: A\n- back: B') },
  'missing-text': {
    text: itemWith('- outcome: knows').replace('It happens.\n\n', '').replace('###', '▶###'),
  },
  'scenario-without-item': { text: text('▶### Scenario `story`\n\n- title: Story\n\nIt happens.') },
  'no-cards': { text: `▶${frontMatter}\n\n${sources}\n`, isWhole: true },
  'missing-id': { text: text('▶### Basic\n\n- front: A\n- back: B\n- cite: charter, art. 1') },
  'malformed-id': {
    text: text('### Basic `▶a b`\n\n- front: A\n- back: B\n- cite: charter, art. 1'),
  },
  'duplicate-id': { text: basicWith('').replace('`last`', '`▶card`') },
  'unknown-source': { text: basicWith('- cite: ▶statute, art. 7') },
  'unknown-card': { text: itemWith('- cards: last, ▶lost') },
  'unknown-note': { text: basicWith('- notes: ▶VN-99') },
  'unknown-fact': { text: basicWith('- facts: LB-01, ▶LB-99'), surroundings: { facts } },
  'medium-fact': { text: itemWith('- facts: LB-01, ▶LB-02'), surroundings: { facts } },
  'low-fact': { text: basicWith('- facts: ▶LB-03'), surroundings: { facts } },
  'note-among-facts': { text: basicWith('- facts: ▶VN-000-01'), surroundings: { facts } },
  'bad-answer': { text: basicWith('- lint: ▶long-list') },
  'unknown-answer': { text: basicWith('- lint: ▶key-places-skewed: they are even enough') },
  'empty-value': { text: basicWith('- ▶why:') },
  'bad-day': { text: basicWith('- as-of: ▶2026-02-30') },
  'bad-language': { text: basicWith('- language: ▶English, British') },
  'bad-licence': { text: documentWith('').replace('CC-BY-4.0', '▶CC BY 4.0') },
  'bad-yes': { text: documentWith('').replace('language', 'core: ▶true\nlanguage') },
  'bad-year': { text: documentWith('').replace('kind: treaty', 'kind: treaty\n- year: ▶MCMXLV') },
  'bad-order': { text: documentWith('').replace('language', 'order: ▶first\nlanguage') },
  'bad-address': {
    text: documentWith('').replace('kind: treaty', 'kind: treaty\n- address: ▶http://un.org'),
  },
  'bad-choice': { text: itemWith('- domain: ▶memory') },
  'bad-words': { text: basicWith('- tags: force,▶, mandate') },
  'bad-member': { text: list('- members: ▶consent', '  - impartiality', '  - restraint') },
  'review-due': {
    text: basicWith('- ▶review-by: 2026-06-30'),
    surroundings: { today: '2026-07-01' },
  },
  'citation-without-source': { text: basicWith('- cite: ▶, art. 39') },
  'citation-without-locator': { text: basicWith('- cite: ▶charter') },
  'unclosed-citation': { text: text('As the Charter says ▶[@charter, art. 39, it is so.') },
  'cloze-without-gap': { text: cloze('▶Nothing is hidden.') },
  'gap-without-number': { text: cloze('{{1:One}} and {{▶two}}.') },
  'unclosed-gap': { text: cloze('{{1:One}} and ▶{{2:two.') },
  'nested-gap': { text: cloze('{{1:One ▶{{2:two}} three}}.') },
  'empty-gap': { text: cloze('▶{{1:|hint}} is hidden.') },
  'gap-outside-cloze': { text: text('Here is ▶{{1:a gap}}.') },
  'list-too-short': { text: list('- members:', '  ▶- consent') },
  'bad-part': {
    text: picture(image, '- parts:', '  - `a` 10 10 20 20: Here', '  -▶ `b` left: No'),
  },
  'part-outside-picture': { text: picture(image, '- parts:', '  - ▶`a` 90 10 20 20: Here') },
  'bad-image': { text: picture('- image: ▶a map', part) },
  'image-missing': {
    text: picture('- image: ▶![A map](map.svg)', part),
    surroundings: { files: new Set(['Map.svg', 'deck.md']) },
  },
  'image-without-alt': { text: text('▶![](map.svg)') },
  'image-with-path': { text: text('See ▶![A map](../images/map.svg).') },
  'image-type': { text: text('See ▶![A map](map.pdf).') },
  'bad-option': { text: options(right, wrong, '  -▶ maybe') },
  'too-few-options': {
    text: options('  ▶- [ ] `go` Go.\n    - No.'),
    besides: ['item-without-key'],
  },
  'item-without-key': { text: itemWith(`- ▶options:\n${wrong}\n${wrong.replace('go', 'leave')}`) },
  'only-keys': { text: itemWith(`- ▶options:\n${right}\n${right.replace('stay', 'hold')}`) },
  'several-keys': { text: options(right, '  - ▶[x] `hold` Hold.\n    - Yes.', wrong) },
  'option-without-rationale': { text: options(right, '  - ▶[ ] `go` Go.') },
  'rationale-twice': { text: options(right, wrong, '    -▶ No again.') },
  'unknown-fixed-option': { text: itemWith('- fixed: stay, ▶never') },
  'scoring-of-single': { text: itemWith('- ▶scoring: partial') },
  'html-in-text': { text: text('A line\nand ▶<br> another.') },
  'heading-in-text': { text: text('Text.\n\n▶##### Too deep') },
  'code-block': { text: text('Text.\n\n▶```\ncode\n```') },
  'rule-in-text': { text: text('Text.\n\n▶***') },
  'link-definition': { text: text('Text.\n\n▶[a]: https://un.org') },
  'bad-link': { text: text('Click ▶[here](javascript:void).') },
  'tangled-text': { text: text(`▶${'a '.repeat(10_001)}`) },
};

/** Whole sentences with every parameter filled in. */
const sentences = {
  message: expect.stringMatching(/^(?!.*(?:\{[a-z]|undefined))[A-Z“].*\.$/),
  hint: expect.stringMatching(/^(?!.*(?:\{[a-z]|undefined))[A-Z“].*\.$/),
};

describe('a problem of a document', () => {
  it.each(Object.entries(cases))(
    '%s is found at its place, and nothing else is lost',
    (kind, { text: marked, surroundings, besides = [], isWhole }) => {
      const { text: plain, place } = takeMark(marked);
      const { document, problems } = check(plain, surroundings);
      const found = problems.map((problem) => problem.kind);
      expect(found).toEqual(expect.arrayContaining([kind, ...besides]));
      expect(found).toHaveLength(1 + besides.length);
      expect(problems.find((problem) => problem.kind === kind)).toMatchObject(place);
      for (const problem of problems) expect(describeProblem(problem)).toEqual(sentences);
      if (isWhole) return;
      const after = document.sections.find((section) => section.id?.text === 'after');
      const blocks = after?.parts.filter((node) => node.type === 'block') ?? [];
      expect(blocks).toHaveLength(1);
      expect(valueOf(blocks[0]?.fields ?? [], 'back', 'rich')).toEqual(plainText('All of it.'));
    },
  );
});
