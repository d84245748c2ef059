/** Erases everything of a profile on this device: the one deletion there is besides private text. */
import type { DeviceId } from '../core/ids';
import { writeWhole } from './append';
import type { Database } from './open';

/** Empties every store, the instructor's key included, and gives this device a new id. All of it or nothing. */
export async function eraseEverything(database: Database, fresh: DeviceId): Promise<void> {
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
  await writeWhole(transaction, (write) => {
    for (const name of names) write(transaction.objectStore(name).clear());
    write(transaction.objectStore('device').put(fresh, 'id'));
  });
}
