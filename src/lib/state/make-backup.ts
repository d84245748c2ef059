/** Writes the whole log and all own images into one file, a portion at a time, so that the page goes on meanwhile. */
import { writeEnd, writeEventLine, writeHeader, writeImageLine } from '../core/backup';
import { readImages } from '../store/images';
import type { Database } from '../store/open';
import { readPortions } from '../store/portions';

/** The file's contents. Portions go into blobs at once, which the browser may keep outside its memory. */
export async function makeBackup(database: Database): Promise<Blob> {
  const parts: Blob[] = [new Blob([writeHeader()])];
  const counts = { events: 0, images: 0 };
  for await (const portion of readPortions(database)) {
    parts.push(new Blob([portion.map(writeEventLine).join('')]));
    counts.events += portion.length;
  }
  for await (const image of readImages(database)) {
    parts.push(new Blob([writeImageLine(image)]));
    counts.images += 1;
  }
  return new Blob([...parts, new Blob([writeEnd(counts)])], { type: backupType });
}

/** JSON lines have no registered type; this one is what most programs know. */
export const backupType = 'application/jsonl';

/** A name that sorts by date. The date is in the name only, never in the file. */
export function nameBackup(now: number, ending = 'jsonl'): string {
  return `mandate-backup-${new Date(now).toISOString().slice(0, 10)}.${ending}`;
}
