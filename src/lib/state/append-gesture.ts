/**
 * Writes one gesture to the log, through a lost connection if need be: the database is opened again, at once and then
 * with longer waits. What may have been committed in the very moment of the loss is looked up before it is written twice.
 */
import type { EventBody, LogEvent } from '../core/event';
import { canonicalJson } from '../core/hash';
import type { StudyState } from '../core/study-state';
import { readEvents } from '../store/history';
import { appendEvents } from '../store/append';
import { toStorageFault, type Database } from '../store/open';
import { envelopNow } from './envelop-now';
import type { Connection, LogEnvironment } from './log-types';

/** What a gesture is written with. */
export interface Pen {
  /** The open database; opened anew when asked. Rejects with a `StorageFault`. */
  readonly connect: (isAnew: boolean) => Promise<Connection>;
  readonly readState: () => StudyState;
  /** False when what was read meanwhile has made the gesture pointless. */
  readonly isStillMeant: () => boolean;
}

/** Waits before the second attempt and those after it. */
const retryWaitsMs = [0, 250, 1_000];

/** What became of it: the events once they are committed, or null when another tab wrote first. */
export interface Appended {
  readonly events: readonly LogEvent[] | null;
  readonly connection: Connection;
}

/** Appends the gesture. Rejects with what stood in the way. */
export async function appendGesture(
  bodies: readonly EventBody[],
  environment: LogEnvironment,
  { connect, readState, isStillMeant }: Pen,
): Promise<Appended> {
  let tried: readonly LogEvent[] = [];
  for (let attempt = 0; ; attempt += 1) {
    try {
      const connection = await connect(attempt > 0);
      const { database, device } = connection;
      if (await areWritten(database, tried)) return { events: tried, connection };
      if (attempt > 0 && !isStillMeant()) return { events: null, connection };
      tried = envelopNow(bodies, environment, device, readState());
      const result = await appendEvents(database, tried);
      return { events: result === 'appended' ? tried : null, connection };
    } catch (error) {
      const waitMs = retryWaitsMs[attempt];
      if (waitMs === undefined || !mayPass(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}

/** A lost connection has many names; a full device has one, and so have the others. */
function mayPass(error: unknown): boolean {
  return ['lost', 'unknown'].includes(toStorageFault(error).kind);
}

async function areWritten(database: Database, events: readonly LogEvent[]): Promise<boolean> {
  if (events.length === 0) return false;
  const keys = events.map(({ device, seq }) => [device, seq] as const);
  return canonicalJson(await readEvents(database, keys)) === canonicalJson(events);
}
