/** What assigned quizzes keep in the database: their events, found by an index, and the instructor's private key. */
import type { InstructorKey } from '../core/instructor-key';
import type { PaperEvent } from '../core/papers';
import type { Database } from './open';
import { readFrom } from './read';

/** All events of papers, of every device, in no promised order. */
export async function readPaperEvents(database: Database): Promise<PaperEvent[]> {
  const events = await readFrom(database, 'events').index('paper').getAll();
  // The index holds events that name a paper, and no others.
  return events as PaperEvent[];
}

/** The instructor's key, if this device has one. It is in no log: it leaves the device in a file of its own only. */
export async function readInstructorKey(database: Database): Promise<InstructorKey | undefined> {
  return readFrom(database, 'keys').get('instructor');
}

/** Keeps the first key, or `isReplacing` another. Gives back the key that is kept: two tabs agree on one. */
export async function keepInstructorKey(
  database: Database,
  fresh: InstructorKey,
  isReplacing = false,
): Promise<InstructorKey> {
  const transaction = database.transaction('keys', 'readwrite', { durability: 'strict' });
  // What fails first is told; that the transaction then fails too is no news.
  transaction.done.catch(() => undefined);
  const known = isReplacing ? undefined : await transaction.store.get('instructor');
  if (!known) await transaction.store.put(fresh, 'instructor');
  await transaction.done;
  return known ?? fresh;
}
