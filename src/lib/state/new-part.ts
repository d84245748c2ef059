/** Parts that are added in the editor: what their forms begin with, and where they go. */
import type { PartId } from '../core/ids';
import { draftBlock, draftInnerId } from '../deck/new-block';
import { splitCitation } from './form-fields';
import { draftOf, printDraft, valuesIn, type BlockDraft } from '../deck/draft';
import { m } from '../messages/generated/messages.js';
import { makeRandomId } from '../platform/random-id';
import type { DeckEditor } from './deck-editor.svelte';
import type { EditorPart } from './editor-parts';
import type { PartStart } from './part-form.svelte';

type AddableBlock = Parameters<typeof draftBlock>[0];

/** Kinds that the editor adds. */
export type AddedKind = 'section' | 'text' | Exclude<AddableBlock, 'inject' | 'item'>;

/** What the form of a new part begins with. */
export function startPart(editor: DeckEditor, kind: AddedKind): PartStart {
  const random = makeRandomId().slice(0, 8);
  if (kind === 'text' || kind === 'section') {
    const id = `${editor.deckId}/${kind}/${kind === 'text' ? '' : 's-'}${random}` as PartId;
    return { id, kind, text: '' };
  }
  const draft = draftBlock(kind, optionsOf(editor));
  const isGlobal = kind !== 'source' && kind !== 'note';
  const id = (isGlobal ? draft.id : `${editor.deckId}/${kind}/${draft.id}`) as PartId;
  return { id, kind, text: printDraft(draft), draft };
}

/** The draft of a new item or inject of a scenario. */
export function startChild(editor: DeckEditor, kind: 'item' | 'inject'): BlockDraft {
  return draftBlock(kind, optionsOf(editor));
}

/** A new id of an option or of a picture's part. */
export function startInnerId(prefix: 'o' | 'p'): string {
  return draftInnerId(prefix, { random: makeRandomId });
}

/** The sections of a deck with the parts in each; what stands before the first belongs to none. */
export function groupSections(
  parts: readonly EditorPart[],
): { section: EditorPart | undefined; parts: EditorPart[] }[] {
  const groups: { section: EditorPart | undefined; parts: EditorPart[] }[] = [];
  for (const part of parts) {
    if (part.checked.kind === 'section') groups.push({ section: part, parts: [] });
    else {
      if (groups.length === 0) groups.push({ section: undefined, parts: [] });
      groups.at(-1)?.parts.push(part);
    }
  }
  return groups;
}

function optionsOf(editor: DeckEditor) {
  return {
    deckId: editor.deckId,
    random: makeRandomId,
    cite: lastCite(editor),
    topic: editor.head?.title ?? '',
  };
}

/** What was cited last, or the deck's first source, with a word for one's own knowledge. */
function lastCite({ parts, surroundings }: DeckEditor): string {
  const cites = (parts ?? []).flatMap(({ checked }) =>
    checked.block && checked.cards.length > 0 ? valuesIn(draftOf(checked.block), 'cite') : [],
  );
  const last = cites.at(-1);
  if (last && surroundings.sourceIds.has(splitCitation(last).sourceId)) return last;
  const [first] = surroundings.sourceIds;
  return first === undefined ? '' : `${first}, ${m.cite_own_words()}`;
}
