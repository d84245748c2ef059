/** A file that the person chose once and the app keeps up to date, where the browser has File System Access. */

type Permission = 'granted' | 'denied' | 'prompt';

/** What such browsers add to a file's handle. */
interface Permitting {
  readonly queryPermission?: (mode: { mode: 'readwrite' }) => Promise<Permission>;
  readonly requestPermission?: (mode: { mode: 'readwrite' }) => Promise<Permission>;
}

type SavePicker = (options: {
  suggestedName: string;
  types: { description: string; accept: Record<string, string[]> }[];
}) => Promise<FileSystemFileHandle>;

/** Whether this browser lets a file be chosen for good. */
export function canChooseFile(): boolean {
  return 'showSaveFilePicker' in globalThis;
}

/** Lets the person choose a file; null when they would rather not. */
export async function chooseFile(
  suggestedName: string,
  description: string,
): Promise<FileSystemFileHandle | null> {
  const { showSaveFilePicker } = globalThis as unknown as { showSaveFilePicker: SavePicker };
  const types = [{ description, accept: { 'application/jsonl': ['.jsonl'] } }];
  try {
    return await showSaveFilePicker({ suggestedName, types });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Whether the file may be written now, without asking the person. */
export async function mayWrite(file: FileSystemFileHandle): Promise<boolean> {
  const { queryPermission } = file as Permitting;
  return (
    !queryPermission || (await queryPermission.call(file, { mode: 'readwrite' })) === 'granted'
  );
}

/** Asks the person whether the file may be written. Only upon a tap. */
export async function askToWrite(file: FileSystemFileHandle): Promise<boolean> {
  const { requestPermission } = file as Permitting;
  if (!requestPermission) return true;
  return (await requestPermission.call(file, { mode: 'readwrite' })) === 'granted';
}

/** Replaces the file's contents; what stood in it stays until all of the new is written. */
export async function writeFile(file: FileSystemFileHandle, contents: Blob): Promise<void> {
  const writable = await file.createWritable();
  try {
    await writable.write(contents);
  } catch (error) {
    await writable.abort();
    throw error;
  }
  await writable.close();
}
