/** The snapshot's place in the database. Written relaxed: losing it costs a refold, never a review. */
import type { Snapshot } from '../core/snapshot';
import type { Database } from './open';

/** The stored snapshot, if there is one. */
export async function readSnapshot(database: Database): Promise<Snapshot | undefined> {
  return database.get('snapshots', 'current');
}

/** Replaces the stored snapshot. */
export async function writeSnapshot(database: Database, snapshot: Snapshot): Promise<void> {
  const transaction = database.transaction('snapshots', 'readwrite', { durability: 'relaxed' });
  await Promise.all([transaction.store.put(snapshot, 'current'), transaction.done]);
}
