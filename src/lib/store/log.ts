/** Reads the log: what is new in it, and how much there is. Writing stands in `append` and `merge`. */
import type { LogEvent } from '../core/event';
import type { DeviceId } from '../core/ids';
import type { Database } from './open';
import { readFrom } from './read';

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
  const store = readFrom(database, 'events');
  const tails = devices.map((device) =>
    store.getAll(rangeAfter(device, foldedSeqByDevice.get(device) ?? 0), most),
  );
  return (await Promise.all(tails)).flat();
}

/** How many events of a device there are. Its seqs have no gap: while nothing is lost, that is its last seq. */
export async function countEvents(database: Database, device: DeviceId): Promise<number> {
  return readFrom(database, 'events').count(rangeAfter(device, 0));
}

/** The devices that have events here. Hops from device to device, so that the cost follows the number of devices, not of events. */
export async function listDevices(database: Database): Promise<DeviceId[]> {
  const devices: DeviceId[] = [];
  let cursor = await readFrom(database, 'events').openKeyCursor();
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
