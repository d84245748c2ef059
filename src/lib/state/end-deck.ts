/**
 * The end of an own deck: taken away, with its texts left in the log, or erased for good. Erasing is the one change that
 * the log ever suffers.
 */
import type { EventBody, EventKey } from '../core/event';
import type { DeckId, PartId } from '../core/ids';
import { ownNames, type AddedParts, type PlacedPart } from '../core/own-registers';
import type { RegisterEntry } from '../core/study-state';
import { forgetLocalUnder } from '../platform/local-values';
import { deleteImages } from '../store/own-images';
import { eraseTexts, readTexts } from '../store/own-texts';
import { toStorageFault } from '../store/open';
import type { RecordResult } from './log-types';
import type { OwnShelf } from './own-shelf';
import { draftPrefix } from './part-form.svelte';
import { recordSurely } from './record-surely';
import type { StudyLog } from './study-log.svelte';

type Registers = ReadonlyMap<string, readonly RegisterEntry[]>;

/** Takes an own deck away. Its texts stay in the log until they are erased, and so does what was learnt. */
export function removeOwnDeck(log: StudyLog, deckId: DeckId): Promise<RecordResult> {
  return recordSurely(log, [
    { type: 'deck-removed', deckId },
    { type: 'deck-edited', deckId, head: null },
  ]);
}

/** Erases an own deck for good: every text that was ever written for it, its images, what was not saved of it. */
export async function eraseOwnDeck(
  log: StudyLog,
  shelf: OwnShelf,
  deckId: DeckId,
): Promise<RecordResult> {
  try {
    const keys = keysOf(log.state.ownRegisters, deckId);
    const kept = await keepGuests(log, shelf, deckId, keys);
    const result = await recordSurely(log, [{ type: 'deck-removed', deckId }, ...kept]);
    if (result.kind !== 'recorded') return result;
    const database = await log.database();
    await eraseTexts(database, keys);
    await deleteImages(database, deckId);
    forgetLocalUnder(draftPrefix(deckId));
    // Last: a deck that is still listed after a crash can be erased again.
    return await recordSurely(log, [{ type: 'erased', keys }]);
  } catch (error) {
    return { kind: 'failed', fault: toStorageFault(error) };
  }
}

/** Parts that came with the deck and stand in another now: their texts are written again before they are erased. */
async function keepGuests(
  log: StudyLog,
  shelf: OwnShelf,
  deckId: DeckId,
  keys: readonly EventKey[],
): Promise<EventBody[]> {
  const isErased = ([device, seq]: EventKey) =>
    keys.some(([other, number]) => other === device && number === seq);
  const others = [...shelf.index.decksById.values()].filter(({ id }) => id !== deckId);
  const guests = others.flatMap(({ parts }) => parts.filter(({ key }) => isErased(key)));
  const texts = await readTexts(await log.database(), guests);
  return texts.map(({ id, deckId: home, place, text, cards, items }) => ({
    type: 'parts-added',
    deckId: home,
    place,
    parts: [{ id, text, cards, items }],
  }));
}

/** The events that hold texts of the deck: what brought its parts, every edit of a part that ever stood in it, its head. */
function keysOf(registers: Registers, deckId: DeckId): EventKey[] {
  const names = new Set(idsEverIn(registers, deckId).map((id) => ownNames.text(id)));
  return [...registers].flatMap(([name, entries]) =>
    entries
      .filter(({ value }) => isAddedTo(name, value, deckId) || names.has(name))
      .concat(name === ownNames.deck(deckId) ? entries : [])
      .map(({ key }) => key),
  );
}

function idsEverIn(registers: Registers, deckId: DeckId): PartId[] {
  const placeName = ownNames.place('' as PartId);
  return [...registers].flatMap(([name, entries]) => {
    if (name.startsWith(placeName))
      return entries.some(({ value }) => (value as PlacedPart).deckId === deckId)
        ? [name.slice(placeName.length) as PartId]
        : [];
    return entries
      .filter(({ value }) => isAddedTo(name, value, deckId))
      .flatMap(({ value }) => (value as AddedParts).lines.split('\n'))
      .map((line) => line.slice(0, line.indexOf('\t')) as PartId);
  });
}

function isAddedTo(name: string, value: unknown, deckId: DeckId): boolean {
  return name.startsWith(ownNames.added('')) && (value as AddedParts).deckId === deckId;
}
