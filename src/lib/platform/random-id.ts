/** Random ids from the browser's cryptographic source. Works on plain http too, where `randomUUID` is missing. */

/** 32 hexadecimal digits. */
export function makeRandomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
