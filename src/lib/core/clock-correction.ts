/**
 * Reviews written while a clock was wrong. The log keeps what the clock said; a `clock-corrected` event says how far
 * off it was, and the fold reads the events it names as if they had been written at the right time.
 */
import type { Envelope, LogEvent, Reviewed } from './event';
import { studyDayOf } from './study-day';
import { suspiciousLeadMs, type ClockCorrection } from './study-state';

/** The event as it would have been written by a right clock. */
export function correctEvent<E extends LogEvent>(
  event: E,
  corrections: readonly ClockCorrection[],
): E {
  if (corrections.length === 0) return event;
  const byMs = corrections
    .filter((correction) => covers(correction, event))
    .reduce((sum, correction) => sum + correction.byMs, 0);
  const { body } = event;
  if (body.type === 'card-reset') {
    const resetAt = standingTime(body.resetAt, event) + byMs;
    return { ...event, at: event.at + byMs, body: { ...body, resetAt } };
  }
  if (body.type !== 'reviewed') return { ...event, at: event.at + byMs };
  return { ...event, at: event.at + byMs, body: correctReview(body, event, byMs) };
}

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

function covers(correction: ClockCorrection, event: Envelope): boolean {
  return (
    event.device === correction.device &&
    event.seq >= correction.fromSeq &&
    event.seq <= correction.toSeq
  );
}

function correctReview(body: Reviewed, envelope: Envelope, byMs: number): Reviewed {
  const answeredAt = standingTime(body.answeredAt, envelope) + byMs;
  return byMs === 0
    ? { ...body, answeredAt }
    : { ...body, answeredAt, studyDay: studyDayOf(answeredAt, envelope) };
}

/**
 * What came after a wrong clock was stored as happening just after the card's last review, years ahead perhaps. With
 * the clock corrected that reason is gone, and the time of its writing holds.
 */
function standingTime(at: number, envelope: Envelope): number {
  return at > envelope.at + suspiciousLeadMs ? envelope.at : at;
}
