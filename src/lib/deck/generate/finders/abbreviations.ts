/** Finds short forms with what they stand for, in both orders: “Kosovo Force (KFOR)”, “ROE (rules of engagement)”. */
import type { Sentence } from '../analyse';
import type { Draft } from './draft';

const small = new Set('of and the for in on to a an with de'.split(' '));
const shortAfter = /\(((?:the )?(?=[^()]*\p{Lu}[^()]*\p{Lu})[\p{L}&]{2,9})s?\)/gu;
const longAfter = /(?<![\p{L}-])(\p{Lu}{2,8})s?\s\((\p{L}[\p{L}’' -]{5,70})\)/gu;

/** The short forms that a sentence or heading explains. */
export function findAbbreviations(words: string): Draft[] {
  const found: Draft[] = [];
  for (const match of words.matchAll(shortAfter)) {
    const short = match[1] ?? '';
    const long = longFormBefore(words.slice(0, match.index), short);
    if (long) found.push(makeDraft(short, long));
  }
  for (const match of words.matchAll(longAfter)) {
    const [, short = '', long = ''] = match;
    if (spells(long.toLowerCase().split(/[\s-]+/), short.toLowerCase()))
      found.push(makeDraft(short, long));
  }
  return found;
}

/** The same for the finders' table. */
export function findAbbreviationsIn({ words }: Sentence): Draft[] {
  return findAbbreviations(words);
}

function makeDraft(short: string, long: string): Draft {
  return {
    kind: 'abbreviation',
    reason: 'expands-short-form',
    front: short,
    back: long,
    term: short,
    confidence: 0.92,
  };
}

/** The words before a bracket whose initials are the short form. */
function longFormBefore(before: string, short: string): string | undefined {
  const clean = before.trimEnd();
  const starts = [...clean.matchAll(/[\p{L}\p{N}]+(?:[’']\p{L}+)?/gu)]
    .map(({ index }) => index)
    .reverse();
  for (const start of starts.slice(0, short.length + 5)) {
    const long = clean.slice(start);
    if (/[.;:()]/.test(long)) return undefined;
    const words = long.split(/[\s,-]+/).filter(Boolean);
    if (small.has((words[0] ?? '').toLowerCase())) continue;
    if (
      spells(
        words.map((word) => word.toLowerCase()),
        short.toLowerCase(),
      )
    )
      return long;
  }
  return undefined;
}

/** Whether a short form takes its letters from the beginnings of the words, in order: “KFOR”, “AMISOM”, “ISAF”. */
function spells(words: readonly string[], short: string): boolean {
  const [word, ...rest] = words;
  if (word === undefined) return short === '';
  if (small.has(word) && spells(rest, short)) return true;
  for (
    let taken = 1;
    taken <= 4 && word.startsWith(short.slice(0, taken)) && taken <= short.length;
    taken += 1
  )
    if (spells(rest, short.slice(taken))) return true;
  return false;
}
