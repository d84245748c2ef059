/** Keeps a write that a kill tore in two from costing the whole database, in Chromium. */
import { deleteDB, openDB } from 'idb';

/**
 * Makes the browser begin a new file for what is written from now on. A kill in the midst of Chromium's own write leaves
 * half a record at the end of its log. The next start reads what is whole, but goes on writing behind the half; the
 * start after that finds it in the middle, takes the database for corrupt and throws all of it away (LevelDB with
 * `reuse_logs`; seen in Chromium 156). When a database is deleted, Chromium packs what it has and begins a new log.
 * Called whenever the log is opened; what was written meanwhile is packed too. Does nothing elsewhere, and a failure
 * costs nothing.
 */
export async function mendTear(profileId: string): Promise<void> {
  if (!('dataLoss' in IDBVersionChangeEvent.prototype)) return;
  const name = `${profileId}-mandate-seam`;
  const database = await openDB(name, 1);
  database.close();
  await deleteDB(name);
}
