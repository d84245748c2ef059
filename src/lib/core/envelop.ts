/** Puts a gesture's events into their envelopes. Pure: time, device and place in the log are given. */
import type { EventBody, Envelope, LogEvent } from './event';

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
