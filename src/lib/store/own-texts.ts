/** Own text in the database: read by the events that wrote it, and erased for good, which nothing else in the log is. */
import { keyText, type EventKey, type LogEvent } from '../core/event';
import { textIn, type TextPlace } from '../core/own-index';
import { readEvents } from './history';
import type { Database } from './open';

/** A part with its text. */
export type TextOf<Part extends TextPlace> = Part & { readonly text: string };

/** The parts with their texts, in the given order, without those whose text is gone. */
export async function readTexts<Part extends TextPlace>(
  database: Database,
  parts: readonly Part[],
): Promise<TextOf<Part>[]> {
  const keys = new Map(parts.map(({ key }) => [keyText(key), key]));
  const events = await readEvents(database, [...keys.values()]);
  const eventsByKey = new Map(events.map((event) => [keyText([event.device, event.seq]), event]));
  return parts.flatMap((part) => {
    const event = eventsByKey.get(keyText(part.key));
    const found = event && textIn(event, part.id);
    return found ? [{ ...part, text: found.text }] : [];
  });
}

/** Takes the text out of the events for good. Their keys stay, so that the log has no gap. */
export async function eraseTexts(database: Database, keys: readonly EventKey[]): Promise<void> {
  const transaction = database.transaction('events', 'readwrite', { durability: 'strict' });
  const erase = async ([device, seq]: EventKey) => {
    const event = await transaction.store.get([device, seq]);
    if (!event) return;
    const erased: LogEvent = { ...event, body: { type: 'text-erased' } };
    await transaction.store.put(erased);
  };
  await Promise.all([...keys.map(erase), transaction.done]);
}
