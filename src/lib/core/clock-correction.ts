/**
 * Reviews written while a clock was wrong. The log keeps what the clock said; a `clock-corrected` event says how far
 * off it was, and the fold reads the events it names as if they had been written at the right time.
 */
import type { Envelope, LogEvent, Reviewed } from './event';
import type { DeviceId } from './ids';
import { studyDayOf } from './study-day';
import type { ClockCorrection } from './study-state';

/** How far ahead of the clock a log may be before the person is asked which of the two is right. */
export const suspiciousLeadMs = 24 * 3_600_000;

/** The event as it would have been written by a right clock. */
export function correctEvent<E extends LogEvent>(
  event: E,
  corrections: readonly ClockCorrection[],
): E {
  const byMs = corrections
    .filter((correction) => covers(correction, event))
    .reduce((sum, correction) => sum + correction.byMs, 0);
  if (byMs === 0) return event;
  const at = event.at + byMs;
  const { body } = event;
  return { ...event, at, body: body.type === 'reviewed' ? correctReview(body, event, byMs) : body };
}

/** Whether a correction reaches events that are folded already. */
export function isAffected(
  correction: ClockCorrection,
  foldedSeqByDevice: ReadonlyMap<DeviceId, number>,
): boolean {
  return correction.fromSeq <= (foldedSeqByDevice.get(correction.device) ?? 0);
}

/**
 * The correction to offer when this device's log runs ahead of its clock: the stretch dated later than
 * `now + suspiciousLeadMs`, moved back whole so that its last event happened now. Null when all is well.
 */
export function proposeCorrection(
  events: readonly LogEvent[],
  corrections: readonly ClockCorrection[],
  now: number,
): ClockCorrection | null {
  const ahead = events
    .map((event) => correctEvent(event, corrections))
    .filter((event) => event.at > now + suspiciousLeadMs);
  const [first] = ahead;
  const last = ahead.at(-1);
  if (!first || !last) return null;
  const latestAt = Math.max(...ahead.map((event) => event.at));
  return {
    type: 'clock-corrected',
    device: first.device,
    fromSeq: first.seq,
    toSeq: last.seq,
    byMs: now - latestAt,
  };
}

function covers(correction: ClockCorrection, event: Envelope): boolean {
  return (
    event.device === correction.device &&
    event.seq >= correction.fromSeq &&
    event.seq <= correction.toSeq
  );
}

function correctReview(body: Reviewed, envelope: Envelope, byMs: number): Reviewed {
  const answeredAt = body.answeredAt + byMs;
  return { ...body, answeredAt, studyDay: studyDayOf(answeredAt, envelope) };
}
