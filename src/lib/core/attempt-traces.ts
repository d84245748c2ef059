/**
 * Where each attempt stands in the log. The study state keeps this instead of the attempts: it is small, an attempt in
 * progress is found at once, and its events are read from a short stretch of the log when someone looks.
 */
import { attemptIdOf, isAttemptEvent } from './attempt-order';
import type { LogEvent } from './event';
import type { DeviceId } from './ids';
import type { StudyState } from './study-state';

/** Notes an event of an attempt; others are passed over. The order in which they come does not matter. */
export function traceAttempt(state: StudyState, event: LogEvent): void {
  if (!isAttemptEvent(event)) return;
  const attemptId = attemptIdOf(event);
  const { spans = [], isSubmitted = false } = state.attemptsById.get(attemptId) ?? {};
  const { device, seq } = event;
  const known = spans.find((span) => span.device === device);
  const span = {
    device,
    fromSeq: Math.min(seq, known?.fromSeq ?? seq),
    toSeq: Math.max(seq, known?.toSeq ?? seq),
  };
  state.attemptsById.set(attemptId, {
    spans: [...spans.filter((one) => one !== known), span].sort(compareSpans),
    isSubmitted: isSubmitted || event.body.type === 'attempt-submitted',
  });
}

function compareSpans(a: { device: DeviceId }, b: { device: DeviceId }): number {
  return a.device < b.device ? -1 : 1;
}
