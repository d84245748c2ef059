/**
 * The file of a paper (`.mandate-paper`): its code as a link carries it, and always the items themselves, for a phone
 * whose decks are another version. A checksum finds what a transfer has changed.
 */
import { isPaperContents } from './check-contents';
import { isRecordOf, isText, isWhole, parseJson } from './check-value';
import { canonicalJson, hashText } from './hash';
import type { PaperContents } from './paper';
import { read, type Reading } from './refusal';

/** What the file holds. Contents carry keys only where feedback is given on handing in. */
export interface PaperFile {
  readonly code: string;
  readonly contents: PaperContents;
}

/** The largest file that is read, in bytes. */
export const maxPaperFileBytes = 5 * 1024 * 1024;

const name = 'mandate-paper';
const format = 1;

/** The file's text. */
export function printPaperFile({ code, contents }: PaperFile): string {
  const checksum = checksumOf({ code, contents });
  return canonicalJson({ checksum, code, contents, file: name, format });
}

/** Reads the file's text. */
export function readPaperFile(text: string): Reading<PaperFile> {
  if (text.length > maxPaperFileBytes)
    return { kind: 'too-large', megabytes: maxPaperFileBytes / 1024 ** 2 };
  const value = parseJson(text);
  if (value === undefined) return refuseText(text);
  if (!isNamed(value)) return { kind: 'unrecognised' };
  if (value.format > format) return { kind: 'newer-format' };
  if (!isFile(value)) return { kind: 'changed' };
  const { code, contents, checksum } = value as unknown as PaperFile & { checksum: string };
  if (checksum !== checksumOf({ code, contents }) || !isPaperContents(contents))
    return { kind: 'changed' };
  return read({ code, contents });
}

/** Text that is no JSON: ours, broken, or something else. */
function refuseText(text: string): Reading<never> {
  if (!text.includes(`"${name}"`) && !text.startsWith('{"checksum":"'))
    return { kind: 'unrecognised' };
  return { kind: text.trimEnd().endsWith('}') ? 'changed' : 'cut-short' };
}

const isFile = isRecordOf({
  checksum: isText(64, /^[0-9a-f]{64}$/),
  code: isText(maxPaperFileBytes),
  contents: (value) => typeof value === 'object',
  file: isText(40),
  format: isWhole(format, format),
});

function isNamed(value: unknown): value is { readonly format: number } {
  if (typeof value !== 'object' || value === null) return false;
  const { file, format } = value as Record<string, unknown>;
  return file === name && typeof format === 'number';
}

function checksumOf(file: PaperFile): string {
  return hashText(canonicalJson(file));
}
