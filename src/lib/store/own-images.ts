/** Images of own decks: blobs by deck and file name, beside the log. */
import type { DeckId } from '../core/ids';
import type { Database } from './open';
import { readFrom } from './read';

/** An image of a deck. */
export interface StoredImage {
  readonly file: string;
  readonly blob: Blob;
}

/** All images of a deck. */
export async function readImages(database: Database, deckId: DeckId): Promise<StoredImage[]> {
  const range = rangeOf(deckId);
  const store = readFrom(database, 'images');
  const [keys, blobs] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  return keys.flatMap((key, index) => {
    const blob = blobs[index];
    return blob ? [{ file: key.slice(deckId.length + 1), blob }] : [];
  });
}

/** Stores images of a deck; one of the same name is replaced. */
export async function writeImages(
  database: Database,
  deckId: DeckId,
  images: readonly StoredImage[],
): Promise<void> {
  if (images.length === 0) return;
  const transaction = database.transaction('images', 'readwrite', { durability: 'strict' });
  const writes = images.map(({ file, blob }) => transaction.store.put(blob, `${deckId}/${file}`));
  await Promise.all([...writes, transaction.done]);
}

/** Takes all images of a deck away. */
export async function deleteImages(database: Database, deckId: DeckId): Promise<void> {
  const transaction = database.transaction('images', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.delete(rangeOf(deckId)), transaction.done]);
}

/** Keys that begin with the deck's id and a slash; a deck's id holds none. */
function rangeOf(deckId: DeckId): IDBKeyRange {
  return IDBKeyRange.bound(`${deckId}/`, `${deckId}0`, false, true);
}
