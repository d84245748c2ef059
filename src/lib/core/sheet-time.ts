/**
 * Whether an attempt was in time, on the evidence of its sheet. Lateness is about when it was finished, not when it
 * arrived; a clock that cannot be trusted is said to be doubtful and never held against the learner.
 */
import type { AnswerSheet, Checkpoint } from './answer-sheet';
import type { Paper } from './paper';

/** What makes a clock doubtful. */
export type ClockDoubt =
  /** Finished later than it arrived. */
  | 'ahead'
  /** Begun before the paper was made. */
  | 'before-paper'
  /** Set back while the attempt ran. */
  | 'set-back'
  /** Ran ahead of the time used: set forward, or the device slept. */
  | 'ran-ahead';

/** What the times say, in words' kinds. */
export type TimeFlag =
  | { readonly kind: 'arrived-late'; readonly byMs: number }
  | { readonly kind: 'late'; readonly byMs: number }
  | { readonly kind: 'early'; readonly byMs: number }
  | { readonly kind: 'clock-doubtful'; readonly doubt: ClockDoubt; readonly byMs: number }
  | { readonly kind: 'over-time'; readonly byMs: number }
  | { readonly kind: 'times-contradict' }
  | { readonly kind: 'extra-time-not-granted'; readonly extraMs: number };

/** What is known where the sheet is opened. */
export interface Arrival {
  /** The instructor's clock when it arrived first. */
  readonly arrivedAt: number;
  /** Extra time that the instructor has given, before or after. */
  readonly grantedMs: number;
}

/** Clocks of two devices, and of one that is nudged by its network, differ by as much. */
const toleranceMs = 60_000;
const betweenDevicesMs = 5 * 60_000;

/** Everything that the times of a sheet give cause to say. Extra time moves the due time as well. */
export function flagTimes(sheet: AnswerSheet, paper: Paper, arrival: Arrival): TimeFlag[] {
  const doubts = doubtClock(sheet, paper, arrival);
  return [
    ...(doubts.length === 0 ? flagDates(sheet, paper, arrival) : doubts),
    ...flagDuration(sheet, paper, arrival),
    ...(areContradictory(sheet) ? [{ kind: 'times-contradict' } as const] : []),
    ...(sheet.extraMs > arrival.grantedMs
      ? [{ kind: 'extra-time-not-granted', extraMs: sheet.extraMs } as const]
      : []),
  ];
}

function flagDates(sheet: AnswerSheet, paper: Paper, arrival: Arrival): TimeFlag[] {
  const { opensAt = -Infinity, dueAt = Infinity } = paper;
  const lastAt = dueAt + arrival.grantedMs;
  const earlyMs = opensAt - sheet.startedAt;
  const lateMs = sheet.submittedAt - lastAt;
  const arrivedMs = arrival.arrivedAt - lastAt;
  const flags: TimeFlag[] = [];
  if (earlyMs > toleranceMs) flags.push({ kind: 'early', byMs: earlyMs });
  if (lateMs > toleranceMs) flags.push({ kind: 'late', byMs: lateMs });
  else if (arrivedMs > toleranceMs) flags.push({ kind: 'arrived-late', byMs: arrivedMs });
  return flags;
}

function doubtClock(sheet: AnswerSheet, paper: Paper, { arrivedAt }: Arrival): TimeFlag[] {
  const drifts = driftsOf(sheet);
  const backMs = -Math.min(0, ...drifts);
  const aheadMs = Math.max(0, ...drifts);
  const isTimed = paper.timeLimitMs !== undefined;
  const doubts: [ClockDoubt, number, number][] = [
    ['ahead', sheet.submittedAt - arrivedAt, betweenDevicesMs],
    ['before-paper', paper.madeAt - sheet.startedAt, betweenDevicesMs],
    ['set-back', backMs, toleranceMs],
    // Without a limit nobody counts the time away, so a pause looks the same.
    ['ran-ahead', isTimed ? aheadMs : 0, toleranceMs],
  ];
  return doubts
    .filter(([, byMs, allowedMs]) => byMs > allowedMs)
    .map(([doubt, byMs]) => ({ kind: 'clock-doubtful', doubt, byMs }));
}

/** By how much the wall clock ran ahead of the time used, from each moment on the sheet to the next. */
function driftsOf(sheet: AnswerSheet): number[] {
  const moments = momentsOf(sheet);
  return moments.slice(1).map((one, index) => {
    const before = moments[index] ?? one;
    return one.at - before.at - (one.usedMs - before.usedMs);
  });
}

function momentsOf({ startedAt, submittedAt, usedMs, checkpoints }: AnswerSheet): Checkpoint[] {
  return [{ at: startedAt, usedMs: 0 }, ...checkpoints, { at: submittedAt, usedMs }];
}

/** A sealed attempt stops at its limit, so a sheet that goes beyond it was not made by the app alone. */
function flagDuration(sheet: AnswerSheet, paper: Paper, { grantedMs }: Arrival): TimeFlag[] {
  if (paper.timeLimitMs === undefined) return [];
  const byMs = sheet.usedMs - paper.timeLimitMs - grantedMs;
  return byMs > toleranceMs ? [{ kind: 'over-time', byMs }] : [];
}

/** The time used only grows. */
function areContradictory(sheet: AnswerSheet): boolean {
  const used = momentsOf(sheet).map(({ usedMs }) => usedMs);
  return used.some((usedMs, index) => usedMs < (used[index - 1] ?? 0));
}
