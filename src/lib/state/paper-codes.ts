/** Papers and key sheets as the text of links and files, and back: packed, compressed, wrapped. */
import { unpackKeySheet, packKeySheet, type KeySheet } from '../core/key-sheet';
import type { Packet, PacketKind } from '../core/packet';
import { sealPacket } from '../core/packet';
import type { Paper, PaperContents } from '../core/paper';
import {
  hashPaper,
  joinPacked,
  packPaper,
  splitPacked,
  unpackPaper,
  type PackedPaper,
} from '../core/paper-code';
import { printPaperFile, readPaperFile } from '../core/paper-file';
import { read, type Reading } from '../core/refusal';
import { openShared, type SharedCode } from '../core/share-link';
import { deflate, inflate } from '../platform/compress';

/** A paper that came from outside, with its hash. */
export interface OpenedPaper {
  readonly paper: Paper;
  readonly paperHash: string;
  /** Of a file: the items that it embeds. */
  readonly contents?: PaperContents;
}

/** What a paper may unpack to. */
const maxTextBytes = 4 * 1024 * 1024;

/** The code of a paper. */
export function encodePaper(paper: Paper): Promise<string> {
  return encode('paper', packPaper(paper));
}

/** The code of a key sheet. */
export function encodeKeySheet(sheet: KeySheet): Promise<string> {
  return encode('key-sheet', packKeySheet(sheet));
}

/** The text of a paper's file. */
export async function encodePaperFile(paper: Paper, contents: PaperContents): Promise<string> {
  return printPaperFile({ code: await encodePaper(paper), contents });
}

/** The paper of a code. */
export async function decodePaper(shared: SharedCode): Promise<Reading<OpenedPaper>> {
  const packed = await decode(shared, 'paper');
  if (packed.kind !== 'read') return packed;
  const paper = unpackPaper(packed.value);
  if (paper.kind !== 'read') return paper;
  return read({ paper: paper.value, paperHash: hashPaper(packed.value) });
}

/** The key sheet of a code. */
export async function decodeKeySheet(shared: SharedCode): Promise<Reading<KeySheet>> {
  const packed = await decode(shared, 'key-sheet');
  return packed.kind === 'read' ? unpackKeySheet(packed.value) : packed;
}

/** The paper of a file, with the items that it embeds. */
export async function decodePaperFile(text: string): Promise<Reading<OpenedPaper>> {
  const file = readPaperFile(text);
  if (file.kind !== 'read') return file;
  const { code, contents } = file.value;
  const opened = await decodePaper({ kind: 'paper', code });
  return opened.kind === 'read' ? read({ ...opened.value, contents }) : opened;
}

async function encode(kind: PacketKind, { plain, text }: PackedPaper): Promise<string> {
  return sealPacket({ kind, body: joinPacked(plain, await deflate(text)) });
}

async function decode(shared: SharedCode, kind: PacketKind): Promise<Reading<PackedPaper>> {
  const opened = openShared(shared);
  if (opened.kind !== 'read') return opened;
  return opened.value.kind === kind ? unpackBody(opened.value) : { kind: 'unrecognised' };
}

async function unpackBody({ body }: Packet): Promise<Reading<PackedPaper>> {
  const parts = splitPacked(body);
  if (!parts) return { kind: 'changed' };
  const text = await inflate(parts.compressedText, maxTextBytes);
  if (text === 'too-large') return { kind: 'too-large', megabytes: maxTextBytes / 1024 ** 2 };
  return text === 'broken' ? { kind: 'changed' } : read({ plain: parts.plain, text });
}
