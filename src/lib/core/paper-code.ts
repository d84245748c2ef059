/**
 * A paper as bytes and back. `plain` does not compress (hashes and the key), `text` does: the two are kept apart so
 * that a paper of thirty shipped items fits one QR code. The paper's hash is that of both.
 */
import { areSameBytes, ByteReader, ByteWriter, joinBytes } from './bytes';
import { isPaperContents } from './check-contents';
import { parseJson } from './check-value';
import { canonicalJson, hashBytes } from './hash';
import { base64ToBytes, toBase64, toHex } from './hex';
import type { ItemId } from './ids';
import { askedNames, checkPaper, type Paper, type PaperContents, type PaperItem } from './paper';
import { read, type Reading } from './refusal';

/** A paper, packed but not compressed. */
export interface PackedPaper {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly text: Uint8Array<ArrayBuffer>;
}

const minuteMs = 60_000;
const feedbacks = ['after-hand-in', 'after-due', 'never'] as const;
const publicKeyBytes = 65;
const nothingOwn: PaperContents = { scenarios: [], sources: [] };

/** Packs a paper. */
export function packPaper(paper: Paper): PackedPaper {
  const plain = new ByteWriter()
    .hex(paper.seriesId)
    .number(paper.version)
    .number(flagsOf(paper))
    .number(toMinutes(paper.madeAt));
  for (const minutes of [paper.opensAt, paper.dueAt, paper.timeLimitMs])
    plain.number(minutes === undefined ? 0 : toMinutes(minutes));
  plain.number(paper.attemptLimit ?? 0).number((paper.passPercent ?? -1) + 1);
  plain.raw(base64ToBytes(paper.publicKey) ?? new Uint8Array());
  if (paper.keySheetHash) plain.hex(paper.keySheetHash);
  plain.number(paper.items.length);
  const ownIds = ownIdsOf(paper.own);
  for (const item of paper.items) packItem(plain, item, ownIds);
  const text = new ByteWriter().text(paper.title).text(paper.instructions);
  if (ownIds.length > 0) text.text(canonicalJson(paper.own));
  return { plain: plain.toBytes(), text: text.toBytes() };
}

/** The paper's name on every device: 32 hexadecimal digits. */
export function hashPaper({ plain, text }: PackedPaper): string {
  const length = new ByteWriter().number(plain.length).toBytes();
  return toHex(hashBytes(joinBytes(length, plain, text))).slice(0, 32);
}

/** Unpacks a paper. Bytes that would not be packed in the same way are refused. */
export function unpackPaper(packed: PackedPaper): Reading<Paper> {
  const reader = new ByteReader(packed.plain);
  const head = readHead(reader);
  const texts = new ByteReader(packed.text);
  const title = texts.text();
  const instructions = texts.text();
  const own = head.flags & ownFlag ? parseJson(texts.text()) : nothingOwn;
  if (!isPaperContents(own)) return { kind: 'changed' };
  const items = readItems(reader, ownIdsOf(own));
  if (!items || !reader.isSound || !texts.isSound) return { kind: 'changed' };
  const paper: Paper = { ...head.fields, title, instructions, items, own };
  if (!isUsable(paper)) return { kind: 'unrecognised' };
  return isPackedAs(paper, packed) ? read(paper) : { kind: 'changed' };
}

/** The body of a packet: the plain bytes, and the text as it was compressed. */
export function joinPacked(plain: Uint8Array, compressedText: Uint8Array): Uint8Array<ArrayBuffer> {
  return joinBytes(new ByteWriter().number(plain.length).toBytes(), plain, compressedText);
}

/** Takes a packet's body apart; null when it cannot be. */
export function splitPacked(body: Uint8Array): {
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly compressedText: Uint8Array<ArrayBuffer>;
} | null {
  const reader = new ByteReader(body);
  const plain = reader.raw(reader.count());
  const used = new ByteWriter().number(plain.length).toBytes().length + plain.length;
  return used > body.length ? null : { plain, compressedText: body.slice(used) };
}

/** The last instant that a date can hold. */
const endOfTime = 8_640_000_000_000_000;

function isUsable(paper: Paper): boolean {
  const { madeAt, opensAt = 0, dueAt = 0, version } = paper;
  const areDates = Math.max(madeAt, opensAt, dueAt) <= endOfTime;
  return areDates && version >= 1 && version < 2 ** 31 && checkPaper(paper).length === 0;
}

function isPackedAs(paper: Paper, packed: PackedPaper): boolean {
  const again = packPaper(paper);
  return areSameBytes(again.plain, packed.plain) && areSameBytes(again.text, packed.text);
}

const shuffledFlag = 1;
const confidenceFlag = 2;
const ownFlag = 4;
const keySheetFlag = 8;
const feedbackShift = 4;
const asksShift = 6;

function flagsOf(paper: Paper): number {
  const asks = askedNames.reduce(
    (bits, name, index) => bits + (paper.asks.includes(name) ? 2 ** index : 0),
    0,
  );
  return (
    (paper.isShuffled ? shuffledFlag : 0) +
    (paper.asksConfidence ? confidenceFlag : 0) +
    (paper.own.scenarios.length > 0 ? ownFlag : 0) +
    (paper.keySheetHash ? keySheetFlag : 0) +
    (feedbacks.indexOf(paper.feedback) << feedbackShift) +
    (asks << asksShift)
  );
}

function readHead(reader: ByteReader) {
  const seriesId = reader.hex(16);
  const version = reader.number();
  const flags = reader.number();
  const madeAt = reader.number() * minuteMs;
  const [opensAt, dueAt, timeLimitMs] = [0, 1, 2].map(() => reader.number() * minuteMs);
  const attemptLimit = reader.number();
  const passPercent = reader.number() - 1;
  const fields = {
    seriesId,
    version,
    madeAt,
    ...(opensAt ? { opensAt } : {}),
    ...(dueAt ? { dueAt } : {}),
    ...(timeLimitMs ? { timeLimitMs } : {}),
    ...(attemptLimit ? { attemptLimit } : {}),
    ...(passPercent < 0 ? {} : { passPercent }),
    isShuffled: (flags & shuffledFlag) > 0,
    asksConfidence: (flags & confidenceFlag) > 0,
    feedback: feedbacks[(flags >> feedbackShift) & 3] ?? 'never',
    asks: askedNames.filter((_, index) => (flags >> (asksShift + index)) & 1),
    publicKey: toBase64(reader.raw(publicKeyBytes)),
    ...(flags & keySheetFlag ? { keySheetHash: reader.hex(16) } : {}),
  };
  return { flags, fields };
}

/** An own item is its place among the own items, counted from 1; 0 comes before a shipped item's hashes. */
function packItem(writer: ByteWriter, item: PaperItem, ownIds: readonly ItemId[]): void {
  if (item.kind === 'own') writer.number(ownIds.indexOf(item.itemId) + 1);
  else writer.number(0).hex(item.idHash).hex(item.askedHash).hex(item.keysHash);
}

function readItems(reader: ByteReader, ownIds: readonly ItemId[]): PaperItem[] | null {
  const count = reader.count();
  const items: PaperItem[] = [];
  for (let index = 0; index < count; index += 1) {
    const place = reader.number();
    const itemId = ownIds[place - 1];
    if (place === 0) items.push(readShipped(reader));
    else if (itemId) items.push({ kind: 'own', itemId });
    else return null;
  }
  return items;
}

function readShipped(reader: ByteReader): PaperItem {
  const idHash = reader.hex(6);
  return { kind: 'shipped', idHash, askedHash: reader.hex(6), keysHash: reader.hex(4) };
}

function ownIdsOf({ scenarios }: PaperContents): ItemId[] {
  return scenarios.flatMap((scenario) => scenario.items.map((item) => item.id));
}

function toMinutes(milliseconds: number): number {
  return Math.round(milliseconds / minuteMs);
}
