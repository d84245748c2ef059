/**
 * Last-writer-wins values: what is suspended, flagged, added or set. Each keeps its writings in order, so that
 * devices agree whatever arrives first and an undo finds what stood before.
 */
import type { BroughtMark } from './brought-forward';
import { keyOf, keyText, type EventBody, type LogEvent } from './event';
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

/** Writes an event's value at its place in the register's order. `at` is the corrected time. */
export function writeRegister(
  state: StudyState,
  event: LogEvent,
  write: RegisterWrite,
  at: number,
): void {
  insertEntry(state.registersByName, write.name, { at, key: keyOf(event), value: write.value });
}

/** Puts a writing at its place in the register's order. */
export function insertEntry(
  registers: Map<string, RegisterEntry[]>,
  name: string,
  entry: RegisterEntry,
): void {
  const entries = registers.get(name) ?? [];
  registers.set(name, entries.length === 0 ? [entry] : orderEntries([...entries, entry]));
}

/**
 * The order in which writings count. A device's own stay in the order in which they were made, also where its clock was
 * set back between them: none is taken to be earlier than one before it.
 */
function orderEntries(entries: readonly RegisterEntry[]): RegisterEntry[] {
  const latestByDevice = new Map<string, number>();
  return [...entries]
    .sort((a, b) => a.key[1] - b.key[1])
    .map((entry) => {
      const [device] = entry.key;
      const at = Math.max(entry.at, latestByDevice.get(device) ?? -Infinity);
      latestByDevice.set(device, at);
      return { entry, at };
    })
    .sort((a, b) => compareEntries({ ...a.entry, at: a.at }, { ...b.entry, at: b.at }))
    .map(({ entry }) => entry);
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

/** The order of writings: by time, then device, then seq. Total, so every device agrees on the last. */
export function compareEntries(a: RegisterEntry, b: RegisterEntry): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.key[0] !== b.key[0]) return a.key[0] < b.key[0] ? -1 : 1;
  return a.key[1] - b.key[1];
}
