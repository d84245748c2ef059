/** Keeps the file that the person chose up to date: after a session, and when the app is put away. */
import { countReviews } from '../core/backup-reminder';
import { canChooseFile, mayWrite, writeFile } from '../platform/chosen-file';
import { readBackupFile } from '../store/backup-file';
import { makeBackup } from './make-backup';
import { noteSafeCopy, readSafeCopy } from './safe-copy';
import type { StudyLog } from './study-log.svelte';
import { Turns } from './turns';

const turns = new Turns();

/** Writes the log to the file. Rejects when it cannot be written. */
export function writeBackupFile(log: StudyLog, file: FileSystemFileHandle): Promise<void> {
  return turns.take(async () => {
    if (!log.connection) return;
    const { now } = log.environment.clock;
    const contents = await makeBackup(log.connection.database);
    await writeFile(file, contents);
    noteSafeCopy(log, now());
  });
}

/** Writes the log to the chosen file when it has grown and the file may be written. */
export async function keepFileUpToDate(log: StudyLog): Promise<void> {
  const { profileId } = log.environment;
  if (!canChooseFile() || !log.connection) return;
  // After a loss the file holds more than the log: it must not be written over.
  const copied = readSafeCopy(profileId)?.reviews ?? 0;
  if (log.missingCount > 0 || countReviews(log.state) <= copied) return;
  const file = await readBackupFile(profileId);
  if (!file || !(await mayWrite(file))) return;
  try {
    await writeBackupFile(log, file);
  } catch (error) {
    // The file may be gone or its disk full: the date of the last copy stays old, and the reminder says so.
    if (!(error instanceof DOMException)) throw error;
  }
}
