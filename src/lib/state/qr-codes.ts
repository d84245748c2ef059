/** A shared code as QR codes: one where it fits, else a chain of numbered parts. */
import { splitIntoParts } from '../core/parts';
import { writeFragment, writePartFragment, type SharedCode } from '../core/share-link';
import { drawQr, maxQrBytes, type QrPicture } from '../platform/qr-draw';

/** The largest part of a chain: smaller codes are read faster, one after the other. */
const maxPartBytes = 700;
/** What a part's fragment adds to its text. */
const partHeadBytes = 24;

/** The link of a shared code. `page`: the address of the page that opens it, without a fragment. */
export function linkOf(page: string, shared: SharedCode): string {
  return `${page}#${writeFragment(shared)}`;
}

/** The pictures of a shared code: one, or those of a chain in order. */
export function drawShared(page: string, shared: SharedCode): QrPicture[] {
  const one = drawQr(linkOf(page, shared));
  if (one) return [one];
  const room = Math.min(maxPartBytes, maxQrBytes) - page.length - partHeadBytes;
  const parts = splitIntoParts(writeFragment(shared), Math.max(100, room));
  return parts.map((part) => {
    const picture = drawQr(`${page}#${writePartFragment(part)}`);
    if (!picture) throw new Error(`Inconsistent: a part of ${part.text.length} does not fit`);
    return picture;
  });
}
