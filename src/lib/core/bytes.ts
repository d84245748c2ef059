/**
 * Writes and reads packed bytes: whole numbers (7 bits a byte, low first), texts and raw bytes. Reading never throws:
 * what cannot be read reads as nothing, and the reader says at the end that it was not sound.
 */
import { hexToBytes, toHex } from './hex';

/** Gathers bytes. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  /** A whole number from 0 to 2^53 - 1. */
  number(value: number): this {
    if (!Number.isSafeInteger(value) || value < 0)
      throw new Error(`Inconsistent: no whole number: ${value}`);
    let rest = value;
    while (rest >= 128) {
      this.#bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.#bytes.push(rest);
    return this;
  }

  /** Bytes whose number the reader knows. */
  raw(bytes: Uint8Array): this {
    for (const byte of bytes) this.#bytes.push(byte);
    return this;
  }

  /** Hexadecimal digits, two a byte, whose number the reader knows. */
  hex(digits: string): this {
    return this.raw(hexToBytes(digits));
  }

  /** UTF-8 after its length in bytes. */
  text(text: string): this {
    const bytes = new TextEncoder().encode(text);
    return this.number(bytes.length).raw(bytes);
  }

  toBytes(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#bytes);
  }
}

/** Reads what a `ByteWriter` wrote, in the same order. */
export class ByteReader {
  #place = 0;
  #hasFailed = false;

  constructor(readonly bytes: Uint8Array) {}

  /** Whether everything was there and nothing is left over. */
  get isSound(): boolean {
    return !this.#hasFailed && this.#place === this.bytes.length;
  }

  number(): number {
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = this.bytes[this.#place];
      if (byte === undefined || value > Number.MAX_SAFE_INTEGER) return this.#fail();
      this.#place += 1;
      value += (byte & 127) * unit;
      unit *= 128;
      if (byte < 128) return value <= Number.MAX_SAFE_INTEGER ? value : this.#fail();
    }
  }

  /** How many of something follow: never more than there are bytes left. */
  count(): number {
    const count = this.number();
    return count <= this.bytes.length - this.#place ? count : this.#fail();
  }

  raw(length: number): Uint8Array<ArrayBuffer> {
    const bytes = this.bytes.slice(this.#place, this.#place + length);
    if (bytes.length < length) this.#fail();
    this.#place += bytes.length;
    return bytes;
  }

  hex(digits: number): string {
    return toHex(this.raw(digits / 2));
  }

  text(): string {
    const bytes = this.raw(this.count());
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch (error) {
      // The decoder's one way to say that the bytes are not UTF-8.
      if (!(error instanceof TypeError)) throw error;
      this.#fail();
      return '';
    }
  }

  #fail(): 0 {
    this.#hasFailed = true;
    this.#place = this.bytes.length;
    return 0;
  }
}

/** One after the other. */
export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    joined.set(part, place);
    place += part.length;
  }
  return joined;
}

/** Whether two runs of bytes are the same. */
export function areSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
