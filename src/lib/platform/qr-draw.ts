/** Draws QR codes as one path. Not larger than phones read well from one another's screens: version 25, level M. */
import encodeQR from 'qr';

/** A QR code. The path is in modules; the quiet zone around it is part of `size`. */
export interface QrPicture {
  /** Width and height in modules. */
  readonly size: number;
  /** For the `d` of an SVG path. */
  readonly path: string;
}

/** What a code of version 25 and level M holds, in bytes. */
export const maxQrBytes = 997;

/** The quiet zone that readers need, in modules. */
const border = 4;

/** The QR code of a text; null when it would be larger than version 25. */
export function drawQr(text: string): QrPicture | null {
  if (new TextEncoder().encode(text).length > maxQrBytes) return null;
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border });
  return { size: modules.length, path: modules.map(drawRow).join('') };
}

/** The dark runs of a row. */
function drawRow(row: readonly boolean[], y: number): string {
  const runs: string[] = [];
  let start = -1;
  for (let x = 0; x <= row.length; x += 1) {
    const isDark = row[x] === true;
    if (isDark && start < 0) start = x;
    if (isDark || start < 0) continue;
    runs.push(`M${start} ${y}h${x - start}v1h${start - x}z`);
    start = -1;
  }
  return runs.join('');
}
