/**
 * The sentinel: how far the log had come, kept outside the database. Most damage opens as an empty database without
 * an error; a log behind its sentinel is how that is noticed. A sentinel behind the log is normal: Chromium brings it to
 * the disk only some seconds after it was written.
 */
import { readLocal, writeLocal } from './local-values';

/** How far one device's log had come. */
export interface Sentinel {
  readonly device: string;
  /** Its events, which is its last seq. */
  readonly count: number;
  /** Events found missing before, of which the person has been told and has not said that it is well. */
  readonly missing?: number;
}

/** The sentinel of a profile; null when none was kept. */
export function readSentinel(profileId: string): Sentinel | null {
  const value = readLocal(keyOf(profileId));
  return isSentinel(value) ? value : null;
}

/** Keeps the sentinel; called after each commit, and when a log takes the place of another. */
export function writeSentinel(profileId: string, sentinel: Sentinel): void {
  writeLocal(keyOf(profileId), sentinel);
}

function keyOf(profileId: string): string {
  return `${profileId}-mandate-sentinel`;
}

function isSentinel(value: unknown): value is Sentinel {
  if (typeof value !== 'object' || value === null) return false;
  const { device, count, missing = 0 } = value as Record<string, unknown>;
  return typeof device === 'string' && Number.isInteger(count) && Number.isInteger(missing);
}
