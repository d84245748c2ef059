/** DOCX to text and blocks, by way of the HTML that mammoth makes of it; the HTML is read as data and never shown. */
import mammoth from 'mammoth';
import { readHtmlText } from './html-text';
import { type ReadResult, refuse } from './read-text';

/** What a document may unpack to: a small file can hold a very large one. */
const largestUnpackedBytes = 200_000_000;

/** Reads a Word document. */
export async function readDocx(bytes: Uint8Array): Promise<ReadResult> {
  // What Word locks with a password is no zip file any more, but an older kind of container.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refuse({ kind: 'document-locked' });
  const unpacked = unpackedBytes(bytes);
  if (unpacked === undefined) return refuse({ kind: 'document-broken', format: 'docx' });
  if (unpacked > largestUnpackedBytes)
    return refuse({ kind: 'document-too-large', megabytes: Math.ceil(unpacked / 1_000_000) });
  try {
    const buffer = bytes.slice().buffer;
    // Node reads `buffer`, the browser `arrayBuffer`.
    const { value } = await mammoth.convertToHtml({ arrayBuffer: buffer, buffer } as never, {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    });
    return readHtmlText(value);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return refuse({ kind: 'document-broken', format: 'docx' });
  }
}

/** What the files of a zip say they unpack to; undefined when its list of files cannot be read. */
function unpackedBytes(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return undefined;
    sum += view.getUint32(at + 24, true);
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return sum;
}

function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 66_000; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}
