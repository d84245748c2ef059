/**
 * Reviews written while a clock was wrong. The log keeps what the clock said; a `clock-corrected` event says how far
 * off it was, and the fold reads the events it names as if they had been written at the right time.
 */
import {
  keyOf,
  type Envelope,
  type EventKey,
  type LogEvent,
  type LogTime,
  type Reviewed,
} from './event';
import { studyDayOf } from './study-day';
import { suspiciousLeadMs, type ClockCorrection } from './study-state';

/** The event as it would have been written by a right clock. */
export function correctEvent<E extends LogEvent>(
  written: E,
  corrections: readonly ClockCorrection[],
): E {
  if (corrections.length === 0) return written;
  const { body, after } = written;
  const event = after ? { ...written, after: correctTime(after, corrections) } : written;
  const byMs = offsetOf(keyOf(event), corrections);
  if (body.type === 'card-reset') {
    const resetAt = standingTime(body.resetAt, event) + byMs;
    return { ...event, at: event.at + byMs, body: { ...body, resetAt } };
  }
  if (body.type !== 'reviewed') return { ...event, at: event.at + byMs };
  return { ...event, at: event.at + byMs, body: correctReview(body, event, byMs) };
}

/** How far the clock was off when an event was written, as far as that is known. */
export function offsetOf([device, seq]: EventKey, corrections: readonly ClockCorrection[]): number {
  return corrections
    .filter((one) => device === one.device && seq >= one.fromSeq && seq <= one.toSeq)
    .reduce((sum, { byMs }) => sum + byMs, 0);
}

function correctTime({ at, key }: LogTime, corrections: readonly ClockCorrection[]): LogTime {
  return { at: at + offsetOf(key, corrections), key };
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
