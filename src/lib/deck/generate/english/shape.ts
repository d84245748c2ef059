/**
 * The shape of a sentence: one letter for each token, so that a rule of grammar is a regular expression over letters.
 * It knows closed classes of English words only, never a subject matter.
 */
import type { Token } from './tag';

/**
 * a: a, an · t: the · d: other determiners · h: this, these, such · N noun · P name · J adjective · # number ·
 * V finite or plain verb · E verb in -ed or -en · G verb in -ing · B is, are · W was, were, be, been · X other auxiliary ·
 * c called, termed … · k known · q as · n not · M adverb · f of · T to before a verb · I other preposition · S subordinator · w when, where ·
 * r which, that, who · R other pronoun · o or · & and · C other conjunction · z possessive mark · " quotation mark ·
 * = dash · - hyphen · other marks as they are · * anything else
 */
export interface Shape {
  readonly letters: string;
  readonly tokens: readonly Token[];
}

const letterByWord: Readonly<Record<string, string>> = {
  a: 'a',
  an: 'a',
  the: 't',
  of: 'f',
  as: 'q',
  or: 'o',
  and: '&',
  nor: 'C',
  but: 'C',
  is: 'B',
  are: 'B',
  was: 'W',
  were: 'W',
  be: 'W',
  been: 'W',
  being: 'W',
  not: 'n',
  "n't": 'n',
  'n’t': 'n',
  never: 'n',
  called: 'c',
  termed: 'c',
  named: 'c',
  dubbed: 'c',
  labeled: 'c',
  labelled: 'c',
  nicknamed: 'c',
  known: 'k',
  this: 'h',
  these: 'h',
  those: 'h',
  such: 'h',
  which: 'r',
  who: 'r',
  whom: 'r',
  whose: 'r',
  where: 'w',
  when: 'w',
  whereby: 'w',
  wherein: 'w',
  "'s": 'z',
  '’s': 'z',
  "'": 'z',
  '’': 'z',
  it: 'R',
  its: 'R',
  their: 'R',
  our: 'R',
  one: '#',
  '—': '=',
  '–': '=',
  '--': '=',
  '-': '-',
  '‐': '-',
  '‑': '-',
  '/': '-',
  '“': '"',
  '”': '"',
  '"': '"',
  '‘': '"',
  ',': ',',
  ';': ';',
  ':': ':',
  '.': '.',
  '(': '(',
  ')': ')',
  '[': '[',
  ']': ']',
  '?': '?',
  '!': '.',
};

const letterByTag: Readonly<Record<string, string>> = {
  NOUN: 'N',
  PROPN: 'P',
  ADJ: 'J',
  NUM: '#',
  ADV: 'M',
  ADP: 'I',
  SCONJ: 'S',
  CCONJ: 'C',
  DET: 'd',
  PRON: 'R',
  AUX: 'X',
};

/** The shape of tagged words. */
export function shapeOf(tokens: readonly Token[]): Shape {
  return { letters: tokens.map(letterOf).join(''), tokens };
}

function letterOf(token: Token, index: number, tokens: readonly Token[]): string {
  const { lower, tag } = token;
  const before = tokens[index - 1]?.lower ?? '';
  if (lower === 'that') return tag === 'DET' && tokens[index + 1]?.tag !== 'VERB' ? 'h' : 'r';
  if (lower === 'to') return tokens[index + 1]?.tag === 'VERB' ? 'T' : 'I';
  if (lower === '’' || lower === "'") return tag === 'PART' ? 'z' : '"';
  if (lower === 'a' && isLetterName(token, before)) return 'N';
  const known = Object.hasOwn(letterByWord, lower) ? letterByWord[lower] : undefined;
  if (known !== undefined) return known;
  // After “are”, “a” and “the” a plain verb is a noun by another use: “tariffs are taxes”, “the report”.
  if (tag === 'VERB' && /^(?:is|are|an?|the)$/.test(before) && verbLetter(lower) === 'V')
    return 'N';
  if (tag === 'VERB') return verbLetter(lower);
  return letterByTag[tag] ?? '*';
}

/** Whether an “a” is a letter in a name, not the article: “hepatitis A”, “the poly-A tail”. */
function isLetterName({ text }: Token, before: string): boolean {
  return before === '-' || (text === 'A' && /\p{L}/u.test(before));
}

const participles = new Set(
  'made found seen given taken written shown drawn held built sent kept lost left bound born worn grown thrown broken chosen driven spoken understood thought brought bought taught put set cut laid paid led met won run'.split(
    ' ',
  ),
);

function verbLetter(lower: string): string {
  if (lower.endsWith('ing')) return 'G';
  return lower.endsWith('ed') || participles.has(lower) ? 'E' : 'V';
}
