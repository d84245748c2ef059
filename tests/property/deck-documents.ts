/** Arbitrary deck documents: valid ones in any layout, and texts made of the format's own pieces. */
import fc from 'fast-check';

const word = fc.constantFrom(
  ...['consent', 'force', 'État', 'ROE', '1945.', '39', '😀', 'a:b', 'x-y', '(1)', '5 %', "l'an"],
);
const span = fc.oneof(
  { weight: 6, arbitrary: word },
  fc.constantFrom(
    ...['*soft*', '**loud**', '`code`', '[un](https://un.org)', '[@src, art. 2(4)]', '\\*'],
    ...['[jus]{lang=la}', '![A map](map.svg)', '&amp;', '\\[@x', '5 \\< 6', '[x]', '{y}', 'a | b'],
  ),
);
const line = fc.array(span, { minLength: 1, maxLength: 6 }).map((spans) => spans.join(' '));
const sentence = line.map((text) => `So ${text}`);

/** Lines of a value after its first: more text, a paragraph, or a list. */
const more = fc.array(
  fc.oneof(
    sentence.map((text) => [text]),
    sentence.map((text) => ['', text]),
    fc.tuple(sentence, sentence).map(([a, b]) => ['', `- ${a}`, `- ${b}`, '  1. deep']),
  ),
  { maxLength: 2 },
);

const value = fc.tuple(line, more).map(([first, others]) => [first, ...others.flat()]);

function key(name: string, lines: readonly string[], isBeside: boolean): string {
  const indented = lines.map((text) => (text === '' ? '' : `  ${text}`));
  if (!isBeside) return `- ${name}:\n${indented.join('\n')}`;
  return [`- ${name}: ${lines[0] ?? ''}`, ...indented.slice(1)].join('\n');
}

function rich(name: string): fc.Arbitrary<string> {
  return fc.tuple(value, fc.boolean()).map(([lines, isBeside]) => {
    // Below its key a text is on lines of its own, where digits with a full stop begin a list.
    return isBeside ? key(name, lines, true) : key(name, ['So', ...lines], false);
  });
}

const gap = fc
  .tuple(fc.integer({ min: 1, max: 3 }), word, fc.constantFrom('', '|which?'))
  .map(([number, text, hint]) => `{{${String(number)}:${text}${hint}}}`);
const clozeKey = fc
  .array(fc.oneof(gap, span), { maxLength: 4 })
  .map((spans) => `- text: {{1:first}} ${spans.join(' ')}`);

function listKey(
  name: string,
  entries: readonly string[],
  marks: (index: number) => string,
): string {
  return [`- ${name}:`, ...entries.map((entry, index) => `  ${marks(index)} ${entry}`)].join('\n');
}

const members = fc.array(line, { minLength: 2, maxLength: 4 });
const partsKey = fc.array(line, { minLength: 1, maxLength: 3 }).map((answers) =>
  listKey(
    'parts',
    answers.map((text, i) => `\`p${String(i)}\` 1 2.5 30 40: ${text}`),
    () => '-',
  ),
);

const optionsKey = fc
  .array(fc.tuple(line, line), { minLength: 1, maxLength: 3 })
  .map((options) =>
    [
      '- options:',
      '  - [x] `key` The key.',
      '    - It is right.',
      ...options.flatMap(([text, why], index) => [
        `  - [ ] \`o${String(index)}\` ${text}`,
        `    - ${why}`,
      ]),
    ].join('\n'),
  );

const optional = fc.subarray([
  '- tags: use of force, mandate',
  '- as-of: 2026-11-01',
  '- review-by: 2027-06-30',
  '- facts: LB-01, LB-02',
  '- language: fr-CA',
]);
const cite = fc.constant('- cite: src, art. 1, para. 2');

/** Keys in any order, as authors write them. */
function shuffledKeys(...keys: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.tuple(...keys), optional)
    .chain(([required, extra]) => {
      const all = [...required, ...extra];
      return fc.shuffledSubarray(all, { minLength: all.length });
    })
    .map((all) => all.join('\n'));
}

const card = fc.oneof(
  shuffledKeys(rich('front'), rich('back'), cite).map((keys) => ['Basic', keys]),
  shuffledKeys(rich('front'), rich('back'), rich('why'), cite).map((keys) => ['Reversed', keys]),
  shuffledKeys(clozeKey, cite).map((keys) => ['Cloze', keys]),
  shuffledKeys(
    rich('front'),
    members.map((m) => listKey('members', m, () => '-')),
    cite,
  ).map((keys) => ['List', keys]),
  shuffledKeys(
    rich('front'),
    members.map((m) => listKey('members', m, (index) => `${String(index + 1)}.`)),
    cite,
  ).map((keys) => ['Ordered list', keys]),
  shuffledKeys(fc.constant('- image: ![A map](map.svg)'), rich('front'), partsKey, cite).map(
    (keys) => ['Picture', keys],
  ),
);

const item = shuffledKeys(
  rich('stem'),
  optionsKey,
  cite,
  ...['topic: t', 'domain: skill', 'difficulty: easy'].map((key) => fc.constant(`- ${key}`)),
).map((keys) => ['#### Item', keys]);
const inject = fc
  .tuple(fc.subarray(['- type: call', '- time: 09:40']), sentence)
  .map(([keys, text]) => ['#### Inject', [...keys, '', text].join('\n')]);
const scenario = fc
  .tuple(sentence, fc.array(fc.oneof(item, inject), { maxLength: 3 }), item)
  .map(([text, children, last]) => ['Scenario', `- title: T\n\n${text}`, ...children, last]);

type Part = readonly (string | readonly string[])[];

const passage = fc
  .array(fc.oneof(sentence, fc.constant('- one\n- two\n  - three'), fc.constant('> said')), {
    minLength: 1,
    maxLength: 3,
  })
  .map((paragraphs): Part => ['', `So it is.\n\n${paragraphs.join('\n\n')}`]);
const part: fc.Arbitrary<Part> = fc.oneof(card, scenario, passage);

/** Documents take long enough to parse by the hundred that a busy machine needs more than the usual limit. */
export const patience = 60_000;

/** What a document is printed with: whether ids are left out, and how many blank lines stand between parts. */
interface Layout {
  readonly sections: readonly (readonly Part[])[];
  readonly blankLines: number;
  readonly hasIds: boolean;
}

function writeDocument({ sections, blankLines, hasIds }: Layout): string {
  let count = 0;
  const id = () => {
    count += 1;
    return hasIds || count % 3 === 0 ? ` \`id-${String(count)}\`` : '';
  };
  const writePart = ([name, keys, ...children]: Part): string[] =>
    name === ''
      ? [String(keys)]
      : [
          `### ${String(name)}${id()}\n${String(keys)}`,
          ...children.map((child) => `${String(child[0])}${id()}\n${String(child[1])}`),
        ];
  const body = sections.flatMap((parts, index) => [
    `## Section ${String(index)}${id()}`,
    ...parts.flatMap(writePart),
  ]);
  const head =
    '---\nid: sample\ntitle: Sample\ndescription: D\nlanguage: en\nlicence: CC0-1.0\n---';
  const source = '## Sources `sources`\n### Source `src`\n- title: S\n- kind: report';
  return [head, ...body, source].join('\n'.repeat(blankLines + 1));
}

function documentsWith(hasIds: boolean): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.array(fc.array(part, { maxLength: 5 }), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([sections, blankLines]) => writeDocument({ sections, blankLines, hasIds }));
}

/** Valid documents in many layouts. */
export const validDocument = documentsWith(true);

/** Documents that lack nothing but ids. */
export const documentWithoutIds = documentsWith(false);

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '---\n',
      '## S `s`\n',
      '### Basic `b`\n',
      '### Cloze\n',
      '#### Item `i`\n',
      '# H\n',
      '####',
    ],
    ...[
      '- front: ',
      '- text: ',
      '- options:\n',
      '  - [x] `a` ',
      '    - ',
      '- cite: ',
      '- parts:\n',
    ],
    ...['{{', '{{1:', '}}', '|', '[@', ']', '[a]{lang=', '}', '`', '``', '*', '_', '<', '&', '\\'],
    ...[
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '\t',
      '  ',
      '\uFEFF',
      '\0',
      '> ',
      '1. ',
      '- ',
      '![',
      '](',
      '| -',
    ],
    ...['id: a\n', 'order: 1\n', '\u2028', '\uD800', '10 10 20 20: x', '2026-02-30', 'a, b'],
  ),
  fc.string({ maxLength: 8, unit: 'binary' }),
);

const edit = fc.record({ at: fc.nat(9_999), cut: fc.nat(12), piece });

/** A valid document after a careless hand has been at it. */
const damagedDocument = fc
  .tuple(validDocument, fc.array(edit, { minLength: 1, maxLength: 8 }))
  .map(([text, edits]) =>
    edits.reduce((damaged, { at, cut, piece: added }) => {
      const from = Math.floor((at / 10_000) * damaged.length);
      return damaged.slice(0, from) + added + damaged.slice(from + cut);
    }, text),
  );

/** Any text: damaged documents, and heaps of what the format gives a meaning to. */
export const anyText = fc.oneof(
  { weight: 2, arbitrary: damagedDocument },
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
);
