/**
 * Takes events and images from outside into the log: a set union by key. What is here already stays as it is; the same
 * key with other contents is kept out and counted. Each portion is one strict transaction, all of it or nothing.
 */
import type { LogEvent } from '../core/event';
import { canonicalJson } from '../core/hash';
import type { DeviceId } from '../core/ids';
import { writeWhole } from './append';
import type { Database } from './open';

/** What became of a portion. */
export interface Merged {
  readonly added: readonly LogEvent[];
  readonly alreadyThere: number;
  /** Events whose key is taken here by something else. */
  readonly conflicts: number;
}

/**
 * Merges a portion. With the first event that it adds, this device goes on under the id `fresh`, since its own old seqs
 * may still come in; and the snapshot goes, since it does not hold what came in.
 */
export async function mergeEvents(
  database: Database,
  events: readonly LogEvent[],
  fresh: DeviceId,
): Promise<Merged> {
  const transaction = database.transaction(['events', 'snapshots', 'device'], 'readwrite', {
    durability: 'strict',
  });
  const store = transaction.objectStore('events');
  const added: LogEvent[] = [];
  let alreadyThere = 0;
  await writeWhole(transaction, async (write) => {
    const known = await Promise.all(events.map(({ device, seq }) => store.get([device, seq])));
    const contentsByKey = new Map<string, string>();
    for (const [index, event] of events.entries()) {
      const key = canonicalJson([event.device, event.seq]);
      const contents = canonicalJson(event);
      const before = known[index] ? canonicalJson(known[index]) : contentsByKey.get(key);
      contentsByKey.set(key, before ?? contents);
      if (before === contents) alreadyThere += 1;
      if (before === undefined) added.push(event);
    }
    for (const event of added) write(store.add(event));
    if (added.length === 0) return;
    write(transaction.objectStore('snapshots').delete('current'));
    write(transaction.objectStore('device').put(fresh, 'id'));
  });
  return { added, alreadyThere, conflicts: events.length - added.length - alreadyThere };
}

/** Adds an image where there is none of that key; an image's key names its contents. True when it was added. */
export async function mergeImage(database: Database, key: string, image: Blob): Promise<boolean> {
  const transaction = database.transaction('images', 'readwrite', { durability: 'strict' });
  let isAdded = false;
  await writeWhole(transaction, async (write) => {
    isAdded = (await transaction.store.getKey(key)) === undefined;
    if (isAdded) write(transaction.store.add(image, key));
  });
  return isAdded;
}
