/** The shape of ids and language tags in documents. */

const idShape = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;
const deckIdShape = /^[a-z0-9][a-z0-9-]{0,63}$/;
const languageShape = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,6}$/;

/** Whether the text is an id: letters, digits and hyphens, 64 at most. */
export function isId(text: string): boolean {
  return idShape.test(text);
}

/** Whether the text can name a deck and its folder: an id in small letters. */
export function isDeckId(text: string): boolean {
  return deckIdShape.test(text);
}

/** Whether the text has the shape of a BCP 47 language tag. */
export function isLanguageTag(text: string): boolean {
  return languageShape.test(text);
}
