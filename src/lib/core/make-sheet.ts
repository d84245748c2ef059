/** Makes the answer sheet of an attempt that was submitted: from its events, and from nothing else on the device. */
import {
  maxLearnerField,
  type AnswerSheet,
  type Checkpoint,
  type Learner,
  type SheetResponse,
} from './answer-sheet';
import type { Attempt } from './attempt';
import { orderAttemptEvents, type AttemptEvent } from './attempt-order';
import type { AskedItem } from './paper-items';

/** Clocks that come apart by less are not worth a checkpoint on the sheet. */
const notableDriftMs = 30_000;
/** More would not fit a QR code, and a learner who sets the clock so often has been noticed. */
const mostCheckpoints = 16;

/**
 * The sheet of a submitted attempt; null of one that still runs. `events`: those of the attempt. `asked`: the paper's
 * items, in its order.
 */
export function makeSheet(
  attempt: Attempt,
  events: readonly AttemptEvent[],
  asked: readonly AskedItem[],
  learner: Learner,
): AnswerSheet | null {
  const { plan, submission, startedAt, usedMs } = attempt;
  if (!submission || plan.source.kind !== 'paper') return null;
  const ordered = orderAttemptEvents(events);
  return {
    paperHash: plan.source.paperHash,
    attemptId: plan.attemptId,
    attemptNumber: plan.source.attemptNumber,
    learner: cutLearner(learner),
    startedAt,
    submittedAt: submission.at,
    startedZoneMinutes: ordered[0]?.zoneOffsetMinutes ?? 0,
    submittedZoneMinutes: ordered.at(-1)?.zoneOffsetMinutes ?? 0,
    usedMs,
    extraMs: plan.extraTimeMs ?? 0,
    reason: submission.reason,
    checkpoints: selectCheckpoints(startedAt, ordered.flatMap(checkpointOf)),
    responses: asked.map((one) => responseOf(attempt, one)),
  };
}

function cutLearner({ name, number, group }: Learner): Learner {
  const [first = '', second = '', third = ''] = [name, number, group].map((text) =>
    text.trim().slice(0, maxLearnerField),
  );
  return { name: first, number: second, group: third };
}

function checkpointOf({ at, body }: AttemptEvent): Checkpoint[] {
  return body.type === 'attempt-started' ? [] : [{ at, usedMs: body.usedMs }];
}

/** The moments at which the clocks had come apart since the last one kept. */
function selectCheckpoints(startedAt: number, all: readonly Checkpoint[]): Checkpoint[] {
  const kept: Checkpoint[] = [];
  let last: Checkpoint = { at: startedAt, usedMs: 0 };
  for (const one of all) {
    const driftMs = one.at - last.at - (one.usedMs - last.usedMs);
    if (Math.abs(driftMs) < notableDriftMs || kept.length === mostCheckpoints) continue;
    kept.push(one);
    last = one;
  }
  return kept;
}

function responseOf(attempt: Attempt, { item }: AskedItem): SheetResponse {
  const response = attempt.responsesById.get(item.id);
  const places = item.options.flatMap(({ id }, place) =>
    response?.optionIds.includes(id) ? [place] : [],
  );
  const confidence = places.length > 0 ? response?.confidence : undefined;
  return { places, ...(confidence ? { confidence } : {}) };
}
