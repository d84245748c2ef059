/** Reads the whole log a portion at a time: for what goes through every event, and must not hold all of them twice. */
import type { LogEvent } from '../core/event';
import { listDevices, rangeAfter } from './log';
import type { Database } from './open';
import { readFrom } from './read';

const portionSize = 2_000;

/** Every event in the order of the log: by device, then seq. What is appended meanwhile may come along or not. */
export async function* readPortions(database: Database): AsyncGenerator<LogEvent[]> {
  for (const device of await listDevices(database)) {
    let seq = 0;
    for (;;) {
      const store = readFrom(database, 'events');
      const portion = await store.getAll(rangeAfter(device, seq), portionSize);
      if (portion.length > 0) yield portion;
      const last = portion.at(-1);
      if (!last || portion.length < portionSize) break;
      seq = last.seq;
    }
  }
}
