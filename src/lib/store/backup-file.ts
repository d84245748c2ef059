/**
 * Remembers the file that is kept up to date. In a database of its own: the handle is about this device and this
 * browser, and has no part in the log.
 */
import { deleteDB, openDB, type DBSchema } from 'idb';

interface FileSchema extends DBSchema {
  handles: { key: 'backup'; value: FileSystemFileHandle };
}

const nameOf = (profileId: string) => `${profileId}-mandate-backup-file`;

async function withHandles<Result>(
  profileId: string,
  work: (database: Awaited<ReturnType<typeof openDB<FileSchema>>>) => Promise<Result>,
): Promise<Result> {
  const database = await openDB<FileSchema>(nameOf(profileId), 1, {
    upgrade: (fresh) => void fresh.createObjectStore('handles'),
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** The file; null when none was chosen. */
export async function readBackupFile(profileId: string): Promise<FileSystemFileHandle | null> {
  return withHandles(
    profileId,
    async (database) => (await database.get('handles', 'backup')) ?? null,
  );
}

/** Remembers a file. */
export async function keepBackupFile(profileId: string, file: FileSystemFileHandle): Promise<void> {
  await withHandles(profileId, (database) => database.put('handles', file, 'backup'));
}

/** Forgets the file, which itself stays as it is. */
export async function forgetBackupFile(profileId: string): Promise<void> {
  await deleteDB(nameOf(profileId));
}
