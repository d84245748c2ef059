/**
 * Signs for and against a definition, beside its shape: how general the sentence is, how much its term is a term.
 * Each is a step on the scale of log odds; like the rules they know closed classes of words only.
 */
import type { Shape } from '../shape';
import type { Definition } from './definition';
import { everydayWords, genusNouns } from './words';

/** What the text around a sentence tells about a term. */
export interface Surroundings {
  /** Whether the term stands in the text before this sentence. */
  readonly isKnown: boolean;
  /** Whether it stands in the sentence just before. */
  readonly isJustNamed: boolean;
  /** Whether the next sentence takes the term up. */
  readonly isTakenUp: boolean;
}

interface Sight {
  readonly letters: string;
  readonly words: string;
  readonly term: string;
  readonly body: string;
  readonly termWords: readonly string[];
  readonly definition: Definition;
  readonly around: Surroundings;
}

type Cue = readonly [step: number, holds: (sight: Sight) => boolean];

const cues: readonly Cue[] = [
  [-0.9, ({ termWords }) => termWords.every(isEveryday)],
  [-0.2, ({ termWords }) => isEveryday(termWords.at(-1) ?? '')],
  [-1.2, ({ words }) => /\bfor (?:example|instance)\b/.test(words)],
  [-0.5, ({ term, definition }) => /P.*P/.test(term) || (/P/.test(term) && definition.term[0] > 0)],
  [-0.6, (sight) => !isNaming(sight) && /[EW]/.test(sight.letters) && !/[VB]/.test(sight.letters)],
  [-0.3, (sight) => !isNaming(sight) && /W/.test(sight.letters)],
  [-0.5, ({ words }) => /\b(?:may|might|could|would|should|must)\b/.test(words)],
  [-0.3, ({ words }) => /\d/.test(words)],
  [-0.8, ({ term }) => /^d/.test(term)],
  [-0.25, ({ term }) => /^t/.test(term)],
  [-0.5, ({ words }) => /^(?:although|though|because|since|while|if)\b/.test(words)],
  [-0.4, ({ termWords }) => termWords.length >= 4],
  [
    -0.35,
    ({ words }) => /\b(?:most|best|largest|first|major|main|primary|important|many)\b/.test(words),
  ],
  [0.4, ({ around }) => around.isTakenUp && !around.isKnown],
  [0.15, ({ around }) => around.isTakenUp],
  [-0.45, ({ around }) => around.isKnown && !around.isJustNamed],
  [0.2, ({ around }) => around.isJustNamed],
  [0.5, ({ body }) => body.split(' ', 5).some((word) => genusNouns.has(word.replace(/s$/, '')))],
  [-1.4, ({ body }) => /^(?:an?|one) (?:\w+ )?example/.test(body)],
  [
    -0.7,
    ({ body }) =>
      /^(?:one of|the (?:most|same|second|third|best|largest|main|key|primary|major|next))\b/.test(
        body,
      ),
  ],
  [0.15, ({ letters }) => /r/.test(letters)],
  [0.3, ({ termWords }) => (termWords[0]?.length ?? 0) > 9],
  [-0.5, ({ letters }) => letters.length < 14],
  [-0.5, ({ letters }) => letters.length < 9],
  [-0.9, ({ letters }) => letters.endsWith('?')],
  [-0.3, ({ termWords }) => /(?:ers|ors|ists|ians|people|men|women)$/.test(termWords.at(-1) ?? '')],
];

/** The sum of the signs. */
export function weighCues(shape: Shape, definition: Definition, around: Surroundings): number {
  const term = shape.tokens.slice(...definition.term).map(({ lower }) => lower);
  const sight: Sight = {
    letters: shape.letters,
    words: shape.tokens.map(({ lower }) => lower).join(' '),
    term: shape.letters.slice(...definition.term),
    termWords: term.filter((word) => /\p{L}/u.test(word) && !/^(?:a|an|the)$/.test(word)),
    body: shape.tokens
      .slice(...definition.body)
      .map(({ lower }) => lower)
      .join(' '),
    definition,
    around,
  };
  return cues.reduce((sum, [step, holds]) => (holds(sight) ? sum + step : sum), 0);
}

/** “It was called the Protection Force”: naming holds in any tense. */
function isNaming({ definition }: Sight): boolean {
  return /named|known|refer/.test(definition.rule);
}

function isEveryday(word: string): boolean {
  return everydayWords.has(word) || everydayWords.has(word.replace(/s$/, ''));
}
