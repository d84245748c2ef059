/** The parts of an own deck as its editor lists them: each checked against the others, and only where it must be. */
import type { DeckId } from '../core/ids';
import type { DeckHead } from '../core/own-events';
import type { StandingPart } from '../core/plan-parts';
import { checkPart, type CheckedPart, type PartSurroundings } from '../deck/check-part';

/** A part in the editor's list. */
export interface EditorPart extends StandingPart {
  readonly checked: CheckedPart;
}

const emptyHead: DeckHead = { title: '', description: '', language: 'en', licence: '' };

/** What the parts of a deck may mention. */
export function surround(
  deckId: DeckId,
  head: DeckHead | null,
  parts: readonly StandingPart[],
  files: ReadonlySet<string>,
): PartSurroundings {
  const idsAfter = (prefix: string) =>
    parts.flatMap(({ id }) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []));
  return {
    deckId,
    head: head ?? emptyHead,
    sourceIds: new Set(idsAfter(`${deckId}/source/`)),
    noteIds: new Set(idsAfter(`${deckId}/note/`)),
    cardIds: new Set(parts.filter(({ cards }) => cards.length > 0).map(({ id }) => id)),
    files,
  };
}

/** Checks parts; what was checked before and could not have changed is taken over. */
export function checkParts(
  standing: readonly StandingPart[],
  surroundings: PartSurroundings,
  before: readonly EditorPart[],
  wereSame: boolean,
): EditorPart[] {
  const known = new Map(before.map((part) => [part.text, part.checked]));
  return standing.map((part) => {
    const checked = wereSame && part.items.length === 0 ? known.get(part.text) : undefined;
    return { ...part, checked: checked ?? checkPart(part.text, surroundings) };
  });
}

/** Whether what a card may mention is the same. */
export function mentionsSame(a: PartSurroundings, b: PartSurroundings): boolean {
  const text = ({ sourceIds, noteIds, files }: PartSurroundings) =>
    JSON.stringify([[...sourceIds], [...noteIds], [...(files ?? [])]]);
  return text(a) === text(b);
}

/** The names of a deck's images. */
export function namesOf(images: readonly { readonly file: string }[]): ReadonlySet<string> {
  return new Set(images.map(({ file }) => file));
}
