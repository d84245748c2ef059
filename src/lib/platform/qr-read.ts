/** Finds and reads a QR code in a picture, in plain JavaScript: no wasm, which the content policy would not run. */
import decodeQR from 'qr/decode.js';

/** Pixels as a canvas gives them: four bytes each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/**
 * The text of the first QR code in a picture; null when there is none to be read. `isPatient`: a picture from a file,
 * looked at until every try is made; a camera's frame is given up soon, since the next one comes.
 */
export function readQr(pixels: Pixels, isPatient: boolean): string | null {
  const patience = isPatient ? { effort: Infinity, timeLimit: 3_000 } : {};
  try {
    return decodeQR(pixels, { format: 'RGBA', ...patience });
  } catch (error) {
    // The decoder says "nothing found" by a plain error; the special ones mean that it was called wrongly.
    if (error instanceof Error && error.constructor === Error) return null;
    throw error;
  }
}
