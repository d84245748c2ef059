/**
 * The instructor's key as it is kept, named and taken out into a file of the instructor's own. It is in no log and no
 * backup unless the instructor asks: whoever has it can read the answer sheets.
 */
import { isRecordOf, isText, isWhole, parseJson } from './check-value';
import { canonicalJson, hashBytes, hashText } from './hash';
import { base64ToBytes, toHex } from './hex';
import { read, type Reading } from './refusal';

/** A key pair, both as base64url. */
export interface InstructorKey {
  readonly publicKey: string;
  readonly privateKey: string;
  readonly madeAt: number;
}

const name = 'mandate-instructor-key';
const format = 1;
const maxLength = 4_096;

/** How many bytes name a key on a sheet, so that another instructor's sheet is known without trying it. */
export const keyIdBytes = 4;

/** The short name of a public key: the start of its hash. */
export function keyIdOf(publicKey: string): Uint8Array {
  return hashBytes(base64ToBytes(publicKey) ?? new Uint8Array()).slice(0, keyIdBytes);
}

/** The same, to be shown beside a key, so that two can be told apart: 8 hexadecimal digits. */
export function showKeyId(publicKey: string): string {
  return toHex(keyIdOf(publicKey));
}

/** The key's file. */
export function printKeyFile(key: InstructorKey): string {
  return canonicalJson({ checksum: checksumOf(key), file: name, format, key });
}

/** Reads a key's file. Whether the two halves belong together is for cryptography to say. */
export function readKeyFile(text: string): Reading<InstructorKey> {
  if (text.length > maxLength) return { kind: 'too-large', megabytes: maxLength / 1024 ** 2 };
  const value = parseJson(text);
  if (value === undefined) {
    if (!text.includes(name) && !text.startsWith('{"checksum":"')) return { kind: 'unrecognised' };
    return { kind: text.trimEnd().endsWith('}') ? 'changed' : 'cut-short' };
  }
  if (!isNamed(value)) return { kind: 'unrecognised' };
  if (value.format > format) return { kind: 'newer-format' };
  if (!isFile(value)) return { kind: 'changed' };
  const { key, checksum } = value as unknown as { key: InstructorKey; checksum: string };
  return checksum === checksumOf(key) ? read(key) : { kind: 'changed' };
}

const base64 = isText(1_000, /^[\w-]+$/);
const isFile = isRecordOf({
  checksum: isText(64, /^[0-9a-f]{64}$/),
  file: isText(40),
  format: isWhole(format, format),
  key: isRecordOf({
    publicKey: base64,
    privateKey: base64,
    madeAt: isWhole(0, Number.MAX_SAFE_INTEGER),
  }),
});

function isNamed(value: unknown): value is { readonly format: number } {
  if (typeof value !== 'object' || value === null) return false;
  const { file, format } = value as Record<string, unknown>;
  return file === name && typeof format === 'number';
}

function checksumOf(key: InstructorKey): string {
  return hashText(canonicalJson(key));
}
