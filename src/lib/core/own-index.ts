/**
 * What the registers of own text amount to: the own decks with their parts in order, and the edits that lie over
 * shipped cards. It knows where each text stands in the log, not what it says.
 */
import type { EventKey, LogEvent } from './event';
import type { CardId, DeckId, ItemId, PartId } from './ids';
import { isLater } from './log-time';
import type { DeckHead, PartText } from './own-events';
import {
  ownNames,
  unpackScheduled,
  type AddedParts,
  type PlacedPart,
  type WrittenPart,
} from './own-registers';
import { placeOfAdded } from './places';
import type { RegisterEntry, StudyState } from './study-state';

/** A text of the log: the event that wrote it, and what is scheduled from it. */
export interface TextPlace {
  readonly id: PartId;
  readonly key: EventKey;
  readonly cards: readonly CardId[];
  readonly items: readonly ItemId[];
}

/** A part of an own deck. */
export interface OwnPart extends TextPlace, PlacedPart {}

/** An edit of a shipped card. `over` names the version of the card that it was written for. */
export interface Overlay extends TextPlace {
  readonly over: string | undefined;
}

/** An own deck, its parts in order. */
export interface OwnDeck {
  readonly id: DeckId;
  readonly head: DeckHead;
  readonly parts: readonly OwnPart[];
}

/** All own text. */
export interface OwnIndex {
  readonly decksById: ReadonlyMap<DeckId, OwnDeck>;
  readonly overlaysById: ReadonlyMap<PartId, Overlay>;
}

type Registers = StudyState['ownRegisters'];

/** A value with the writing that it comes from. */
interface Standing<Value> {
  readonly entry: RegisterEntry;
  readonly value: Value;
}

type Latest<Value> = Map<PartId, Standing<Value>>;

/** Reads the registers. */
export function readOwnIndex(registers: Registers): OwnIndex {
  const texts: Latest<WrittenPart | null> = new Map();
  const places: Latest<PlacedPart> = new Map();
  for (const [id, entry] of lastOf(registers, ownNames.text('' as PartId)))
    offer(texts, id as PartId, entry, entry.value as WrittenPart | null);
  for (const [id, entry] of lastOf(registers, ownNames.place('' as PartId)))
    offer(places, id as PartId, entry, entry.value as PlacedPart);
  for (const [, entry] of lastOf(registers, ownNames.added(''))) offerAdded(texts, places, entry);
  return {
    decksById: listDecks(registers, texts, places),
    overlaysById: overlaysOf(texts, places),
  };
}

/** The note register's latest writing, where there is a note; its text stands in that event. */
export function noteKeyOf(registers: Registers, partId: PartId): EventKey | undefined {
  const entry = registers.get(ownNames.note(partId))?.at(-1);
  return entry?.value === true ? entry.key : undefined;
}

/** The text of a part in the event that wrote it; undefined when it is not there, or was erased. */
export function textIn({ body }: LogEvent, partId: PartId): PartText | undefined {
  if (body.type === 'part-edited') return body.text ?? undefined;
  return body.type === 'parts-added' ? body.parts.find(({ id }) => id === partId) : undefined;
}

/** The last writing of each register whose name begins with `prefix`, by the rest of its name. */
function lastOf(registers: Registers, prefix: string): [string, RegisterEntry][] {
  return [...registers].flatMap(([name, entries]) => {
    const entry = entries.at(-1);
    return entry && name.startsWith(prefix) ? [[name.slice(prefix.length), entry]] : [];
  });
}

function offer<Value>(latest: Latest<Value>, id: PartId, entry: RegisterEntry, value: Value): void {
  const known = latest.get(id);
  if (!known || isLater(entry, known.entry)) latest.set(id, { entry, value });
}

/** Parts that came together have both text and place from there, unless a later writing says otherwise. */
function offerAdded(
  texts: Latest<WrittenPart | null>,
  places: Latest<PlacedPart>,
  entry: RegisterEntry,
): void {
  const { deckId, place, lines } = entry.value as AddedParts;
  for (const [index, line] of lines.split('\n').entries()) {
    const end = line.indexOf('\t');
    const id = line.slice(0, end) as PartId;
    offer(texts, id, entry, { scheduled: line.slice(end + 1) });
    offer(places, id, entry, { deckId, place: placeOfAdded(place, index) });
  }
}

function listDecks(
  registers: Registers,
  texts: Latest<WrittenPart | null>,
  places: Latest<PlacedPart>,
): Map<DeckId, OwnDeck> {
  const partsByDeck = new Map<DeckId, OwnPart[]>();
  for (const [id, { value: placed }] of places) {
    const text = textPlaceOf(id, texts.get(id));
    if (!text) continue;
    const parts = partsByDeck.get(placed.deckId) ?? [];
    parts.push({ ...text, ...placed });
    partsByDeck.set(placed.deckId, parts);
  }
  const heads = lastOf(registers, ownNames.deck('' as DeckId));
  return new Map(
    heads.flatMap(([name, { value }]) => {
      const id = name as DeckId;
      const parts = (partsByDeck.get(id) ?? []).sort(comparePlaces);
      return value ? [[id, { id, head: value as DeckHead, parts }]] : [];
    }),
  );
}

/** A text without a place belongs to a shipped card. */
function overlaysOf(
  texts: Latest<WrittenPart | null>,
  places: Latest<PlacedPart>,
): Map<PartId, Overlay> {
  const overlays = new Map<PartId, Overlay>();
  for (const [id, written] of texts) {
    const text = places.has(id) ? undefined : textPlaceOf(id, written);
    if (text) overlays.set(id, { ...text, over: written.value?.over });
  }
  return overlays;
}

function textPlaceOf(
  id: PartId,
  written: Standing<WrittenPart | null> | undefined,
): TextPlace | undefined {
  if (!written?.value) return undefined;
  return { id, key: written.entry.key, ...unpackScheduled(written.value.scheduled) };
}

function comparePlaces(a: OwnPart, b: OwnPart): number {
  if (a.place !== b.place) return a.place < b.place ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
