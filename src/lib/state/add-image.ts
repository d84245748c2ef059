/** An image that a person gives to a deck: scaled down, named, stored. */
import { makeRandomId } from '../platform/random-id';
import { shrinkImage, type Shrunk } from '../platform/shrink-image';
import type { DeckEditor } from './deck-editor.svelte';

/** The file's name in the deck, or why there is none. `not-saved`: the editor's notice says why. */
export type AddedImage =
  | { readonly kind: 'added'; readonly file: string }
  | Exclude<Shrunk, { kind: 'image' }>
  | { readonly kind: 'not-saved' };

/** Stores an image in the deck under a name of its own. */
export async function addImage(
  editor: Pick<DeckEditor, 'saveImages'>,
  file: File,
): Promise<AddedImage> {
  const shrunk = await shrinkImage(file);
  if (shrunk.kind !== 'image') return shrunk;
  const stem = file.name
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const name = `${stem || 'picture'}-${makeRandomId().slice(0, 6)}.${shrunk.ending}`;
  const isSaved = await editor.saveImages([{ file: name, blob: shrunk.blob }]);
  return isSaved ? { kind: 'added', file: name } : { kind: 'not-saved' };
}
