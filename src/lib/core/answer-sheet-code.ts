/** An answer sheet as packed bytes, sealed, and back. Encryption is put around it elsewhere. */
import type { AnswerSheet, Checkpoint, SheetResponse } from './answer-sheet';
import { maxLearnerField } from './answer-sheet';
import { areSameBytes, ByteReader, ByteWriter, joinBytes } from './bytes';
import { confidences } from './confidence';
import { hashBytes } from './hash';
import { toHex } from './hex';
import type { AttemptId } from './ids';
import { read, type Reading } from './refusal';

/** A sheet with its seal: 64 hexadecimal digits. */
export interface SealedSheet {
  readonly sheet: AnswerSheet;
  readonly seal: string;
}

const format = 1;
const sealBytes = 32;

/** The sheet's bytes, with the seal at the end. */
export function packSheet(sheet: AnswerSheet): Uint8Array<ArrayBuffer> {
  const bytes = writeSheet(sheet);
  return joinBytes(bytes, hashBytes(bytes));
}

/** The sheet's seal. */
export function sealOf(sheet: AnswerSheet): string {
  return toHex(hashBytes(writeSheet(sheet)));
}

/** Reads a sheet. One that does not hash to its seal has changed. */
export function unpackSheet(bytes: Uint8Array): Reading<SealedSheet> {
  const body = bytes.slice(0, -sealBytes);
  const seal = hashBytes(body);
  if (body.length === 0) return { kind: 'cut-short' };
  if (body[0] !== format) return { kind: 'newer-format' };
  if (!areSameBytes(seal, bytes.slice(-sealBytes))) return { kind: 'changed' };
  const reader = new ByteReader(body);
  reader.number();
  const sheet = readSheet(reader);
  if (!reader.isSound || !isUsable(sheet)) return { kind: 'changed' };
  return areSameBytes(writeSheet(sheet), body)
    ? read({ sheet, seal: toHex(seal) })
    : { kind: 'changed' };
}

function writeSheet(sheet: AnswerSheet): Uint8Array<ArrayBuffer> {
  const { learner, checkpoints, responses } = sheet;
  const writer = new ByteWriter()
    .number(format)
    .hex(sheet.paperHash)
    .hex(sheet.attemptId)
    .number(sheet.attemptNumber)
    .text(learner.name)
    .text(learner.number)
    .text(learner.group)
    .number(sheet.startedAt)
    .number(toUnsigned(sheet.submittedAt - sheet.startedAt))
    .number(toUnsigned(sheet.startedZoneMinutes))
    .number(toUnsigned(sheet.submittedZoneMinutes))
    .number(sheet.usedMs)
    .number(sheet.extraMs)
    .number(sheet.reason === 'time-up' ? 1 : 0);
  writer.number(checkpoints.length);
  for (const { at, usedMs } of checkpoints)
    writer.number(toUnsigned(at - sheet.startedAt)).number(usedMs);
  writer.number(responses.length);
  for (const response of responses) writer.number(packResponse(response));
  return writer.toBytes();
}

function readSheet(reader: ByteReader): AnswerSheet {
  const paperHash = reader.hex(32);
  const attemptId = reader.hex(32) as AttemptId;
  const attemptNumber = reader.number();
  const learner = { name: reader.text(), number: reader.text(), group: reader.text() };
  const startedAt = reader.number();
  return {
    paperHash,
    attemptId,
    attemptNumber,
    learner,
    startedAt,
    submittedAt: startedAt + toSigned(reader.number()),
    startedZoneMinutes: toSigned(reader.number()),
    submittedZoneMinutes: toSigned(reader.number()),
    usedMs: reader.number(),
    extraMs: reader.number(),
    reason: reader.number() === 1 ? 'time-up' : 'handed-in',
    checkpoints: readList(reader, () => readCheckpoint(reader, startedAt)),
    responses: readList(reader, () => unpackResponse(reader.number())),
  };
}

function readCheckpoint(reader: ByteReader, startedAt: number): Checkpoint {
  return { at: startedAt + toSigned(reader.number()), usedMs: reader.number() };
}

function readList<Value>(reader: ByteReader, readOne: () => Value): Value[] {
  return Array.from({ length: reader.count() }, readOne);
}

const mostPlaces = 12;

/** One bit an option, above two bits of confidence. */
function packResponse({ places, confidence }: SheetResponse): number {
  const mask = places.reduce((bits, place) => bits + 2 ** place, 0);
  return mask * 4 + (confidence ? confidences.indexOf(confidence) + 1 : 0);
}

function unpackResponse(packed: number): SheetResponse {
  const confidence = confidences[(packed % 4) - 1];
  const mask = Math.floor(packed / 4);
  const all = Array.from({ length: mostPlaces }, (_, place) => place);
  const places = all.filter((place) => Math.floor(mask / 2 ** place) % 2 === 1);
  return { places, ...(confidence ? { confidence } : {}) };
}

/** Whole numbers of either sign as ones without: 0, -1, 1, -2, … */
function toUnsigned(value: number): number {
  return value >= 0 ? value * 2 : -value * 2 - 1;
}

function toSigned(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

/** The last instant that a date can hold. */
const endOfTime = 8_640_000_000_000_000;

/** What a sheet can hold that an honest device made, however wrong its clock. */
function isUsable(sheet: AnswerSheet): boolean {
  const { startedAt, submittedAt, usedMs, extraMs, checkpoints, learner } = sheet;
  const numbers = [startedAt, submittedAt, usedMs, extraMs, ...checkpoints.map(({ at }) => at)];
  return (
    numbers.every((one) => one >= 0 && one <= endOfTime / 4) &&
    Object.values(learner).every((text) => text.length <= maxLearnerField) &&
    sheet.attemptNumber >= 1
  );
}
