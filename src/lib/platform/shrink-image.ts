/** Makes an image fit for a card: no larger than a screen shows it. Drawings stay drawings. Nothing leaves the device. */

/** An image to store, with the ending of its file name; or why it is none. */
export type Shrunk =
  | { readonly kind: 'image'; readonly blob: Blob; readonly ending: string }
  | { readonly kind: 'not-an-image' }
  | { readonly kind: 'too-large' };

const longestSide = 1_600;
const maxInputBytes = 40_000_000;
const maxDrawingBytes = 500_000;

const endings: Readonly<Record<string, string>> = {
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/avif': 'avif',
};

/** Scales an image down where it is too large. */
export async function shrinkImage(file: Blob): Promise<Shrunk> {
  if (file.size > maxInputBytes) return { kind: 'too-large' };
  if (file.type === 'image/svg+xml') {
    if (file.size > maxDrawingBytes) return { kind: 'too-large' };
    return { kind: 'image', blob: file, ending: 'svg' };
  }
  const bitmap = await readBitmap(file);
  if (!bitmap) return { kind: 'not-an-image' };
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const blob = await draw(bitmap, scale);
  bitmap.close();
  // Scaled by nothing, the file as it came may be the smaller one.
  const best = blob && (scale < 1 || blob.size < file.size) ? blob : file;
  const ending = endings[best.type];
  return ending ? { kind: 'image', blob: best, ending } : { kind: 'not-an-image' };
}

async function readBitmap(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file);
  } catch (error) {
    // The browser's one way to say that it knows no image in these bytes.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function draw(bitmap: ImageBitmap, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/webp', 0.85));
}
