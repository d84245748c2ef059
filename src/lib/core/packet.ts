/**
 * The wrapping of everything that leaves a device: what it is, in which format, how long, and a checksum, so that a
 * link that lost its end or a byte is told from one that is whole. It keeps nothing secret and proves no sender.
 */
import { areSameBytes, ByteReader, ByteWriter, joinBytes } from './bytes';
import { hashBytes } from './hash';
import { base64ToBytes, toBase64 } from './hex';
import type { Reading } from './refusal';
import { read } from './refusal';

/** What a packet holds. */
export type PacketKind = 'paper' | 'key-sheet' | 'sheet';

/** A packet, opened. */
export interface Packet {
  readonly kind: PacketKind;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** The first byte: letters, so that a person who looks into a file sees which is which. */
const marks: Readonly<Record<PacketKind, number>> = { paper: 0x50, 'key-sheet': 0x4b, sheet: 0x53 };
const format = 1;
const checksumBytes = 4;
const maxBodyBytes = 512 * 1024;

/** The packet as base64url text. */
export function sealPacket({ kind, body }: Packet): string {
  const head = new ByteWriter().number(marks[kind]).number(format).number(body.length).toBytes();
  return toBase64(joinBytes(head, checksumOf(head, body), body));
}

/** Opens a packet. White space that a message has put into it does not matter. */
export function openPacket(text: string): Reading<Packet> {
  const code = text.replace(/\s+/g, '');
  if (code.length > maxBodyBytes * 1.5) return { kind: 'too-large', megabytes: 0.5 };
  const bytes = base64ToBytes(code);
  if (!bytes) return { kind: 'changed' };
  const reader = new ByteReader(bytes);
  const kind = kindOf(reader.number());
  if (!kind) return { kind: code.length < 2 ? 'cut-short' : 'unrecognised' };
  if (bytes.length > 1 && reader.number() !== format) return { kind: 'newer-format' };
  return openBody(kind, code, bytes, reader);
}

function openBody(
  kind: PacketKind,
  code: string,
  bytes: Uint8Array<ArrayBuffer>,
  reader: ByteReader,
): Reading<Packet> {
  const length = reader.number();
  const head = new ByteWriter().number(marks[kind]).number(format).number(length).toBytes();
  const whole = head.length + checksumBytes + length;
  if (bytes.length < whole) return { kind: 'cut-short' };
  const checksum = reader.raw(checksumBytes);
  const body = reader.raw(length);
  const isWhole = reader.isSound && areSameBytes(checksum, checksumOf(head, body));
  // The last digit holds bits that no byte uses: another spelling is a change too.
  if (!isWhole || toBase64(bytes) !== code) return { kind: 'changed' };
  return read({ kind, body });
}

function kindOf(mark: number): PacketKind | undefined {
  const kinds = ['paper', 'key-sheet', 'sheet'] as const;
  return kinds.find((kind) => marks[kind] === mark);
}

function checksumOf(head: Uint8Array, body: Uint8Array): Uint8Array {
  return hashBytes(joinBytes(head, body)).slice(0, checksumBytes);
}
