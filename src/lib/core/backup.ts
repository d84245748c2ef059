/**
 * A backup as text: one JSON value on each line, with a check that covers the rest of the line. The first line names
 * the format, the last one counts the others. It knows neither time nor device, so the same log gives the same file.
 */
import type { LogEvent } from './event';
import { canonicalJson, shortHash } from './hash';

/** Raised when an older app could not read the lines any more. New kinds of lines do not raise it. */
export const backupVersion = 1;

/** What the first line says the file is. */
export const backupFormat = 'mandate-backup';

/** Hexadecimal digits of a line's check. */
export const checkDigits = 16;

/** An image of an own deck. `data`: its bytes in base64. */
export interface BackupImage {
  readonly key: string;
  readonly type: string;
  readonly data: string;
}

/** How many lines of each kind a whole backup holds. */
export interface BackupCounts {
  readonly events: number;
  readonly images: number;
}

/** The first line. */
export function writeHeader(): string {
  return writeLine('header', { format: backupFormat, version: backupVersion });
}

/** One event's line. Events stand in the order of the log: by device, then seq. */
export function writeEventLine(event: LogEvent): string {
  return writeLine('event', event);
}

/** One image's line. Images follow the events, by key. */
export function writeImageLine(image: BackupImage): string {
  return writeLine('image', image);
}

/** The last line: a file without it was cut short. */
export function writeEnd(counts: BackupCounts): string {
  return writeLine('end', counts);
}

/** The check of a line, over all that follows it up to the closing bracket. */
export function checkOf(rest: string): string {
  return shortHash(rest, checkDigits);
}

function writeLine(kind: string, value: unknown): string {
  const rest = `"${kind}":${canonicalJson(value)}`;
  return `{"check":"${checkOf(rest)}",${rest}}\n`;
}
