/** Reading from one store at a time. It never writes. */
import type { StoreNames } from 'idb';
import type { Database, MandateSchema } from './open';

/** The store, in a transaction of its own. A read that is cut off rejects; that its transaction then fails too is no news. */
export function readFrom<Name extends StoreNames<MandateSchema>>(database: Database, name: Name) {
  const transaction = database.transaction(name);
  transaction.done.catch(() => undefined);
  return transaction.store;
}
