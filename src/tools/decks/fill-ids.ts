/** Fills in the missing ids of a file on disk; a file that cannot be read as a document is left alone. */
import { chmodSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { writeIds } from '../../lib/deck/write-ids';
import { readDocumentFile } from './read';

/** Writes missing ids and gap numbers into the file. Returns how many. */
export function fillIds(path: string): number {
  const read = readDocumentFile(path);
  if (read.kind === 'refused') return 0;
  const { text, count } = writeIds(read.text);
  if (count > 0) replaceFile(realpathSync(path), text);
  return count;
}

/** A crash leaves the old file or the new one, never half of either. */
function replaceFile(path: string, text: string): void {
  const next = `${path}.next`;
  writeFileSync(next, text);
  chmodSync(next, statSync(path).mode);
  renameSync(next, path);
}
