/**
 * Content hashes: SHA-256 of text and of plain values, synchronous, the same on every device.
 * They name content; they must never be taken for a protection against forgery.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of the text's UTF-8 bytes: 64 hexadecimal digits, small letters. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 of bytes: 32 bytes. */
export function hashBytes(bytes: Uint8Array): Uint8Array {
  return sha256(bytes);
}

/** The first `digits` hexadecimal digits (1 to 64) of `hashText`. */
export function shortHash(text: string, digits: number): string {
  return hashText(text).slice(0, digits);
}

/** JSON with keys in code-unit order and nothing between tokens: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isRecord(inner) ? sortKeys(inner) : inner,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sortKeys(record: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(record).sort();
  return Object.fromEntries(keys.map((key) => [key, record[key]]));
}
