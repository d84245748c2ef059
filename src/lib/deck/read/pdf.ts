/** PDF to text and blocks through pdf.js, page by page. Nothing is drawn, no script in the file is run. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
// It makes itself known to pdf.js, which then starts no worker of its own: this code runs in one already.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { arrangeLines, type PageLine, type PlacedWords } from './pdf-lines';
import { assemblePages } from './pdf-blocks';
import { accept, type ReadResult, refuse } from './read-text';

/** Told after each page. */
export type OnPage = (done: number, total: number) => void;

/** Reads a PDF. */
export async function readPdf(bytes: Uint8Array, onPage?: OnPage): Promise<ReadResult> {
  // pdf.js takes the bytes for itself.
  const task = getDocument({ data: bytes.slice(), ...harmless });
  try {
    const pdf = await task.promise;
    const pages: PageLine[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      pages.push(arrangeLines(await readWords(page)));
      page.cleanup();
      onPage?.(number, pdf.numPages);
    }
    return finish(pages);
  } catch (error) {
    return refusePdf(error);
  } finally {
    await task.destroy();
  }
}

const harmless = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWasm: false,
  verbosity: 0,
};

function finish(pages: readonly (readonly PageLine[])[]): ReadResult {
  const { text, blocks } = assemblePages(pages);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 10 * pages.length) return refuse({ kind: 'document-scanned', pages: pages.length });
  return accept({ text, plain: text, blocks });
}

interface TextPage {
  getTextContent(): Promise<{ items: readonly object[] }>;
}

async function readWords(page: TextPage): Promise<PlacedWords[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || !('transform' in item)) return [];
    const { str, transform, width, height } = item as {
      str: string;
      transform: number[];
      width: number;
      height: number;
    };
    const [, , , , left = 0, foot = 0] = transform;
    return [{ words: str, left, foot, width, height: height || Math.abs(transform[3] ?? 10) }];
  });
}

function refusePdf(error: unknown): ReadResult {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return refuse({ kind: 'document-locked' });
  if (/PDF|Response|FormatError|UnknownError|XRef|MissingData/.test(name))
    return refuse({ kind: 'document-broken', format: 'pdf' });
  throw error;
}
