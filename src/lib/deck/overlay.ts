/** Edits laid over a shipped deck: the edited cards stand where the originals stood, with ids and history of theirs. */
import type { Card, Deck } from '../core/deck';
import { groupBy } from '../core/group-by';
import { shortHash } from '../core/hash';
import type { PartId } from '../core/ids';
import { compileParts, type PartSource } from './compile-own';

/** The version of an entry that an edit is written for: what is asked in it, no more. */
export function versionOfEntry(cards: readonly Card[]): string {
  return shortHash(cards.map(({ hash }) => hash).join(' '), 12);
}

/** The deck with its edits. An edit that does not compile, or whose card is gone, is passed over. */
export function overlayDeck(deck: Deck, edits: readonly PartSource[]): Deck {
  const heading = { id: 'section' as PartId, text: '## Edits `edits`' };
  const { deck: edited } = compileParts(deck.id, deck, [heading, ...edits]);
  const editedByEntry = groupBy(edited.cards, ({ entryId }) => entryId);
  const seen = new Set<string>();
  const cards = deck.cards.flatMap((card) => {
    const instead = editedByEntry.get(card.entryId);
    if (!instead) return [card];
    if (seen.has(card.entryId)) return [];
    seen.add(card.entryId);
    return instead.map((one) => standAt(one, card));
  });
  return { ...deck, cards, images: [...new Set([...deck.images, ...edited.images])].sort() };
}

function standAt({ passageId: _edits, ...card }: Card, { sectionId, passageId }: Card): Card {
  return { ...card, sectionId, ...(passageId === undefined ? {} : { passageId }) };
}
