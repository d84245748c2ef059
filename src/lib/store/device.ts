/** This device's id in the log. It is made once and kept with the data: when the data goes, so does the id. */
import type { DeviceId } from '../core/ids';
import type { Database } from './open';

/** The stored id, or `fresh` once it is stored. Two tabs that open at once agree on one. */
export async function claimDeviceId(database: Database, fresh: DeviceId): Promise<DeviceId> {
  const transaction = database.transaction('device', 'readwrite', { durability: 'strict' });
  // What fails first is told; that the transaction then fails too is no news.
  transaction.done.catch(() => undefined);
  const known = await transaction.store.get('id');
  if (!known) await transaction.store.put(fresh, 'id');
  await transaction.done;
  return known ?? fresh;
}

/** Gives this device a new id, under which it writes from now on. What it wrote before stays under the old one. */
export async function renewDeviceId(database: Database, fresh: DeviceId): Promise<void> {
  const transaction = database.transaction('device', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(fresh, 'id'), transaction.done]);
}
