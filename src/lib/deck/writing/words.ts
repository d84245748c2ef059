/** Words of a text for comparison: small letters, no punctuation, plurals folded; content words leave out the small ones. */

const smallWords = new Set(
  (
    'a about after all an and any are as at be been before being both but by can could did do does for from had has ' +
    'have he her him his how i if in into is it its may more most must no not of on one only or other our out over ' +
    'own s shall she should so some such than that the their them then there these they this those through to under ' +
    'up upon was we were what when where which while who whom whose why will with within without would you your'
  ).split(' '),
);

/** The words of a text in order. `S/RES/1244` is three words. */
export function wordsOf(text: string): string[] {
  const matches = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return (matches ?? []).map(foldPlural);
}

/** The words that carry meaning, in order. */
export function contentWordsOf(text: string): string[] {
  return wordsOf(text).filter((word) => !smallWords.has(word));
}

/** Whether `phrase` stands in `words`, word for word. */
export function holdsPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  if (phrase.length === 0) return false;
  return words.some((_, start) => phrase.every((word, index) => words[start + index] === word));
}

function foldPlural(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
