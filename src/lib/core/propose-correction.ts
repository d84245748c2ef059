/** Finds the stretch of a device's log that a wrong clock wrote. Apart from `clock-correction`, which every start needs. */
import { correctEvent } from './clock-correction';
import type { LogEvent } from './event';
import { suspiciousLeadMs, type ClockCorrection } from './study-state';

/**
 * The correction to offer when this device's log runs ahead of its clock: the first stretch dated later than
 * `now + suspiciousLeadMs`, moved back whole so that its last event happened when the next one did, or now. `events`
 * are in order of seq. Null when all is well.
 */
export function proposeCorrection(
  events: readonly LogEvent[],
  corrections: readonly ClockCorrection[],
  now: number,
): ClockCorrection | null {
  const corrected = events.map((event) => correctEvent(event, corrections));
  const isAhead = (event: LogEvent) => event.at > now + suspiciousLeadMs;
  const start = corrected.findIndex(isAhead);
  const first = corrected[start];
  if (!first) return null;
  const next = corrected.slice(start).find((event) => !isAhead(event));
  const stretch = corrected.slice(start, next && corrected.indexOf(next));
  const latestAt = Math.max(...stretch.map((event) => event.at));
  return {
    type: 'clock-corrected',
    device: first.device,
    fromSeq: first.seq,
    toSeq: first.seq + stretch.length - 1,
    byMs: Math.min(now, next?.at ?? now) - latestAt,
  };
}
