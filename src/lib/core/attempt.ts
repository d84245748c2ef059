/**
 * An attempt: a fold of its events, the same whatever order they arrive in and however often. It never looks at an
 * item's key, and it never counts what came late, after the seal, or from a tab that was not its writer.
 */
import type { AttemptPlan, AttemptStarted, AttemptSubmitted, Responded } from './attempt-events';
import { attemptIdOf, orderAttemptEvents, type AttemptEvent } from './attempt-order';
import { clockDriftMs, limitOf, type KnownTime } from './attempt-time';
import type { Confidence } from './confidence';
import { groupBy } from './group-by';
import type { AttemptId, ItemId, OptionId, WriterId } from './ids';

/** What stands as the response to an item. */
export interface Response {
  readonly optionIds: readonly OptionId[];
  readonly confidence: Confidence | undefined;
  /** Time used and wall clock when it was chosen. */
  readonly usedMs: number;
  readonly at: number;
}

/** An attempt as its events leave it. */
export interface Attempt extends KnownTime {
  readonly plan: AttemptPlan;
  readonly startedAt: number;
  readonly responsesById: ReadonlyMap<ItemId, Response>;
  readonly spentMsById: ReadonlyMap<ItemId, number>;
  readonly flaggedIds: ReadonlySet<ItemId>;
  /** The tab that may write; any other shows the attempt only, until it takes over by a checkpoint. */
  readonly writer: WriterId;
  /** Responses that came after the limit: not counted, and told. */
  readonly lateCount: number;
  /** By how much the wall clock disagreed with the time used, each time that it did. */
  readonly clockDriftsMs: readonly number[];
  readonly submission: Submission | undefined;
}

/** How an attempt ended. `at` is the wall clock of the seal, which may come long after a limit ran out. */
export interface Submission {
  readonly at: number;
  readonly reason: AttemptSubmitted['reason'];
  readonly marks: AttemptSubmitted['marks'];
}

/** Folds attempts out of their events; those whose beginning is not among them are left out. */
export function foldAttempts(events: readonly AttemptEvent[]): Map<AttemptId, Attempt> {
  const attempts = [...groupBy(events, attemptIdOf).values()].map(foldAttempt);
  return new Map(
    attempts.filter((one) => one !== undefined).map((one) => [one.plan.attemptId, one]),
  );
}

/** Whether the tab may write into the attempt. */
export function mayWrite(attempt: Attempt, writer: WriterId): boolean {
  return attempt.submission === undefined && attempt.writer === writer;
}

/** Whether the response to an item can no longer change: its rationales have been seen. */
export function isLocked({ plan, responsesById }: Attempt, itemId: ItemId): boolean {
  return plan.feedback === 'each' && responsesById.has(itemId);
}

function foldAttempt(events: readonly AttemptEvent[]): Attempt | undefined {
  const ordered = orderAttemptEvents(events);
  const start = ordered.find(({ body }) => body.type === 'attempt-started');
  if (start?.body.type !== 'attempt-started') return undefined;
  return ordered.reduce(applyEvent, begin(start.body, start.at));
}

function begin({ attempt, writer }: AttemptStarted, startedAt: number): Attempt {
  return {
    plan: attempt,
    startedAt,
    usedMs: 0,
    lastAt: startedAt,
    responsesById: new Map(),
    spentMsById: new Map(),
    flaggedIds: new Set(),
    writer,
    lateCount: 0,
    clockDriftsMs: [],
    submission: undefined,
  };
}

function applyEvent(attempt: Attempt, { body, at }: AttemptEvent): Attempt {
  if (attempt.submission || body.type === 'attempt-started') return attempt;
  if (body.type !== 'attempt-checkpoint' && body.writer !== attempt.writer) return attempt;
  const timed = advanceTime(attempt, { usedMs: body.usedMs, lastAt: at });
  switch (body.type) {
    case 'attempt-checkpoint':
      return { ...timed, writer: body.writer };
    case 'attempt-item-flagged':
      return { ...timed, flaggedIds: withFlag(attempt.flaggedIds, body.itemId, body.isFlagged) };
    case 'attempt-submitted':
      return { ...timed, submission: { at, reason: body.reason, marks: body.marks } };
    case 'responded':
      return respond(timed, body, at);
  }
}

function advanceTime(attempt: Attempt, time: KnownTime): Attempt {
  const driftMs = clockDriftMs(attempt.plan, attempt, time);
  const limitMs = limitOf(attempt.plan) ?? Infinity;
  return {
    ...attempt,
    usedMs: Math.max(attempt.usedMs, Math.min(time.usedMs, limitMs)),
    lastAt: time.lastAt,
    clockDriftsMs: driftMs === 0 ? attempt.clockDriftsMs : [...attempt.clockDriftsMs, driftMs],
  };
}

function respond(attempt: Attempt, body: Responded, at: number): Attempt {
  const { itemId, optionIds, confidence, usedMs, spentMs } = body;
  const { plan, responsesById, spentMsById, lateCount } = attempt;
  if (!plan.items.some((one) => one.itemId === itemId) || isLocked(attempt, itemId)) return attempt;
  if (usedMs > (limitOf(plan) ?? Infinity)) return { ...attempt, lateCount: lateCount + 1 };
  const responses = new Map(responsesById);
  if (optionIds.length === 0) responses.delete(itemId);
  else responses.set(itemId, { optionIds, confidence, usedMs, at });
  const spent = new Map(spentMsById).set(itemId, (spentMsById.get(itemId) ?? 0) + spentMs);
  return { ...attempt, responsesById: responses, spentMsById: spent };
}

function withFlag(
  flaggedIds: ReadonlySet<ItemId>,
  itemId: ItemId,
  isFlagged: boolean,
): ReadonlySet<ItemId> {
  const flags = new Set(flaggedIds);
  if (isFlagged) flags.add(itemId);
  else flags.delete(itemId);
  return flags;
}
