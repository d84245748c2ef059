/** Reads what has long been folded: for an undo, for an event that arrives late, for a doubtful clock. Rare, so apart. */
import { attemptIdOf, isAttemptEvent, type AttemptEvent } from '../core/attempt-order';
import type { EventKey, LogEvent } from '../core/event';
import type { AttemptId, DeviceId, ScheduledId } from '../core/ids';
import { isMemoryEventOf, type MemoryEvent } from '../core/review-event';
import type { AttemptTrace } from '../core/study-state';
import { rangeAfter } from './log';
import type { Database } from './open';
import { readPortions } from './portions';
import { readFrom } from './read';

/** One device's events, oldest first. */
export async function readDevice(database: Database, device: DeviceId): Promise<LogEvent[]> {
  return readFrom(database, 'events').getAll(rangeAfter(device, 0));
}

/** The events with the given keys that the log holds. */
export async function readEvents(
  database: Database,
  keys: readonly EventKey[],
): Promise<LogEvent[]> {
  if (keys.length === 0) return [];
  const store = readFrom(database, 'events');
  const found = await Promise.all(keys.map(([device, seq]) => store.get([device, seq])));
  return found.filter((event) => event !== undefined);
}

/** The events of one attempt: the stretches of the log that its trace names, without what lies between. */
export async function readAttempt(
  database: Database,
  attemptId: AttemptId,
  { spans }: AttemptTrace,
): Promise<AttemptEvent[]> {
  const store = readFrom(database, 'events');
  const stretches = spans.map(({ device, fromSeq, toSeq }) =>
    store.getAll(IDBKeyRange.bound([device, fromSeq], [device, toSeq])),
  );
  return (await Promise.all(stretches))
    .flat()
    .filter(isAttemptEvent)
    .filter((event) => attemptIdOf(event) === attemptId);
}

/** All that the memories of the given cards are made of. Walks the whole log in portions: for the rare event that arrives late. */
export async function readMemoryEventsOf(
  database: Database,
  cardIds: ReadonlySet<ScheduledId>,
): Promise<MemoryEvent[]> {
  const events: MemoryEvent[] = [];
  for await (const portion of readPortions(database))
    events.push(...portion.filter((event) => isMemoryEventOf(event, cardIds)));
  return events;
}
