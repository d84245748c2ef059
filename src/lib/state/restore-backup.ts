/**
 * Restores a backup: reads the file twice, once to see how whole it is, and once to merge it. It streams, and each
 * portion is one transaction: a restore that stops half-way has half of the file in the log, and can be done again.
 */
import type { LogEvent } from '../core/event';
import type { DeviceId } from '../core/ids';
import { BackupReader, type NumberedLine } from '../core/read-backup';
import {
  createSurvey,
  isHopeless,
  refusalOf,
  surveyLine,
  type BackupRefusal,
  type BackupSurvey,
} from '../core/survey-backup';
import { toBlob } from '../store/images';
import { mergeEvents, mergeImage } from '../store/merge';
import type { Database } from '../store/open';

/** More than this is no backup of a person's reviews: some forty years of them fit. */
export const largestFile = 1024 * 1024 * 1024;

/** Events in one transaction. */
const portionSize = 500;

/** How whole a file is, or why nothing can be restored from it. */
export type Survey =
  | { readonly kind: 'readable'; readonly survey: BackupSurvey }
  | { readonly kind: 'refused'; readonly reason: BackupRefusal };

/** What came in. */
export interface Restored {
  added: number;
  reviews: number;
  decks: number;
  images: number;
  alreadyThere: number;
  /** Events whose key is taken here by something else: kept out. */
  conflicts: number;
}

/** Reads the file and writes nothing. `onShare`: how much of the file is read, 0 to 1. */
export async function surveyBackup(file: Blob, onShare: (share: number) => void): Promise<Survey> {
  if (file.size > largestFile) return { kind: 'refused', reason: 'too-large' };
  const survey = createSurvey();
  try {
    for await (const lines of readLines(file, onShare)) {
      for (const line of lines) surveyLine(survey, line);
      if (isHopeless(survey)) break;
    }
  } catch (error) {
    // The browser's word for a file that was moved, or lies where it may not read.
    if (!(error instanceof DOMException)) throw error;
    return { kind: 'refused', reason: 'unreadable' };
  }
  const reason = refusalOf(survey);
  return reason ? { kind: 'refused', reason } : { kind: 'readable', survey };
}

/**
 * Merges every whole line of the file. `fresh`: this device's id from then on. `restored` is kept up to date, so that
 * it tells what came in also when this rejects half-way.
 */
export async function restoreBackup(
  database: Database,
  file: Blob,
  fresh: DeviceId,
  restored: Restored,
  onShare: (share: number) => void,
): Promise<void> {
  let waiting: LogEvent[] = [];
  const merge = async () => {
    countMerged(restored, await mergeEvents(database, waiting, fresh));
    waiting = [];
  };
  for await (const lines of readLines(file, onShare))
    for (const { line } of lines) {
      if (line.kind === 'event' && waiting.push(line.event) >= portionSize) await merge();
      if (line.kind === 'image' && (await mergeImage(database, line.image.key, toBlob(line.image))))
        restored.images += 1;
    }
  if (waiting.length > 0) await merge();
}

function countMerged(
  restored: Restored,
  { added, alreadyThere, conflicts }: Awaited<ReturnType<typeof mergeEvents>>,
): void {
  restored.added += added.length;
  restored.alreadyThere += alreadyThere;
  restored.conflicts += conflicts;
  restored.reviews += added.filter(({ body }) => body.type === 'reviewed').length;
  restored.decks += added.filter(({ body }) => body.type === 'deck-added').length;
}

async function* readLines(
  file: Blob,
  onShare: (share: number) => void,
): AsyncGenerator<NumberedLine[]> {
  const reader = new BackupReader();
  const stream = file.stream().getReader();
  let bytes = 0;
  for (;;) {
    const { done, value } = await stream.read();
    if (done) break;
    yield reader.push(value);
    bytes += value.length;
    onShare(bytes / file.size);
  }
  yield reader.end();
}
