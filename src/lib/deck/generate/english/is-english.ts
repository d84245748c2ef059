/** Tells whether a text is English by its smallest words; the rules of this folder hold for no other language. */

const smallWords = new Set(
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were all her she there would their we him been has when who will no more if out so up into do any your what its about than them can only other time new some could these two may first then'.split(
    ' ',
  ),
);

/** Whether enough of the words are English ones; a text too short to tell counts as English. */
export function isEnglish(text: string): boolean {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < 20) return true;
  const known = words.filter((word) => smallWords.has(word)).length;
  return known / words.length > 0.15;
}
