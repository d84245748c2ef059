/**
 * The sentinel: how far the log had come, kept outside the database. Most damage opens as an empty database without
 * an error; a log behind its sentinel is how that is noticed. A sentinel behind the log is normal.
 */
import { readLocal, writeLocal } from './local-values';

/** How far one device's log had come. */
export interface Sentinel {
  readonly device: string;
  readonly lastSeq: number;
  readonly count: number;
}

/** The sentinel of a profile; null when none was kept. */
function readSentinel(profileId: string): Sentinel | null {
  const value = readLocal(keyOf(profileId));
  return isSentinel(value) ? value : null;
}

/** How many of the profile's events are gone, when the log of `device` now ends at `lastSeq`. */
export function countMissing(profileId: string, device: string, lastSeq: number): number {
  const sentinel = readSentinel(profileId);
  if (!sentinel) return 0;
  return Math.max(0, sentinel.lastSeq - (sentinel.device === device ? lastSeq : 0));
}

/** Keeps the sentinel; called after each commit. */
export function writeSentinel(profileId: string, sentinel: Sentinel): void {
  writeLocal(keyOf(profileId), sentinel);
}

function keyOf(profileId: string): string {
  return `${profileId}-mandate-sentinel`;
}

function isSentinel(value: unknown): value is Sentinel {
  if (typeof value !== 'object' || value === null) return false;
  const { device, lastSeq, count } = value as Record<string, unknown>;
  return typeof device === 'string' && Number.isInteger(lastSeq) && Number.isInteger(count);
}
