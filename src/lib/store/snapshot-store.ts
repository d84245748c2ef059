/** The snapshot's place in the database. Written relaxed: losing it costs a refold, never a review. */
import type { DeviceId } from '../core/ids';
import type { Snapshot } from '../core/snapshot';
import type { Database } from './open';
import { readFrom } from './read';

/** The stored snapshot, if there is one. */
export async function readSnapshot(database: Database): Promise<Snapshot | undefined> {
  return readFrom(database, 'snapshots').get('current');
}

/**
 * Replaces the stored snapshot, if `device` is still this device's id: a log that was replaced meanwhile has a new
 * one, and a snapshot of the old log would hide what came in.
 */
export async function writeSnapshot(
  database: Database,
  snapshot: Snapshot,
  device: DeviceId,
): Promise<void> {
  const transaction = database.transaction(['snapshots', 'device'], 'readwrite', {
    durability: 'relaxed',
  });
  const done = transaction.done.catch((error: unknown) => ({ error }));
  if ((await transaction.objectStore('device').get('id')) === device)
    await transaction.objectStore('snapshots').put(snapshot, 'current');
  const failure = await done;
  if (failure) throw failure.error;
}
