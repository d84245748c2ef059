/**
 * Reads a backup line by line, as it streams in. The file is a stranger's: nothing in it is believed before its check
 * and its shape are, and nothing in it makes this throw. A check shows damage; it is no protection against forgery.
 */
import { backupFormat, backupVersion, checkDigits, checkOf, type BackupImage } from './backup';
import type { LogEvent } from './event';
import { isPlainRecord } from './plain-record';
import { LineSplitter, type LineBytes } from './split-lines';
import { isLogEvent } from './valid-event';

/** What one line turned out to be. */
export type BackupLine =
  | { readonly kind: 'header'; readonly isNewer: boolean }
  | { readonly kind: 'event'; readonly event: LogEvent }
  | { readonly kind: 'image'; readonly image: BackupImage }
  | { readonly kind: 'end'; readonly lines: number }
  /** Whole, but of a kind that only a newer app knows. */
  | { readonly kind: 'unknown' }
  /** Its check does not fit, or it is nothing that an app can have written. */
  | { readonly kind: 'damaged' };

/** A line and its number in the file, from 1. */
export interface NumberedLine {
  readonly number: number;
  readonly line: BackupLine;
}

/** The longest line that is read, in bytes: an image of 12 MiB fits. */
export const longestLine = 16 * 1024 * 1024;

/** A reader for one file. */
export class BackupReader {
  readonly #splitter = new LineSplitter(longestLine);
  #number = 0;

  /** The lines that end in this chunk. */
  push(chunk: Uint8Array): NumberedLine[] {
    return this.#splitter.push(chunk).map((bytes) => this.#read(bytes));
  }

  /** What is left after the last chunk. */
  end(): NumberedLine[] {
    return this.#splitter.end().map((bytes) => this.#read(bytes));
  }

  #read(bytes: LineBytes): NumberedLine {
    this.#number += 1;
    return { number: this.#number, line: readLine(bytes) };
  }
}

const damaged: BackupLine = { kind: 'damaged' };

function readLine(bytes: LineBytes): BackupLine {
  const text = bytes && decode(bytes);
  const value = text && parseChecked(text);
  if (!value) return damaged;
  if ('header' in value) return readHeader(value['header']);
  if ('event' in value) return readEvent(value['event']);
  if ('image' in value) return readImage(value['image']);
  return 'end' in value ? readEnd(value['end']) : { kind: 'unknown' };
}

function decode(bytes: Uint8Array): string | null {
  try {
    // A way through mail or an editor may have changed the ends of lines.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r$/, '');
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The line's value when its check fits. */
function parseChecked(text: string): Record<string, unknown> | null {
  const start = '{"check":"';
  const check = text.slice(start.length, start.length + checkDigits);
  const rest = text.slice(start.length + checkDigits + 2, -1);
  if (text !== `${start}${check}",${rest}}` || check !== checkOf(rest)) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isPlainRecord(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function readHeader(value: unknown): BackupLine {
  if (!isPlainRecord(value) || value['format'] !== backupFormat) return damaged;
  const { version } = value;
  if (!Number.isInteger(version) || (version as number) < 1) return damaged;
  return { kind: 'header', isNewer: (version as number) > backupVersion };
}

function readEvent(value: unknown): BackupLine {
  return isLogEvent(value) ? { kind: 'event', event: value } : damaged;
}

const imageType = /^image\/[a-z0-9.+-]{1,40}$/;
const base64 = /^[A-Za-z0-9+/]*={0,2}$/;

function readImage(value: unknown): BackupLine {
  if (!isPlainRecord(value)) return damaged;
  const { key, type, data } = value;
  if (typeof key !== 'string' || typeof type !== 'string' || typeof data !== 'string')
    return damaged;
  const isWell = key !== '' && key.length <= 500 && imageType.test(type);
  if (!isWell || data.length % 4 !== 0 || !base64.test(data)) return damaged;
  return { kind: 'image', image: { key, type, data } };
}

function readEnd(value: unknown): BackupLine {
  if (!isPlainRecord(value)) return damaged;
  const counts = Object.values(value);
  const areCounts = counts.every((count) => Number.isInteger(count) && (count as number) >= 0);
  if (!areCounts) return damaged;
  return { kind: 'end', lines: (counts as number[]).reduce((sum, count) => sum + count, 0) };
}
