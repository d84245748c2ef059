/**
 * A worker that reads documents and finds candidates for cards, so that the page stays responsive. It keeps nothing,
 * writes nothing, and is ended to cancel its work. Readers and tagger come with it, each loaded when it is needed.
 */
import type { Generated } from '../deck/generate/generate';
import { checkText } from '../deck/read/decode-text';
import { readFileText, readTextAs } from '../deck/read/read-file';
import {
  refuse,
  type DocumentFormat,
  type ReadProblem,
  type ReadText,
} from '../deck/read/read-text';

/** A document as it was given: a file, or words that were pasted. */
export type GivenDocument =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'pasted'; readonly text: string; readonly format: DocumentFormat };

/** What the page asks: documents to be read, in their order. */
export interface ImportRequest {
  readonly documents: readonly GivenDocument[];
}

/** A document that was read, and what was made of it. */
export interface MadeDocument {
  readonly name: string;
  readonly read: ReadText;
  readonly made: Generated;
}

/** What the page is told: how far the work is, and once at the end how it went. `document` counts from 0. */
export type ImportAnswer =
  | {
      readonly kind: 'progress';
      readonly document: number;
      readonly step: 'reading' | 'finding';
      /** Between 0 and 1. */
      readonly share: number;
    }
  | { readonly kind: 'made'; readonly documents: readonly MadeDocument[] }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: ReadProblem };

type Tell = (answer: ImportAnswer) => void;

addEventListener('message', ({ data, ports: [port] }: MessageEvent<ImportRequest>) => {
  // pdf.js speaks through the worker's own line as soon as it is loaded, so the page is told through another.
  if (!port) return;
  const tell: Tell = (answer) => port.postMessage(answer);
  // What throws is told to the page, which learns nothing of a promise that breaks.
  makeAll(data.documents, tell).then(tell, (error: unknown) => reportError(error));
});

async function makeAll(given: readonly GivenDocument[], tell: Tell): Promise<ImportAnswer> {
  const documents: MadeDocument[] = [];
  for (const [document, one] of given.entries()) {
    const name = one.kind === 'file' ? one.file.name : '';
    const report = (step: 'reading' | 'finding') => (share: number) =>
      tell({ kind: 'progress', document, step, share });
    const read = await readGiven(one, report('reading'));
    if (read.kind === 'refused') return { kind: 'refused', name, problem: read.problem };
    report('finding')(0);
    const { generate } = await import('../deck/generate/generate');
    documents.push({ name, read, made: generate(read, { onProgress: report('finding') }) });
  }
  return { kind: 'made', documents };
}

async function readGiven(given: GivenDocument, onProgress: (share: number) => void) {
  onProgress(0);
  if (given.kind === 'pasted') {
    const problem = checkText(given.text);
    return problem ? refuse(problem) : readTextAs(given.text, given.format);
  }
  const bytes = new Uint8Array(await given.file.arrayBuffer());
  return readFileText({ name: given.file.name, bytes }, (done, total) => onProgress(done / total));
}
