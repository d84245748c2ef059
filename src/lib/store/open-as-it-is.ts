/** Opens the database in whatever version it has, for reading alone. It never makes, upgrades or deletes one. */
import { openDB } from 'idb';
import { databaseName, type Database, type MandateSchema } from './open';

/** The database; null when there is none that can be read. Close it soon: it keeps no newer tab waiting. */
export async function openAsItIs(profileId: string): Promise<Database | null> {
  try {
    const database = await openDB<MandateSchema>(databaseName(profileId), undefined, {
      // Only where there was none: then none is made.
      upgrade: (_database, _oldVersion, _newVersion, transaction) => transaction.abort(),
      blocking: (_oldVersion, _newVersion, event) => (event.target as IDBDatabase).close(),
    });
    const isKnown = (['events', 'images'] as const).every((name) =>
      database.objectStoreNames.contains(name),
    );
    if (isKnown) return database;
    database.close();
    return null;
  } catch (error) {
    if (error instanceof DOMException || error instanceof ReferenceError) return null;
    throw error;
  }
}
