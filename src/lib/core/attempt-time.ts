/**
 * The time of an attempt. While a tab is open the monotonic clock alone counts; for the time away there is the wall
 * clock only, and it counts where there is a limit, since the limit runs with the app closed. Clocks are passed in.
 */
import type { AttemptPlan } from './attempt-events';

/** How often a running attempt writes a checkpoint: what a killed tab may lose of the time used. */
export const checkpointEveryMs = 30_000;

/** The limit that holds for this learner, extra time included; undefined when there is none. */
export function limitOf(plan: AttemptPlan): number | undefined {
  return plan.timeLimitMs === undefined ? undefined : plan.timeLimitMs + (plan.extraTimeMs ?? 0);
}

/** Whether the limit is reached after `usedMs`. */
export function isTimeUp(plan: AttemptPlan, usedMs: number): boolean {
  return usedMs >= (limitOf(plan) ?? Infinity);
}

/** What is left of the limit, never below 0; undefined when there is none. */
export function remainingMs(plan: AttemptPlan, usedMs: number): number | undefined {
  const limitMs = limitOf(plan);
  return limitMs === undefined ? undefined : Math.max(0, limitMs - usedMs);
}

/** The time of an attempt as its log last knew it. */
export interface KnownTime {
  readonly usedMs: number;
  /** The wall clock at that moment. */
  readonly lastAt: number;
}

/** A tab's measure of an attempt: the time used when it took the attempt up, and the monotonic clock then. */
export interface Stopwatch {
  readonly usedMs: number;
  readonly monotonicAt: number;
}

/** Takes an attempt's time up again at `now`. Time away is never negative, whatever happened to the clock. */
export function takeUpTime(
  plan: AttemptPlan,
  known: KnownTime,
  now: number,
  monotonicNow: number,
): Stopwatch {
  const awayMs = limitOf(plan) === undefined ? 0 : Math.max(0, now - known.lastAt);
  return { usedMs: known.usedMs + awayMs, monotonicAt: monotonicNow };
}

/** The time used by now, in whole milliseconds. */
export function readUsedMs({ usedMs, monotonicAt }: Stopwatch, monotonicNow: number): number {
  return usedMs + Math.max(0, Math.round(monotonicNow - monotonicAt));
}

/** Clocks that differ by less agree. */
const toleratedMs = 60_000;

/**
 * By how much the wall clock and the time used disagree between two moments of an attempt; 0 when they agree. Above 0
 * the wall clock ran ahead (it was set forward, or the device slept), below 0 it was set back. Without a limit, time
 * away is not counted as used, so only a clock set back can be told.
 */
export function clockDriftMs(plan: AttemptPlan, before: KnownTime, after: KnownTime): number {
  const driftMs = after.lastAt - before.lastAt - (after.usedMs - before.usedMs);
  const mayPause = limitOf(plan) === undefined;
  if (Math.abs(driftMs) < toleratedMs || (mayPause && driftMs > 0)) return 0;
  return driftMs;
}
