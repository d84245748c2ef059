/**
 * What stands after the `#` of a shared link, and how it is found again in whatever a person pastes or scans. All of
 * it is in the fragment, which browsers never send to a host.
 */
import { shortHash } from './hash';
import { base64ToBytes, toBase64 } from './hex';
import { openPacket, type Packet, type PacketKind } from './packet';
import type { ExtraTime } from './paper';
import type { Part } from './parts';
import { read, type Reading } from './refusal';

/** A packet's code, and what rides beside it. */
export interface SharedCode {
  readonly kind: PacketKind;
  readonly code: string;
  /** Of a paper: one person's extra time. */
  readonly extraTime?: ExtraTime;
}

/** What a link, a pasted text or one QR code brings: a whole code, or one part of a chain. */
export type Shared = ({ readonly form: 'whole' } & SharedCode) | ({ readonly form: 'part' } & Part);

const letters: Readonly<Record<PacketKind, string>> = { paper: 'p', 'key-sheet': 'k', sheet: 's' };
const maxTextLength = 1024 * 1024;
const minuteMs = 60_000;
/** Longer names are cut: the grant is recognised by them, the rest of a novel is not needed. */
const maxLearnerLength = 80;

/** The fragment of a whole code, without `#`. */
export function writeFragment({ kind, code, extraTime }: SharedCode): string {
  return `${letters[kind]}=${code}${extraTime ? writeExtraTime(extraTime, code) : ''}`;
}

/** The fragment of one part of a chain, without `#`. */
export function writePartFragment({ chainId, index, count, text }: Part): string {
  return `c=${chainId}.${index + 1}.${count}.${text}`;
}

/** Finds a fragment in a link, or in the bare code that the app offers to copy. */
export function readShared(pasted: string): Reading<Shared> {
  if (pasted.length > maxTextLength) return { kind: 'too-large', megabytes: 1 };
  const text = pasted.replace(/\s+/g, '');
  const fragment = text.slice(text.indexOf('#') + 1);
  const part = /^c=([0-9a-f]{8})\.(\d{1,3})\.(\d{1,3})\.(.*)$/.exec(fragment);
  if (part) return readPart(part);
  const whole = /^([pks])=([^&]*)(&x=.*)?$/.exec(fragment);
  const kinds = ['paper', 'key-sheet', 'sheet'] as const;
  const kind = kinds.find((one) => letters[one] === whole?.[1]);
  if (!whole || !kind) return { kind: 'unrecognised' };
  const code = whole[2] ?? '';
  if (whole[3] === undefined) return read({ form: 'whole', kind, code });
  const extraTime = readExtraTime(whole[3], code);
  return extraTime ? read({ form: 'whole', kind, code, extraTime }) : { kind: 'changed' };
}

/** Opens a whole code, which must be what its link says it is. */
export function openShared({ kind, code }: SharedCode): Reading<Packet> {
  const opened = openPacket(code);
  return opened.kind === 'read' && opened.value.kind !== kind ? { kind: 'changed' } : opened;
}

function readPart([, chainId = '', place, count, text = '']: readonly string[]): Reading<Shared> {
  const [index, all] = [Number(place) - 1, Number(count)];
  if (index < 0 || index >= all) return { kind: 'changed' };
  return read({ form: 'part', chainId, index, count: all, text });
}

/** Minutes, the name, and a check that neither has changed on the way. */
function writeExtraTime({ extraMs, learner }: ExtraTime, code: string): string {
  const name = toBase64(new TextEncoder().encode(learner.slice(0, maxLearnerLength)));
  const granted = `${Math.round(extraMs / minuteMs)}.${name}`;
  return `&x=${granted}.${checkOf(granted, code)}`;
}

function readExtraTime(text: string, code: string): ExtraTime | null {
  const [, granted = '', minutes, name = '', check] =
    /^&x=((\d{1,4})\.([\w-]*))\.([0-9a-f]{6})$/.exec(text) ?? [];
  const bytes = base64ToBytes(name);
  if (!bytes || check !== checkOf(granted, code)) return null;
  return { extraMs: Number(minutes) * minuteMs, learner: new TextDecoder().decode(bytes) };
}

function checkOf(granted: string, code: string): string {
  return shortHash(`${granted} ${code}`, 6);
}
