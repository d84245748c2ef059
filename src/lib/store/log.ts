/**
 * The log in the database: append and read, nothing else. An append is one strict transaction, so when it resolves
 * the events are on the disk; the primary key `[device, seq]` refuses a second writer of the same seq.
 */
import type { LogEvent } from '../core/event';
import type { DeviceId } from '../core/ids';
import type { Database } from './open';

/** `conflict`: another tab has written this seq; fold the tail, then decide. */
export type AppendResult = 'appended' | 'conflict';

/** Appends one gesture, all of it or nothing. Rejects when the database does. */
export async function appendEvents(
  database: Database,
  events: readonly LogEvent[],
): Promise<AppendResult> {
  const transaction = database.transaction('events', 'readwrite', { durability: 'strict' });
  const done = transaction.done.catch((error: unknown) => ({ error }));
  const writes: Promise<unknown>[] = [];
  try {
    for (const event of events) writes.push(transaction.store.add(event));
    await Promise.all(writes);
  } catch (error) {
    // A value that cannot be stored throws without ending the transaction: what was added before it would stay.
    abort(transaction);
    await Promise.allSettled([...writes, done]);
    if (error instanceof Error && error.name === 'ConstraintError') return 'conflict';
    throw error;
  }
  const failure = await done;
  if (failure) throw failure.error;
  return 'appended';
}

/** Ends a transaction without a trace; one that has ended by itself is left alone. */
function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'InvalidStateError') throw error;
  }
}

/**
 * The events above the given seqs: the tail. Devices without an entry are read from their first event. Of one device
 * there are `most` at most: whoever gets as many as that has not got all.
 */
export async function readTail(
  database: Database,
  foldedSeqByDevice: ReadonlyMap<DeviceId, number>,
  most?: number,
): Promise<LogEvent[]> {
  const devices = await listDevices(database);
  const tails = devices.map((device) =>
    database.getAll('events', rangeAfter(device, foldedSeqByDevice.get(device) ?? 0), most),
  );
  return (await Promise.all(tails)).flat();
}

/** How many events of a device there are. Its seqs have no gap: while nothing is lost, that is its last seq. */
export async function countEvents(database: Database, device: DeviceId): Promise<number> {
  return database.count('events', rangeAfter(device, 0));
}

/** The devices that have events here. Hops from device to device, so that the cost follows the number of devices, not of events. */
export async function listDevices(database: Database): Promise<DeviceId[]> {
  const devices: DeviceId[] = [];
  const { store } = database.transaction('events');
  let cursor = await store.openKeyCursor();
  while (cursor) {
    const [device] = cursor.key;
    devices.push(device);
    cursor = await cursor.continue([device, Infinity]);
  }
  return devices;
}

/** The keys of a device's events above `seq`. */
export function rangeAfter(device: DeviceId, seq: number): IDBKeyRange {
  return IDBKeyRange.bound([device, seq], [device, Infinity], true, true);
}
