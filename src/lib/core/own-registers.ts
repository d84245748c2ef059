/**
 * Where own text stands: last-writer-wins values that name the event in the log and hold no text, so that a start
 * reads little and what is erased is gone. `own-index` says what they amount to.
 */
import { keyOf, keyText, type EventBody, type LogEvent } from './event';
import type { CardId, DeckId, ItemId, PartId } from './ids';
import type { PartsAdded, PartText } from './own-events';
import { entryOf, eraseFromRegisters, insertEntry, type RegisterWrite } from './registers';
import type { StudyState } from './study-state';

/** The names of the registers of own text. */
export const ownNames = {
  deck: (id: DeckId) => `deck/${id}`,
  /** Parts that came together: nothing else ever writes there. */
  added: (key: string) => `added/${key}`,
  text: (id: PartId) => `text/${id}`,
  place: (id: PartId) => `place/${id}`,
  note: (id: PartId) => `note/${id}`,
} as const;

/** Parts that came together: one line each, `id`, cards and items parted by tabs, so that many parts take little. */
export interface AddedParts {
  readonly deckId: DeckId;
  readonly place: string;
  readonly lines: string;
}

/** What is scheduled from a part, and the version of a shipped card that its text lies over. */
export interface WrittenPart {
  readonly scheduled: string;
  readonly over?: string;
}

/** Where a part stands. */
export interface PlacedPart {
  readonly deckId: DeckId;
  readonly place: string;
}

/** Folds events of own text into the state; others are passed over. The map is a new one whenever it changes. */
export function foldOwn(state: StudyState, events: readonly LogEvent[]): void {
  const writings = events.flatMap((event) => {
    const write = ownWriteOf(event);
    return write ? [{ name: write.name, entry: entryOf(event, write) }] : [];
  });
  if (writings.length === 0) return;
  state.ownRegisters = new Map(state.ownRegisters);
  for (const { name, entry } of writings) insertEntry(state.ownRegisters, name, entry);
}

/** Takes a writing back. */
export function eraseOwn(state: StudyState, erasedKey: string): void {
  const registers = new Map(state.ownRegisters);
  eraseFromRegisters(registers, erasedKey);
  const isChanged = [...registers].some(([name, entries]) => {
    return state.ownRegisters.get(name) !== entries;
  });
  if (isChanged || registers.size !== state.ownRegisters.size) state.ownRegisters = registers;
}

/** What is scheduled from a part, as one string. */
export function packScheduled({ cards = [], items = [] }: Omit<PartText, 'text'>): string {
  return `${cards.join(' ')}\t${items.join(' ')}`;
}

/** The other way. */
export function unpackScheduled(packed: string): { cards: CardId[]; items: ItemId[] } {
  const [cards = '', items = ''] = packed.split('\t');
  const ids = (text: string) => text.split(' ').filter((id) => id !== '');
  return { cards: ids(cards) as CardId[], items: ids(items) as ItemId[] };
}

function ownWriteOf(event: LogEvent): RegisterWrite | null {
  const { body } = event;
  switch (body.type) {
    case 'deck-edited':
      return { name: ownNames.deck(body.deckId), value: body.head };
    case 'parts-added':
      return { name: ownNames.added(keyText(keyOf(event))), value: packAdded(body) };
    case 'part-edited':
      return { name: ownNames.text(body.partId), value: writtenOf(body) };
    case 'part-moved': {
      const value: PlacedPart = { deckId: body.deckId, place: body.place };
      return { name: ownNames.place(body.partId), value };
    }
    case 'note-changed':
      return { name: ownNames.note(body.partId), value: body.note === null ? null : true };
    default:
      return null;
  }
}

function writtenOf({
  text,
  over,
}: Extract<EventBody, { type: 'part-edited' }>): WrittenPart | null {
  if (text === null) return null;
  return { scheduled: packScheduled(text), ...(over === undefined ? {} : { over }) };
}

function packAdded({ deckId, place, parts }: PartsAdded): AddedParts {
  const lines = parts.map((part) => `${part.id}\t${packScheduled(part)}`).join('\n');
  return { deckId, place, lines };
}
