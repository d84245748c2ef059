/** The order of an attempt's events, which must not hang on the wall clock: a learner may set that at any moment. */
import type { AttemptEventBody } from './attempt-events';
import { keyOf, keyText, type LogEvent } from './event';
import { groupBy } from './group-by';
import type { AttemptId } from './ids';

/** An event of an attempt. */
export type AttemptEvent = LogEvent & { readonly body: AttemptEventBody };

const types: ReadonlySet<string> = new Set([
  'attempt-started',
  'responded',
  'attempt-item-flagged',
  'attempt-checkpoint',
  'attempt-submitted',
] satisfies AttemptEventBody['type'][]);

/** Whether an event belongs to an attempt. */
export function isAttemptEvent(event: LogEvent): event is AttemptEvent {
  return types.has(event.body.type);
}

/** The attempt that an event belongs to. */
export function attemptIdOf({ body }: AttemptEvent): AttemptId {
  return body.type === 'attempt-started' ? body.attempt.attemptId : body.attemptId;
}

/** An event's place among those of its attempt. */
interface Placed {
  readonly event: AttemptEvent;
  readonly usedMs: number;
  readonly at: number;
}

/**
 * Each event once, in one order on every device: that of its own device's log, and between devices (an attempt that
 * went on after a restore) by the time used, then by the clock.
 */
export function orderAttemptEvents(events: readonly AttemptEvent[]): AttemptEvent[] {
  const byKey = new Map(events.map((event) => [keyText(keyOf(event)), event]));
  const byDevice = groupBy(byKey.values(), ({ device }) => device);
  return [...byDevice.values()]
    .flatMap(placeAlongLog)
    .sort(comparePlaced)
    .map(({ event }) => event);
}

/** One device's events with times that never fall, so that sorting by them keeps the order of the log. */
function placeAlongLog(events: readonly AttemptEvent[]): Placed[] {
  let usedMs = 0;
  let at = -Infinity;
  return [...events]
    .sort((a, b) => a.seq - b.seq)
    .map((event) => {
      usedMs = Math.max(usedMs, event.body.type === 'attempt-started' ? 0 : event.body.usedMs);
      at = Math.max(at, event.at);
      return { event, usedMs, at };
    });
}

function comparePlaced(a: Placed, b: Placed): number {
  if (a.usedMs !== b.usedMs) return a.usedMs - b.usedMs;
  if (a.at !== b.at) return a.at - b.at;
  if (a.event.device !== b.event.device) return a.event.device < b.event.device ? -1 : 1;
  return a.event.seq - b.event.seq;
}
