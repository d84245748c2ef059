/** Images of own decks, read one at a time: all of them at once might not fit into memory. */
import type { BackupImage } from '../core/backup';
import type { Database } from './open';
import { readFrom } from './read';

/** Every image as a backup keeps it, by key. */
export async function* readImages(database: Database): AsyncGenerator<BackupImage> {
  for (const key of await readFrom(database, 'images').getAllKeys()) {
    const image = await readFrom(database, 'images').get(key);
    if (image) yield { key, type: image.type, data: await toBase64(image) };
  }
}

/** The image that a backup keeps. */
export function toBlob({ type, data }: BackupImage): Blob {
  return new Blob([Uint8Array.from(atob(data), (character) => character.charCodeAt(0))], { type });
}

/** Bytes are turned to text a portion at a time: a call takes only so many arguments. */
const portionLength = 3 * 8_192;

async function toBase64(image: Blob): Promise<string> {
  const bytes = new Uint8Array(await image.arrayBuffer());
  let text = '';
  for (let from = 0; from < bytes.length; from += portionLength)
    text += btoa(String.fromCharCode(...bytes.subarray(from, from + portionLength)));
  return text;
}
