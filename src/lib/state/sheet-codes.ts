/** Answer sheets as the text of links, QR codes and files, and back: packed, sealed, encrypted, wrapped. */
import type { AnswerSheet } from '../core/answer-sheet';
import { packSheet, unpackSheet, type SealedSheet } from '../core/answer-sheet-code';
import { areSameBytes, joinBytes } from '../core/bytes';
import { findShared } from '../core/find-shared';
import { base64ToBytes, toBase64 } from '../core/hex';
import { keyIdBytes, keyIdOf, type InstructorKey } from '../core/instructor-key';
import { sealPacket } from '../core/packet';
import type { Reading } from '../core/refusal';
import { openShared, readShared, type SharedCode } from '../core/share-link';
import {
  decrypt,
  encryptTo,
  makeKeyPair,
  prepareToDecrypt,
  type Decryptor,
} from '../platform/encryption';

/** What opening a sheet gives. `other-instructor`: it is whole, and for another key. */
export type SheetReading = Reading<SealedSheet> | { readonly kind: 'other-instructor' };

/** A new key for an instructor. */
export async function makeInstructorKey(madeAt: number): Promise<InstructorKey> {
  const { publicKey, privateKey } = await makeKeyPair();
  return { publicKey: toBase64(publicKey), privateKey: toBase64(privateKey), madeAt };
}

/** A key that is ready to open sheets, many with one preparation; null when the key is damaged. */
export async function prepareKey({
  publicKey,
  privateKey,
}: InstructorKey): Promise<Decryptor | null> {
  const [open, secret] = [base64ToBytes(publicKey), base64ToBytes(privateKey)];
  return open && secret ? prepareToDecrypt({ publicKey: open, privateKey: secret }) : null;
}

/** Whether the halves of a key belong together: what one encrypts, the other reads. */
export async function isKeyPair(key: InstructorKey): Promise<boolean> {
  const ready = await prepareKey(key);
  if (!ready) return false;
  const probe = new Uint8Array([1, 2, 3]);
  const sealed = await encryptTo(ready.publicKey, probe).catch(() => null);
  const opened = sealed && (await decrypt(ready, sealed));
  return opened !== null && areSameBytes(opened, probe);
}

/** The code of a sheet, which the owner of `publicKey` alone can read. */
export async function encodeSheet(sheet: AnswerSheet, publicKey: string): Promise<string> {
  const bytes = base64ToBytes(publicKey);
  if (!bytes) throw new Error('Inconsistent: a paper without a public key');
  const sealed = await encryptTo(bytes, packSheet(sheet));
  return sealPacket({ kind: 'sheet', body: joinBytes(keyIdOf(publicKey), sealed) });
}

/** Opens the sheet of a code. */
export async function decodeSheet(shared: SharedCode, key: Decryptor): Promise<SheetReading> {
  const opened = openShared(shared);
  if (opened.kind !== 'read') return opened;
  const { kind, body } = opened.value;
  if (kind !== 'sheet') return { kind: 'unrecognised' };
  if (!areSameBytes(body.slice(0, keyIdBytes), keyIdOf(toBase64(key.publicKey))))
    return { kind: 'other-instructor' };
  const plain = await decrypt(key, body.slice(keyIdBytes));
  return plain ? unpackSheet(plain) : { kind: 'changed' };
}

/**
 * Opens every sheet in a text: a file, or a message with links in it. Each is read for itself, so that a broken one
 * keeps no other back.
 */
export async function decodeSheets(text: string, key: Decryptor): Promise<SheetReading[]> {
  const found = findShared(text);
  if (found.length === 0) return [{ kind: 'unrecognised' }];
  return Promise.all(
    found.map(async ({ tight, loose }) => {
      const reading = await decodeFragment(tight, key);
      if (reading.kind !== 'cut-short' || tight === loose) return reading;
      const mended = await decodeFragment(loose, key);
      return mended.kind === 'read' ? mended : reading;
    }),
  );
}

async function decodeFragment(fragment: string, key: Decryptor): Promise<SheetReading> {
  const shared = readShared(fragment);
  if (shared.kind !== 'read') return shared;
  return shared.value.form === 'whole' ? decodeSheet(shared.value, key) : { kind: 'unrecognised' };
}
