/** Puts a gesture's events into their envelopes. Pure: time, device and place in the log are given. */
import { offsetOf } from './clock-correction';
import type { EventBody, Envelope, LogEvent, LogTime } from './event';
import type { ClockCorrection } from './study-state';

/** The events of one gesture. `first` is the envelope of the first of them. */
export function envelopGesture(
  bodies: readonly EventBody[],
  first: Omit<Envelope, 'gestureSeq'>,
): LogEvent[] {
  return bodies.map((body, index) => ({
    ...first,
    seq: first.seq + index,
    gestureSeq: first.seq,
    body,
  }));
}

/**
 * What a gesture that is made at `at` must say that it comes after: nothing when its clock says so itself. `latest`
 * holds corrected times; the log holds what clocks said.
 */
export function timeToFollow(
  latest: LogTime,
  at: number,
  corrections: readonly ClockCorrection[],
): LogTime | undefined {
  if (latest.at < at) return undefined;
  return { at: latest.at - offsetOf(latest.key, corrections), key: latest.key };
}
