/** The library's list with own text in it: shipped decks as their edits leave them, then the own decks. */
import type { DeckOutline } from './deck';
import type { CardId, PartId } from './ids';
import type { OwnDeck, OwnIndex } from './own-index';

/** The place in the library of a deck that names none: after all that do. */
const lastPlace = 9_999;

/** The outlines to study from. A shipped deck without edits stays the very same value. */
export function listOutlines(
  shipped: readonly DeckOutline[],
  { decksById, overlaysById }: OwnIndex,
): DeckOutline[] {
  const taken = new Set<string>(shipped.map(({ id }) => id));
  const own = [...decksById.values()].filter(({ id }) => !taken.has(id)).map(outlineOf);
  own.sort((a, b) => a.order - b.order || a.title.localeCompare(b.title));
  return [...shipped.map((outline) => overlay(outline, overlaysById)), ...own];
}

/** The entry to which a card belongs. */
export function entryOf(cardId: CardId): PartId {
  return (cardId as string).replace(/~.*/, '') as PartId;
}

function overlay(outline: DeckOutline, overlaysById: OwnIndex['overlaysById']): DeckOutline {
  if (overlaysById.size === 0) return outline;
  const edited: string[] = [];
  const entries = outline.entries.map((cards) => {
    const [first] = cards;
    const edit = first && overlaysById.get(entryOf(first));
    if (!edit) return cards;
    edited.push(`${edit.key[0]}/${edit.key[1]}`);
    return edit.cards.length > 0 ? edit.cards : cards;
  });
  return edited.length === 0
    ? outline
    : { ...outline, entries, version: `${outline.version}+${edited.join('+')}` };
}

function outlineOf({ id, head, parts }: OwnDeck): DeckOutline {
  return {
    id,
    title: head.title,
    description: head.description,
    language: head.language,
    licence: head.licence,
    isCore: false,
    order: head.order ?? lastPlace,
    version: '',
    entries: parts.filter(({ cards }) => cards.length > 0).map(({ cards }) => cards),
    scenarios: parts.filter(({ items }) => items.length > 0).map(({ items }) => items),
    file: '',
    isOwn: true,
  };
}
