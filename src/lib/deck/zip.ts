/**
 * Archives of decks: one document with its images. What comes from outside is held against caps before and while it is
 * unpacked; paths in it mean nothing.
 */
import { unzipSync, zipSync, type UnzipFileInfo } from 'fflate';

/** A file in an archive, by its bare name. */
export interface ZippedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why an archive is refused. `unreadable`: it is damaged, or no archive. */
export type ZipRefusal = 'zip-too-large' | 'zip-too-many' | 'zip-too-dense' | 'zip-unreadable';

/** The caps: no honest deck comes near them. */
export const zipCaps = {
  archiveBytes: 100_000_000,
  unpackedBytes: 200_000_000,
  entries: 2_000,
  /** Unpacked to packed. Text packs ten to one; only a bomb packs better than this. */
  ratio: 100,
} as const;

/** An archive of the files; equal files give equal bytes. */
export function zipFiles(files: readonly ZippedFile[]): Uint8Array {
  // Archives know no year before 1980; a fixed day keeps the bytes the same.
  const options = { mtime: '1980-01-02T00:00:00', level: 6 as const };
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), options);
}

/** The files of an archive whose bare names are `wanted`, without their folders; of two with one name, the first. */
export function unzipFiles(
  archive: Uint8Array,
  isWanted: (name: string) => boolean,
): readonly ZippedFile[] | ZipRefusal {
  if (archive.length > zipCaps.archiveBytes) return 'zip-too-large';
  let refusal: ZipRefusal | undefined;
  let entries = 0;
  let unpacked = 0;
  const filter = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    entries += 1;
    if (entries > zipCaps.entries) refusal ??= 'zip-too-many';
    if (refusal || !isWanted(bareName(name))) return false;
    unpacked += originalSize;
    if (unpacked > zipCaps.unpackedBytes) refusal = 'zip-too-large';
    else if (originalSize > size * zipCaps.ratio + 1_000) refusal = 'zip-too-dense';
    return refusal === undefined;
  };
  const unzipped = unzipOrNothing(archive, filter);
  if (refusal) return refusal;
  return unzipped ? listFiles(unzipped) : 'zip-unreadable';
}

/** A name without the folders before it, by either kind of slash. */
export function bareName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function unzipOrNothing(
  archive: Uint8Array,
  filter: (info: UnzipFileInfo) => boolean,
): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(archive, { filter });
  } catch (error) {
    // The library's one way to say that these bytes are no archive, or a damaged one.
    if (error instanceof Error && ('code' in error || error instanceof RangeError))
      return undefined;
    throw error;
  }
}

function listFiles(unzipped: Readonly<Record<string, Uint8Array>>): ZippedFile[] {
  const files = new Map<string, ZippedFile>();
  for (const [path, bytes] of Object.entries(unzipped)) {
    const name = bareName(path);
    if (!files.has(name)) files.set(name, { name, bytes });
  }
  return [...files.values()];
}
