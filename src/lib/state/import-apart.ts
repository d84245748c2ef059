/**
 * Documents to candidates beside the page, in a worker that is ended to cancel. A file that is too large is refused
 * before it is opened.
 */
import { largestFileBytes, type ReadProblem } from '../deck/read/read-text';
import { trustWorkerUrl } from '../platform/worker-url';
import type { GivenDocument, ImportAnswer, ImportRequest } from '../workers/import';
import workerUrl from '../workers/import?worker&url';

export type { GivenDocument, MadeDocument } from '../workers/import';

/** How far the work is. */
export type ImportProgress = Extract<ImportAnswer, { kind: 'progress' }>;

/** How it went. `cancelled`: the person stopped it; `failed`: the worker broke off, or could not be had. */
export type ImportResult =
  | Extract<ImportAnswer, { kind: 'made' }>
  | { readonly kind: 'refused'; readonly name: string; readonly problem: ReadProblem }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed' };

/** Work under way. */
export interface ImportWork {
  readonly result: Promise<ImportResult>;
  readonly cancel: () => void;
}

/** Reads documents and finds candidates in them. */
export function importApart(
  documents: readonly GivenDocument[],
  onProgress: (progress: ImportProgress) => void,
): ImportWork {
  const refused = refuseFirst(documents);
  if (refused) return { result: Promise.resolve(refused), cancel: () => undefined };
  const { answer, end } = ask({ documents }, onProgress);
  let cancel: () => void = () => undefined;
  const cancelled = new Promise<ImportResult>((resolve) => {
    cancel = () => resolve({ kind: 'cancelled' });
  });
  const result = Promise.race([answer, cancelled]).finally(end);
  return { result, cancel };
}

function refuseFirst(documents: readonly GivenDocument[]): ImportResult | undefined {
  for (const one of documents) {
    if (one.kind !== 'file') continue;
    const { name, size } = one.file;
    const megabytes = Math.ceil(size / 1_000_000);
    if (size > largestFileBytes)
      return { kind: 'refused', name, problem: { kind: 'document-too-large', megabytes } };
  }
  return undefined;
}

type LastAnswer = Exclude<ImportAnswer, ImportProgress> | { readonly kind: 'failed' };

function ask(request: ImportRequest, onProgress: (progress: ImportProgress) => void) {
  const worker = new Worker(trustWorkerUrl(workerUrl), { type: 'module' });
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<LastAnswer>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
      if (data.kind === 'progress') onProgress(data);
      else resolve(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      resolve({ kind: 'failed' });
    };
    worker.postMessage(request, [port2]);
  });
  const end = () => {
    worker.terminate();
    port1.close();
  };
  return { answer, end };
}
