/**
 * Encryption to one person's public key, by the browser's own cryptography: a fresh P-256 key for each message, HKDF,
 * AES-GCM. It hides what is in a message and finds any change in it; it does not prove who wrote it.
 */

/** Raw bytes of a key pair: the public key uncompressed (65 bytes), the private key as PKCS #8. */
export interface KeyPairBytes {
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly privateKey: Uint8Array<ArrayBuffer>;
}

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;
const publicKeyBytes = 65;
const purpose = new TextEncoder().encode('mandate answer sheet 1');
/** Each key is used once, so the counter may begin at nothing. */
const firstCounter = new Uint8Array(12);

/** Whether this page may encrypt: browsers give no keys to plain http. */
export function canEncrypt(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** A new key pair. */
export async function makeKeyPair(): Promise<KeyPairBytes> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  const [publicKey, privateKey] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  return { publicKey: new Uint8Array(publicKey), privateKey: new Uint8Array(privateKey) };
}

/** Encrypts: the message's own public key, and then what only the owner of `publicKey` can read. */
export async function encryptTo(
  publicKey: Uint8Array<ArrayBuffer>,
  plain: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const own = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  const ownPublic = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
  const theirs = await importPublic(publicKey);
  const key = await deriveKey(own.privateKey, theirs, ownPublic, publicKey);
  const cipher = await crypto.subtle.encrypt(algorithmFor(ownPublic), key, plain);
  const sealed = new Uint8Array(publicKeyBytes + cipher.byteLength);
  sealed.set(ownPublic);
  sealed.set(new Uint8Array(cipher), publicKeyBytes);
  return sealed;
}

/** A private key that is ready to decrypt many messages, with its public half. */
export interface Decryptor {
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly privateKey: CryptoKey;
}

/** Makes a private key ready; null when the bytes are none. */
export async function prepareToDecrypt(pair: KeyPairBytes): Promise<Decryptor | null> {
  const { publicKey } = pair;
  try {
    const usages = ['deriveBits'] as const;
    const privateKey = await crypto.subtle.importKey(
      'pkcs8',
      pair.privateKey,
      curve,
      false,
      usages,
    );
    return { publicKey, privateKey };
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** Decrypts what `encryptTo` made; null when it is not whole, has changed, or is for another key. */
export async function decrypt(
  { publicKey, privateKey }: Decryptor,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const ownPublic = sealed.slice(0, publicKeyBytes);
  try {
    const theirs = await importPublic(ownPublic);
    const key = await deriveKey(privateKey, theirs, ownPublic, publicKey);
    const cipher = sealed.slice(publicKeyBytes);
    return new Uint8Array(await crypto.subtle.decrypt(algorithmFor(ownPublic), key, cipher));
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** A point that is none, or a text that does not verify, is what the browser names so. */
function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && ['OperationError', 'DataError'].includes(error.name);
}

async function deriveKey(
  privateKey: CryptoKey,
  publicKey: CryptoKey,
  messagePublic: Uint8Array<ArrayBuffer>,
  ownerPublic: Uint8Array<ArrayBuffer>,
): Promise<CryptoKey> {
  const secret = await crypto.subtle.deriveBits(
    { name: 'ECDH', public: publicKey },
    privateKey,
    256,
  );
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const info = new Uint8Array(purpose.length + ownerPublic.length);
  info.set(purpose);
  info.set(ownerPublic, purpose.length);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: messagePublic, info },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function importPublic(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, curve, false, []);
}

function algorithmFor(messagePublic: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv: firstCounter, additionalData: messagePublic };
}
