/**
 * Last-writer-wins values: what is suspended, flagged, added or set. Each keeps its writings in order, so that
 * devices agree whatever arrives first and an undo finds what stood before.
 */
import type { BroughtMark } from './brought-forward';
import { keyOf, keyText, type EventBody, type LogEvent } from './event';
import { logTimeOf, orderWritings } from './log-time';
import { registerNames } from './register-names';
import type { RegisterEntry, StudyState } from './study-state';

/** A value for a register. */
export interface RegisterWrite {
  readonly name: string;
  readonly value: unknown;
}

/** What an event writes into which registers; nothing for most events. */
export function registerWritesOf({ body }: LogEvent): readonly RegisterWrite[] {
  if (body.type !== 'brought-forward') {
    const write = registerWriteOf(body);
    return write ? [write] : [];
  }
  const { studyDay, wasSure } = body;
  const value: BroughtMark = { studyDay, wasSure };
  return body.cardIds.map((id) => ({ name: registerNames.broughtForward(id), value }));
}

function registerWriteOf(body: EventBody): RegisterWrite | null {
  switch (body.type) {
    case 'suspended':
    case 'resumed':
      return { name: registerNames.suspended(body.cardId), value: body.type === 'suspended' };
    case 'flagged':
    case 'unflagged':
      return { name: registerNames.flagged(body.cardId), value: body.type === 'flagged' };
    case 'deck-added':
    case 'deck-removed':
      return { name: registerNames.deck(body.deckId), value: body.type === 'deck-added' };
    case 'setting-changed':
      return { name: registerNames.setting(body.name, body.deckId), value: body.value };
    case 'scheduling-changed':
      return { name: registerNames.scheduling(), value: body.hash };
    default:
      return null;
  }
}

/** Writes an event's value at its place in the register's order. The event's times are corrected. */
export function writeRegister(state: StudyState, event: LogEvent, write: RegisterWrite): void {
  insertEntry(state.registersByName, write.name, entryOf(event, write));
}

/** The entry that an event makes in a register. The event's times are corrected. */
export function entryOf(event: LogEvent, { value }: RegisterWrite): RegisterEntry {
  return { at: logTimeOf(event).at, key: keyOf(event), value };
}

/** Puts a writing at its place in the register's order. */
export function insertEntry(
  registers: Map<string, RegisterEntry[]>,
  name: string,
  entry: RegisterEntry,
): void {
  const entries = registers.get(name) ?? [];
  registers.set(name, orderWritings([...entries, entry]));
}

/** Takes a writing out of whichever register holds it. */
export function eraseFromRegisters(
  registers: Map<string, RegisterEntry[]>,
  erasedKey: string,
): void {
  for (const [name, entries] of registers) {
    const kept = entries.filter((entry) => keyText(entry.key) !== erasedKey);
    if (kept.length === entries.length) continue;
    if (kept.length > 0) registers.set(name, kept);
    else registers.delete(name);
  }
}
