/**
 * Appends to the log. An append is one strict transaction, so when it resolves the events are on the disk; the primary
 * key `[device, seq]` refuses a second writer of the same seq.
 */
import type { LogEvent } from '../core/event';
import type { Database } from './open';

/** `conflict`: another tab has written this seq; fold the tail, then decide. */
export type AppendResult = 'appended' | 'conflict';

/** Appends one gesture, all of it or nothing. Rejects when the database does. */
export async function appendEvents(
  database: Database,
  events: readonly LogEvent[],
): Promise<AppendResult> {
  const transaction = database.transaction('events', 'readwrite', { durability: 'strict' });
  try {
    await writeWhole(transaction, (write) => {
      for (const event of events) write(transaction.store.add(event));
    });
    return 'appended';
  } catch (error) {
    if (error instanceof Error && error.name === 'ConstraintError') return 'conflict';
    throw error;
  }
}

/** The part of a transaction that is needed to end it. */
interface Ending {
  readonly done: Promise<void>;
  readonly abort: () => void;
}

/** Does all that `work` passes to `write`, or nothing. Resolves after the commit, rejects with the first failure. */
export async function writeWhole(
  transaction: Ending,
  work: (write: (request: Promise<unknown>) => void) => void | Promise<void>,
): Promise<void> {
  const done = transaction.done.catch((error: unknown) => ({ error }));
  const writes: Promise<unknown>[] = [];
  try {
    await work((request) => writes.push(request));
    await Promise.all(writes);
  } catch (error) {
    // A value that cannot be stored throws without ending the transaction: what was added before it would stay.
    abort(transaction);
    await Promise.allSettled([...writes, done]);
    throw error;
  }
  const failure = await done;
  if (failure) throw failure.error;
}

/** Ends a transaction without a trace; one that has ended by itself is left alone. */
function abort(transaction: Ending): void {
  try {
    transaction.abort();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'InvalidStateError') throw error;
  }
}
