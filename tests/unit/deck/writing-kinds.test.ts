/** Every kind of warning about writing: noticed where it should be, quiet where it should not be, and answerable. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/lib/deck/parse';
import type { Problem } from '../../../src/lib/deck/problems';
import { answerableKinds, type WritingKind } from '../../../src/lib/deck/writing/kinds';
import { lintWriting } from '../../../src/lib/deck/writing/lint-writing';
import { describeProblem } from '../../../src/lib/messages/problems';
import { documentWith, scenarioWith, sectionWith, takeMark } from './documents';

const quiet = '- front: What else is there?';

/** A whole document whose last card, which other tests need, asks no yes-or-no front. */
function noticed(text: string): Problem[] {
  const { document, problems } = parseDocument(text.replace(/- front: Is the rest.*/, quiet));
  expect(problems).toEqual([]);
  return lintWriting([{ file: 'sample.md', document }])[0] ?? [];
}

function kindsIn(text: string): string[] {
  return noticed(text).map(({ kind }) => kind);
}

const card = (id: string, ...keys: string[]) =>
  [`### Basic \`${id}\``, '', ...keys, '- cite: charter, art. 1', ''].join('\n');
const basic = (id: string, front: string, back: string, ...keys: string[]) =>
  card(id, `- front: ${front}`, `- back: ${back}`, ...keys);

/** An item with options by their texts; the first is the key, `why` its rationale. */
function item(stem: string, texts: readonly string[], ...keys: string[]): string {
  const why = keys.find((key) => key.startsWith('why: '))?.slice('why: '.length) ?? 'Yes.';
  const options = texts.map((text, index) => {
    const [mark, id] = [index === 0 ? 'x' : ' ', `o${String(index)}`];
    const at = text.startsWith('▶') ? '▶' : '';
    return `  - ${at}[${mark}] \`${id}\` ${text.replace('▶', '')}\n    - ${index === 0 ? why : 'No.'}`;
  });
  const rest = keys.filter((key) => !key.startsWith('why: '));
  const stemKey = `- ${stem.startsWith('▶') ? '▶' : ''}stem: ${stem.replace('▶', '')}`;
  return scenarioWith(stemKey, ['- options:', ...options].join('\n'), ...rest);
}

const asked = (stem: string, texts: readonly string[], ...keys: string[]) =>
  sectionWith(item(stem, texts, ...keys));

/** Items whose keys all stand at the place, the longest of their options or not. */
function items(count: number, keyAt: (index: number) => number, key: string): string {
  const one = (index: number) => {
    const texts = ['Go away', 'Go back', 'Go home'];
    const lines = [0, 1, 2, 3].map((place) => {
      const isKey = place === keyAt(index);
      const text = isKey ? key : (texts.pop() ?? '');
      return `  - [${isKey ? 'x' : ' '}] \`o${String(place)}\` ${text}\n    - So.`;
    });
    return scenarioWith(['- options:', ...lines].join('\n'))
      .replace('`story`', `\`s${String(index)}\``)
      .replace('`story-1`', `\`i${String(index)}\``);
  };
  return sectionWith(Array.from({ length: count }, (_, index) => one(index)).join('\n\n'));
}

const plainOptions = ['Hold the bridge', 'Leave the town', 'Call the chief'];
const note = (severity: string) =>
  [
    '### Note `VN-1`',
    '',
    '- source: charter, art. 1',
    '- says: A.',
    '- right: B.',
    '- authority: charter, art. 2',
    `- severity: ${severity}`,
  ].join('\n');
const twins = (...keys: string[]) =>
  sectionWith(
    `${basic('one', 'Who issues the rules of engagement?', 'United Nations Headquarters.')}\n` +
      `${basic('two', 'Who issues rules of engagement?', 'The United Nations Headquarters.', ...keys)}`,
  );
const gift = (front: string, ...keys: string[]) =>
  sectionWith(
    `${basic('door', 'Which Charter article opens the door to Chapter VII?', 'Article 39.')}\n` +
      `${basic('giver', front, 'A threat to the peace.', ...keys)}`,
  );
const list = (count: number) =>
  sectionWith(
    [
      '### List `list`',
      '',
      '- front: Name them.',
      '- ▶members:',
      ...Array.from({ length: count }, (_, index) => `  - member ${String(index)}`),
      '- cite: charter, art. 1',
    ].join('\n'),
  );

/** A text that is noticed, `▶` where it is; and one much like it that is not. */
const cases: Record<WritingKind, readonly [noticed: string, quiet: string]> = {
  'key-longest': [
    asked('What now?', ['▶Hold the bridge until the relief arrives', 'Leave', 'Call the chief']),
    asked('What now?', ['Hold the bridge', 'Leave the town', 'Call the chief']),
  ],
  'key-echoes-stem': [
    asked('A convoy waits. What now?', ['▶Escort the convoy', ...plainOptions.slice(1)]),
    asked('A convoy waits. What now?', ['Escort the convoy', 'Leave the convoy', 'Call home now']),
  ],
  'absolute-word': [
    asked('What now?', ['Hold the bridge', '▶Never hold it', 'Call the chief']),
    asked('What now?', ['Hold the bridge', 'Do not hold it', 'Call the chief']),
  ],
  'vague-word': [
    asked('What now?', ['Hold the bridge', '▶Often leave it', 'Call the chief']),
    asked('What now?', ['Hold the bridge', 'Leave it twice', 'Call the chief']),
  ],
  'all-or-none-option': [
    asked('What now?', ['Hold the bridge', 'Leave the town', '▶None of the above']),
    asked('What now?', ['Hold the bridge', 'Leave the town', 'Stay above all']),
  ],
  'negative-stem': [
    asked('▶Which task may the mission not take on?', plainOptions),
    asked('What can a State do although it may not vote?', plainOptions),
  ],
  'article-gives-key': [
    asked('The Council imposes an', ['▶embargo by sea', 'ban on flights', 'curfew at night']),
    asked('The Council imposes', ['an embargo by sea', 'a ban on flights', 'a curfew at night']),
  ],
  'options-overlap': [
    asked('How many?', ['10 to 20', '▶20 to 30', '31 to 40']),
    asked('How many?', ['10 to 20', '21 to 30', '31 to 40']),
  ],
  'duplicate-options': [
    asked('What now?', ['Hold the bridge', 'Leave the town', '▶Leave the town.']),
    asked('What now?', ['Hold the bridge', 'Leave the town', 'Leave the tower']),
  ],
  'numbers-unordered': [
    asked('How many?', ['9', '5', '15']).replace('- options:', '- ▶options:'),
    asked('How many?', ['5', '9', '15'], '- fixed: o0, o1, o2'),
  ],
  'rationale-names-place': [
    asked('What now?', ['▶Hold the bridge', ...plainOptions.slice(1)], 'why: Option B is rash.'),
    asked('What now?', plainOptions, 'why: The option to leave is rash.'),
  ],
  'yes-no-front': [
    sectionWith(basic('card', 'The Council may act. Is a veto needed?', 'No.')).replace(
      '- front: The',
      '- ▶front: The',
    ),
    sectionWith(basic('card', 'What did *Congo v. Uganda* (2005) show?', 'Much.')),
  ],
  'long-list': [list(6), list(5).replace('▶', '')],
  'near-duplicate': [
    twins().replace('### Basic `two`', '▶### Basic `two`'),
    sectionWith(
      basic('one', 'Who issues the rules of engagement?', 'United Nations Headquarters.') +
        basic('two', 'Who carries out the rules of engagement?', 'The Force Commander.'),
    ),
  ],
  'gives-away': [
    gift(
      'At the door to Chapter VII stands Article 39. Which of its three findings did the Council choose for the drought in Kasara?',
    ).replace('- front: At the', '- ▶front: Article'),
    gift('Beside Article 39, where does the word “threat” stand?'),
  ],
  'note-untested': [
    sectionWith(`▶${note('A')}`),
    sectionWith(`${note('B')}\n\n${basic('card', 'What is right?', 'B.', '- notes: VN-1')}`),
  ],
  'keys-longest': [
    items(8, (index) => index % 4, 'Stay here').replace('id: sample', '▶id: sample'),
    items(8, (index) => index % 4, 'Stay'),
  ],
  'key-places-skewed': [
    items(8, (index) => (index < 4 ? 2 : index % 4), 'Stay').replace('id: sample', '▶id: sample'),
    items(8, (index) => (index === 0 ? 2 : index % 4), 'Stay'),
  ],
  'idle-answer': [
    sectionWith(basic('card', 'Which?', 'This.', '- ▶lint: long-list: five and one more')),
    sectionWith(basic('card', 'Which?', 'This.', '- lint: gives-away: it waits for another deck')),
  ],
};

describe('Writing', () => {
  it.each(Object.entries(cases))('%s is noticed at its place, and alone', (kind, [marked]) => {
    const { text, place } = takeMark(marked);
    const problems = noticed(text);
    expect(problems.map((problem) => problem.kind)).toEqual([kind]);
    expect(problems[0]).toMatchObject({ ...place, severity: 'warning' });
    for (const problem of problems) {
      const { message, hint } = describeProblem(problem);
      expect(`${message} ${hint}`).toMatch(/^\S.{20,}\.$/);
      expect(message).not.toMatch(/undefined|\{/);
    }
  });

  it.each(Object.entries(cases))('%s is not noticed where it is not', (_, [, text]) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe('An answer', () => {
  it('silences its kind on its block', () => {
    expect(kindsIn(twins('- lint: near-duplicate: a pair for tests'))).toEqual([]);
    expect(
      kindsIn(asked('What now?', ['Stay', 'Never stay'], '- lint: absolute-word: so')),
    ).toEqual([]);
    const answered = `${note('A')}\n- lint: note-untested: told in the text alone`;
    expect(kindsIn(sectionWith(answered))).toEqual([]);
  });

  it('silences no other kind and no other block', () => {
    const other = asked('What now?', ['Stay', 'Never go'], '- lint: vague-word: so');
    expect(kindsIn(other).sort()).toEqual(['absolute-word', 'idle-answer']);
    const block = twins().replace(
      'Headquarters.\n- cite',
      'Headquarters.\n- lint: near-duplicate: here\n- cite',
    );
    expect(kindsIn(block)).toEqual(['near-duplicate']);
  });

  it('can be given to every kind but those of the deck as a whole', () => {
    const kinds = Object.keys(cases);
    const whole = kinds.filter((kind) => !answerableKinds.includes(kind));
    expect(whole.sort()).toEqual(['idle-answer', 'key-places-skewed', 'keys-longest']);
  });
});

describe('Cards of several decks', () => {
  const documentOf = (text: string) =>
    parseDocument(text.replace(/### Basic `last`[^]*?(?=\n## )/, '')).document;
  const lintTwo = (a: string, b: string) =>
    lintWriting([
      { file: 'a.md', document: documentOf(documentWith(`## A \`a\`\n\n${a}`)) },
      { file: 'b.md', document: documentOf(documentWith(`## B \`b\`\n\n${b}`)) },
    ]);

  it('are compared, and the later is told', () => {
    const [first, second] = lintTwo(
      basic('one', 'Who issues the rules of engagement?', 'United Nations Headquarters.'),
      basic('two', 'Who issues rules of engagement?', 'The United Nations Headquarters.'),
    );
    expect(first).toEqual([]);
    expect(second).toMatchObject([{ kind: 'near-duplicate', params: { id: 'one', file: 'a.md' } }]);
  });

  it('give an answer away in either order', () => {
    const door = basic(
      'door',
      'Which Charter article opens the door to Chapter VII?',
      'Article 39.',
    );
    const giver = basic(
      'giver',
      'At the door to Chapter VII stands Article 39. Which of its three findings did the Council choose for the drought in Kasara?',
      'A threat.',
    );
    const [, second] = lintTwo(door, giver);
    const [first] = lintTwo(giver, door);
    for (const problems of [first, second]) {
      expect(problems).toMatchObject([{ kind: 'gives-away', params: { id: 'door' } }]);
    }
  });

  it('may share an answer that both ask for in their own way', () => {
    const problems = lintTwo(
      basic('one', 'Who issues the rules of engagement?', 'United Nations Headquarters.'),
      basic('two', 'Where is the Secretariat?', 'United Nations Headquarters.'),
    );
    expect(problems).toEqual([[], []]);
  });
});

describe('Words', () => {
  it('are read in English alone', () => {
    const french = '- language: fr\n- front: Le veto est-il nécessaire?\n- back: Non.';
    expect(kindsIn(sectionWith(card('card', french)))).toEqual([]);
    const text = asked('What now?', ['Stay', 'Never go'], '- language: fr');
    expect(kindsIn(text)).toEqual([]);
  });
});
