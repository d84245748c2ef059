/** Changes to several parts at once: tags for all, or another deck, with the sources and images that they need. */
import type { EventBody } from '../core/event';
import type { DeckId, PartId } from '../core/ids';
import { placeBetween } from '../core/places';
import { draftOf, printDraft } from '../deck/draft';
import { withTag } from '../deck/new-block';
import { readImages, writeImages } from '../store/own-images';
import { toStorageFault } from '../store/open';
import type { DeckEditor } from './deck-editor.svelte';
import type { EditorPart } from './editor-parts';

/** Gives the chosen parts a tag. True once it is saved. */
export function tagParts(
  editor: DeckEditor,
  ids: readonly PartId[],
  tag: string,
): Promise<boolean> {
  const tagged = (editor.parts ?? []).map((part) => {
    const { block } = part.checked;
    if (!ids.includes(part.id) || block?.kind === undefined) return part;
    return { ...part, text: printDraft(withTag(draftOf(block), tag)) };
  });
  return editor.saveParts(tagged);
}

/** Moves the chosen cards, texts and scenarios to another own deck. Sections stay. True once it is saved. */
export async function moveParts(
  editor: DeckEditor,
  ids: readonly PartId[],
  target: DeckId,
): Promise<boolean> {
  const moving = (editor.parts ?? []).filter(
    ({ id, checked }) => ids.includes(id) && !['section', 'source', 'note'].includes(checked.kind),
  );
  const there = editor.shelf.index.decksById.get(target);
  if (!there || moving.length === 0) return false;
  const database = await editor.log.database();
  const isCited = (text: string) => moving.some((part) => part.text.includes(text));
  const images = await readImages(database, editor.deckId);
  const wanted = images.filter(({ file }) => isCited(file));
  try {
    await writeImages(database, target, wanted);
  } catch (error) {
    editor.notice = { kind: 'failed', fault: toStorageFault(error) };
    return false;
  }
  const known = new Set<string>(there.parts.map(({ id }) => id));
  const missing = sourcesOf(editor.parts ?? [], isCited)
    .map(({ checked, text }) => ({ id: `${target}/source/${checked.ownId}` as PartId, text }))
    .filter(({ id }) => !known.has(id));
  return editor.record(
    planMove(
      target,
      moving,
      missing,
      there.parts.map(({ place }) => place),
    ),
  );
}

/** What moves stands right after the deck's first heading; sources at its very end. */
function planMove(
  target: DeckId,
  moving: readonly EditorPart[],
  sources: readonly { id: PartId; text: string }[],
  places: readonly string[],
): EventBody[] {
  const bodies: EventBody[] = [];
  let before = places[0];
  const after = places[1];
  for (const { id } of moving) {
    before = placeBetween(before, after);
    bodies.push({ type: 'part-moved', partId: id, deckId: target, place: before });
  }
  if (sources.length > 0) {
    const place = placeBetween(places.at(-1) ?? before, undefined);
    bodies.push({ type: 'parts-added', deckId: target, place, parts: sources });
  }
  return bodies;
}

function sourcesOf(parts: readonly EditorPart[], isCited: (text: string) => boolean): EditorPart[] {
  return parts.filter(
    ({ checked }) =>
      checked.kind === 'source' &&
      (isCited(`cite: ${checked.ownId},`) || isCited(`[@${checked.ownId},`)),
  );
}
