/** Bytes of a file to the text of a document; what is too large or no text is refused before anything reads it. */
import type { Place } from './document';
import { type Problem, problemAt } from './problems';

/** The largest document that is read, in bytes. The largest honest deck is a tenth of it. */
export const maxDocumentBytes = 2 * 1024 * 1024;

/** The text of a document, or the one problem that keeps it from being read. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** The problem of a file of this size, if it is too large. */
export function sizeProblem(sizeBytes: number): Problem | undefined {
  if (sizeBytes <= maxDocumentBytes) return undefined;
  const megabytes = maxDocumentBytes / (1024 * 1024);
  return problemAt('too-large', { line: 1, column: 1 }, { megabytes });
}

/** Decodes UTF-8; a byte order mark is kept, so that the text encodes to the same bytes. */
export function decodeDocument(bytes: Uint8Array): Decoded {
  const tooLarge = sizeProblem(bytes.length);
  if (tooLarge !== undefined) return { kind: 'refused', problem: tooLarge };
  const text = decodeFatally(bytes, false);
  if (text !== undefined) return { kind: 'text', text };
  return { kind: 'refused', problem: problemAt('not-utf8', placeOfFault(bytes), {}) };
}

function decodeFatally(bytes: Uint8Array, isCutShort: boolean): string | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes, { stream: isCutShort });
  } catch (error) {
    // The decoder's one way to say that the bytes are not UTF-8.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Halves the search for the longest prefix that decodes: the fault is right after it. */
function placeOfFault(bytes: Uint8Array): Place {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodeFatally(bytes.subarray(0, middle), true) === undefined) bad = middle;
    else good = middle;
  }
  const before = (decodeFatally(bytes.subarray(0, good), true) ?? '').split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
