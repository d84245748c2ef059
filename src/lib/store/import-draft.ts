/**
 * The documents of an import that is under review, and what was decided so far: kept so that leaving loses nothing,
 * and thrown away once the deck is made. What it holds is the state's business.
 */
import type { Database } from './open';
import { readFrom } from './read';

/** What is kept; undefined where there is none. */
export interface StoredImport {
  readonly documents: unknown;
  readonly review: unknown;
}

/** Reads what is kept. */
export async function readImport(database: Database): Promise<StoredImport> {
  const store = readFrom(database, 'imports');
  const [documents, review] = await Promise.all([store.get('documents'), store.get('review')]);
  return { documents, review };
}

/** Keeps new documents; of those before nothing is left. */
export async function writeImport(database: Database, { documents, review }: StoredImport) {
  const transaction = database.transaction('imports', 'readwrite', { durability: 'relaxed' });
  const { store } = transaction;
  await Promise.all([
    store.put(documents, 'documents'),
    store.put(review, 'review'),
    transaction.done,
  ]);
}

/** Keeps what was decided, beside the documents that are there. */
export async function writeReview(database: Database, review: unknown): Promise<void> {
  const transaction = database.transaction('imports', 'readwrite', { durability: 'relaxed' });
  await Promise.all([transaction.store.put(review, 'review'), transaction.done]);
}

/** Throws both away. */
export async function deleteImport(database: Database): Promise<void> {
  const transaction = database.transaction('imports', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.clear(), transaction.done]);
}
