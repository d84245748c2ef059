/**
 * The documents of an import that is under review, and what was decided so far: kept so that leaving loses nothing,
 * and thrown away once the deck is made. What it holds is the state's business. Of two tabs none writes over what it
 * has not seen.
 */
import { writeWhole } from './append';
import type { Database } from './open';
import { readFrom } from './read';

/** What is kept; undefined where there is none. */
export interface StoredImport {
  readonly documents: unknown;
  readonly review: unknown;
}

/** Whether the review that is kept is the one that the writer goes by. */
export type IsSeen = (review: unknown) => boolean;

/** Reads what is kept. */
export async function readImport(database: Database): Promise<StoredImport> {
  const store = readFrom(database, 'imports');
  const [documents, review] = await Promise.all([store.get('documents'), store.get('review')]);
  return { documents, review };
}

/** Reads the review alone: documents may be large. */
export async function readReview(database: Database): Promise<unknown> {
  return readFrom(database, 'imports').get('review');
}

/** Keeps a review, with new documents or beside those that are there. False when another is kept than was seen. */
export async function writeImport(
  database: Database,
  values: Partial<StoredImport>,
  isSeen: IsSeen,
): Promise<boolean> {
  const transaction = database.transaction('imports', 'readwrite', { durability: 'relaxed' });
  const { store } = transaction;
  let isKept = false;
  await writeWhole(transaction, async (write) => {
    isKept = isSeen(await store.get('review'));
    if (!isKept) return;
    if (values.documents !== undefined) write(store.put(values.documents, 'documents'));
    write(store.put(values.review, 'review'));
  });
  return isKept;
}

/** Throws both away, unless another is kept than was seen. */
export async function deleteImport(database: Database, isSeen: IsSeen): Promise<void> {
  const transaction = database.transaction('imports', 'readwrite', { durability: 'strict' });
  await writeWhole(transaction, async (write) => {
    if (isSeen(await transaction.store.get('review'))) write(transaction.store.clear());
  });
}
