/** Where in a deck's text a card belongs; apart from the text itself, since a link needs no more. */
import type { Card } from './deck';

/** The place in the text to which a card belongs: its passage, or its section when no text stands before it. */
export function placeOf({ passageId, sectionId }: Pick<Card, 'passageId' | 'sectionId'>): string {
  return passageId ?? sectionId;
}
