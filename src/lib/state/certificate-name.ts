/** The name on certificates: what the learner typed last, kept on this device beside the log and never in it. */
import { readLocal, writeLocal } from '../platform/local-values';
import type { StudyLog } from './study-log.svelte';

/** More than this would not stand on one line of a page. */
export const longestName = 80;

/** The name that was kept; empty when none was. */
export function readName(log: StudyLog): string {
  const value = readLocal(keyOf(log));
  return typeof value === 'string' ? value.slice(0, longestName) : '';
}

/** Keeps the name. */
export function keepName(log: StudyLog, name: string): void {
  writeLocal(keyOf(log), name);
}

function keyOf({ environment }: StudyLog): string {
  return `${environment.profileId}-mandate-name`;
}
