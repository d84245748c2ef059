/**
 * Words as search compares them. The index and the marking of results must cut and fold alike, or a result would be
 * found and nothing in it marked.
 */

/** The words of a text in order: runs of letters and digits. */
export function splitWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A word without capitals and accents. */
export function foldWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
