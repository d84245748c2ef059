/**
 * What is known of the last safe copy: when it was made and how many reviews it holds. Kept on this device beside the
 * log, since it is about this device, and so that it may survive the log's loss.
 */
import { readLocal, writeLocal } from '../platform/local-values';
import { forgetBackupFile } from '../store/backup-file';
import type { StudyLog } from './study-log.svelte';

/** The last safe copy. */
export interface SafeCopy {
  readonly at: number;
  readonly reviews: number;
}

/** The last safe copy; null when none is known of. */
export function readSafeCopy(profileId: string): SafeCopy | null {
  const value = readLocal(keyOf(profileId));
  return isSafeCopy(value) ? value : null;
}

/** Notes that a copy with so many reviews was made at `at`. */
export function noteSafeCopy({ environment }: StudyLog, at: number, reviews: number): SafeCopy {
  const copy = { at, reviews };
  writeLocal(keyOf(environment.profileId), copy);
  return copy;
}

/**
 * The person goes on without what was lost: the last copy holds none of what counts from now on, and a file that was
 * kept up to date stays as it is, since it holds more than the log.
 */
export async function goOnWithoutLost(log: StudyLog): Promise<void> {
  const { profileId } = log.environment;
  const copy = readSafeCopy(profileId);
  if (copy) writeLocal(keyOf(profileId), { ...copy, reviews: 0 });
  await forgetBackupFile(profileId);
  log.forgetLoss();
}

function keyOf(profileId: string): string {
  return `${profileId}-mandate-safe-copy`;
}

function isSafeCopy(value: unknown): value is SafeCopy {
  if (typeof value !== 'object' || value === null) return false;
  const { at, reviews } = value as Record<string, unknown>;
  return Number.isFinite(at) && Number.isInteger(reviews);
}
