/** Marks the words that a search has found, and cuts a long text down to the place where they stand. */
import { foldWord, splitWords } from './words';

/** A stretch of text, found or not. Stretches in order make up the text. */
export interface MarkedText {
  readonly text: string;
  readonly isFound: boolean;
}

/** Parts a text into found words and what lies between. `terms` are folded words. */
export function markWords(text: string, terms: ReadonlySet<string>): MarkedText[] {
  const stretches: MarkedText[] = [];
  let plain = '';
  let rest = text;
  for (const word of splitWords(text)) {
    const at = rest.indexOf(word);
    plain += rest.slice(0, at);
    rest = rest.slice(at + word.length);
    if (!terms.has(foldWord(word))) plain += word;
    else {
      if (plain !== '') stretches.push({ text: plain, isFound: false });
      stretches.push({ text: word, isFound: true });
      plain = '';
    }
  }
  if (plain + rest !== '') stretches.push({ text: plain + rest, isFound: false });
  return stretches;
}

/**
 * At most about `length` characters of a text around the first word found, cut between words, with an ellipsis where
 * something is left out.
 */
export function excerptOf(text: string, terms: ReadonlySet<string>, length: number): string {
  if (text.length <= length) return text;
  const [first] = markWords(text, terms);
  const foundAt = first && !first.isFound ? first.text.length : 0;
  const isFound = foundAt < text.length;
  // A third of the excerpt leads up to the word found.
  const lead = Math.floor(length / 3);
  const from = isFound && foundAt > lead ? text.indexOf(' ', foundAt - lead) + 1 : 0;
  const cut = text.slice(from, from + length);
  const isCutOff = from + length < text.length;
  const lastSpace = cut.lastIndexOf(' ');
  const body = isCutOff && lastSpace > 0 ? cut.slice(0, lastSpace) : cut;
  return `${from > 0 ? '… ' : ''}${body}${isCutOff ? ' …' : ''}`;
}
