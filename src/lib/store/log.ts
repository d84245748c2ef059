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

/** All events above the given seqs: the tail. Devices without an entry are read from their first event. */
export async function readTail(
  database: Database,
  foldedSeqByDevice: ReadonlyMap<DeviceId, number>,
): Promise<LogEvent[]> {
  const devices = await listDevices(database);
  const tails = devices.map((device) =>
    database.getAll('events', rangeAfter(device, foldedSeqByDevice.get(device) ?? 0)),
  );
  return (await Promise.all(tails)).flat();
}

/** The highest seq of a device and how many events it has; zeros when it has none. */
export async function measureLog(
  database: Database,
  device: DeviceId,
): Promise<{ lastSeq: number; count: number }> {
  const range = rangeAfter(device, 0);
  const transaction = database.transaction('events');
  const [count, cursor] = await Promise.all([
    transaction.store.count(range),
    transaction.store.openKeyCursor(range, 'prev'),
  ]);
  return { lastSeq: cursor?.key[1] ?? 0, count };
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
