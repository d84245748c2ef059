/** Keeps the file that the person chose up to date: after a session, and when the app is put away. */
import { countEvents, countReviews } from '../core/backup-reminder';
import { canChooseFile, mayWrite, writeFile } from '../platform/chosen-file';
import { readLocal, writeLocal } from '../platform/local-values';
import { readBackupFile } from '../store/backup-file';
import { makeBackup } from './make-backup';
import { noteSafeCopy } from './safe-copy';
import type { StudyLog } from './study-log.svelte';
import { Turns } from './turns';

const turns = new Turns();

/** Writes the log to the file. Rejects when it cannot be written. */
export function writeBackupFile(log: StudyLog, file: FileSystemFileHandle): Promise<void> {
  return turns.take(async () => {
    if (!log.connection) return;
    const { clock, profileId } = log.environment;
    // Counted before: what is written to the log meanwhile may not be in the file.
    const [events, reviews] = [countEvents(log.state), countReviews(log.state)];
    await writeFile(file, await makeBackup(log.connection.database));
    noteSafeCopy(log, clock.now(), reviews);
    writeLocal(keyOf(profileId), events);
  });
}

/** Writes the log to the chosen file when it has grown and the file may be written. */
export async function keepFileUpToDate(log: StudyLog): Promise<void> {
  const { profileId } = log.environment;
  if (!canChooseFile() || !log.connection) return;
  // After a loss the file holds more than the log: it must not be written over.
  if (log.missingCount > 0 || countEvents(log.state) <= countKept(profileId)) return;
  const file = await readBackupFile(profileId);
  if (!file || !(await mayWrite(file))) return;
  try {
    await writeBackupFile(log, file);
  } catch (error) {
    // The file may be gone or its disk full: the date of the last copy stays old, and the reminder says so.
    if (!(error instanceof DOMException)) throw error;
  }
}

/** How many events the log had when the file was last written. */
function countKept(profileId: string): number {
  const count = readLocal(keyOf(profileId));
  return typeof count === 'number' ? count : 0;
}

function keyOf(profileId: string): string {
  return `${profileId}-mandate-kept-events`;
}
