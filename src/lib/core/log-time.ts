/**
 * The order of what devices write, where their clocks disagree: a hybrid logical clock (Kulkarni and others, 2014).
 * A gesture counts at the time of its own clock, but never before what was known where it was made; so what replaces a
 * writing comes after it, also when the clock was set back between the two, or a backup came from another clock.
 */
import { keyOf, type Envelope, type EventKey, type LogTime } from './event';

/** Before everything. */
export const beginningOfLog: LogTime = { at: -Infinity, key: ['' as EventKey[0], 0] };

/** When an event counts among the writings of all devices. */
export function logTimeOf(event: Envelope): LogTime {
  const { at, after } = event;
  if (!after || after.at < at) return { at, key: keyOf(event) };
  return { at: after.at + 1, key: after.key };
}

/** The later of two; by the key where the times are one, so that every device chooses alike. */
export function laterTime(one: LogTime, other: LogTime): LogTime {
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return compareKeys(one.key, other.key) > 0 ? one : other;
}

/** A writing among others: its log time, and the event that it stands in. */
interface Writing {
  readonly at: number;
  readonly key: EventKey;
}

/**
 * Writings in the order in which they count. A device's own stay in the order of its log, also where a correction has
 * moved one of them: none is taken to be earlier than one before it.
 */
export function orderWritings<One extends Writing>(writings: readonly One[]): One[] {
  const latestByDevice = new Map<string, number>();
  return [...writings]
    .sort((a, b) => a.key[1] - b.key[1])
    .map((writing) => {
      const [device] = writing.key;
      const at = Math.max(writing.at, latestByDevice.get(device) ?? -Infinity);
      latestByDevice.set(device, at);
      return { writing, at, key: writing.key };
    })
    .sort(compareWritings)
    .map(({ writing }) => writing);
}

/** Whether one writing counts after another: on one device by its log, else by time. Total, so all devices agree. */
export function isLater(one: Writing, other: Writing): boolean {
  return one.key[0] === other.key[0] ? one.key[1] > other.key[1] : compareWritings(one, other) > 0;
}

function compareWritings(a: Writing, b: Writing): number {
  return a.at - b.at || compareKeys(a.key, b.key);
}

/** By device, then by place in its log. */
function compareKeys(a: EventKey, b: EventKey): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] - b[1];
}
