/** Bytes as text that links and files can carry: hexadecimal digits, and base64url without padding. */

/** Two small digits a byte. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes of an even number of hexadecimal digits. Throws for anything else. */
export function hexToBytes(digits: string): Uint8Array<ArrayBuffer> {
  if (!/^([0-9a-f]{2})*$/.test(digits)) throw new Error(`Inconsistent: no bytes in hex: ${digits}`);
  return Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
    Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16),
  );
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const valuesByDigit = new Map([...alphabet].map((digit, value) => [digit, value]));

/** Base64url without padding: four characters for three bytes. */
export function toBase64(bytes: Uint8Array): string {
  const digits: string[] = [];
  let bits = 0;
  let bitCount = 0;
  for (const byte of bytes) {
    bits = ((bits & 63) << 8) | byte;
    bitCount += 8;
    while (bitCount >= 6) {
      bitCount -= 6;
      digits.push(alphabet.charAt((bits >> bitCount) & 63));
    }
  }
  if (bitCount > 0) digits.push(alphabet.charAt((bits << (6 - bitCount)) & 63));
  return digits.join('');
}

/** The whole bytes of base64url text, also of text that is cut short; null when a character is none of its digits. */
export function base64ToBytes(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let place = 0;
  let bits = 0;
  let bitCount = 0;
  for (const digit of text) {
    const value = valuesByDigit.get(digit);
    if (value === undefined) return null;
    bits = ((bits & 255) << 6) | value;
    bitCount += 6;
    if (bitCount < 8) continue;
    bitCount -= 8;
    bytes[place] = (bits >> bitCount) & 255;
    place += 1;
  }
  return bytes;
}
