/**
 * An own deck as a file and back: the same Markdown as any deck, zipped with its images when there are any. A file
 * that is opened may come from anyone: it is refused with a reason, or it is a deck without errors.
 */
import type { DeckId } from '../core/ids';
import type { DeckHead } from '../core/own-events';
import { isFatal } from './compile-own';
import { decodeDocument } from './decode';
import { lintDocument } from './lint';
import { parseDocument } from './parse';
import { joinParts, splitDocument, type SplitDeck } from './parts';
import { type Problem, sortProblems } from './problems';
import { writeIds } from './write-ids';
import { unzipFiles, zipFiles, type ZippedFile, type ZipRefusal } from './zip';

/** A deck to be written. */
export interface DeckToWrite {
  readonly id: DeckId;
  readonly head: DeckHead;
  readonly texts: readonly string[];
  readonly images: readonly ZippedFile[];
}

/** What opening a file comes to. `faulty`: a document with errors, which are said line by line. */
export type OpenedDeck =
  | { readonly kind: 'deck'; readonly deck: SplitDeck; readonly images: readonly ZippedFile[] }
  | { readonly kind: 'faulty'; readonly problems: readonly Problem[] }
  | { readonly kind: ZipRefusal | 'no-document' };

const documentName = /\.(?:md|markdown|txt)$/i;
const imageName = /^[A-Za-z0-9_][A-Za-z0-9_.-]*\.(?:svg|png|jpe?g|webp|gif|avif)$/i;

/** The file of a deck. */
export function writeDeckFile({ id, head, texts, images }: DeckToWrite): ZippedFile {
  const bytes = new TextEncoder().encode(joinParts(id, head, texts));
  if (images.length === 0) return { name: `${id}.md`, bytes };
  const files = [{ name: 'deck.md', bytes }, ...images];
  return { name: `${id}.zip`, bytes: zipFiles(files) };
}

/** Reads a deck's file, whichever of the two it is. */
export function openDeckFile(bytes: Uint8Array): OpenedDeck {
  // Every archive begins with these two letters, and no document does: it begins with its front matter.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return readDocument(bytes, []);
  const files = unzipFiles(bytes, (name) => documentName.test(name) || imageName.test(name));
  if (typeof files === 'string') return { kind: files };
  const document =
    files.find(({ name }) => name === 'deck.md') ??
    files.find(({ name }) => documentName.test(name));
  if (!document) return { kind: 'no-document' };
  return readDocument(
    document.bytes,
    files.filter(({ name }) => imageName.test(name)),
  );
}

/** A document that a person wrote as a whole, with ids where they are missing. */
export function readDeckText(text: string, files?: ReadonlySet<string>): OpenedDeck {
  const { document, problems } = parseDocument(writeIds(text).text);
  const linted = lintDocument(document, { files });
  const fatal = [...problems, ...linted.problems].filter(isFatal);
  return fatal.length > 0
    ? { kind: 'faulty', problems: sortProblems(fatal) }
    : { kind: 'deck', deck: splitDocument(document), images: [] };
}

function readDocument(bytes: Uint8Array, images: readonly ZippedFile[]): OpenedDeck {
  const decoded = decodeDocument(bytes);
  if (decoded.kind === 'refused') return { kind: 'faulty', problems: [decoded.problem] };
  const opened = readDeckText(decoded.text, new Set(images.map(({ name }) => name)));
  if (opened.kind !== 'deck') return opened;
  const used = new Set(
    parseDocument(decoded.text).document.references.flatMap(({ kind, id }) =>
      kind === 'image' ? [id] : [],
    ),
  );
  return { ...opened, images: images.filter(({ name }) => used.has(name)) };
}
