/** Copies what can still be read of a log that cannot be opened for writing: of a newer version, or held by another tab. */
import { downloadFile } from '../platform/save-file';
import { openAsItIs } from '../store/open-as-it-is';
import type { LogEnvironment } from './log-types';
import { makeBackup, nameBackup } from './make-backup';

/** Downloads a backup of what is there; false when nothing could be read. It changes nothing. */
export async function rescueBackup({ profileId, clock }: LogEnvironment): Promise<boolean> {
  const database = await openAsItIs(profileId);
  if (!database) return false;
  try {
    downloadFile(await makeBackup(database), nameBackup(clock.now()));
    return true;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return false;
  } finally {
    database.close();
  }
}
