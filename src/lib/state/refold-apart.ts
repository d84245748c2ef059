/** Folds a long log beside the page, in a worker; in the page itself where no worker is to be had. */
import { decodeSnapshot } from '../core/snapshot';
import type { StudyState } from '../core/study-state';
import { trustWorkerUrl } from '../platform/worker-url';
import type { Database } from '../store/open';
import { refoldLog } from '../store/refold';
import type { RefoldAnswer, RefoldRequest } from '../workers/refold';
import workerUrl from '../workers/refold?worker&url';

/** The state that the log amounts to. Rejects with a `StorageFault` when the log cannot be read. */
export async function refoldApart(database: Database, profileId: string): Promise<StudyState> {
  const answer = await askWorker({ profileId });
  if (!answer) return refoldLog(database);
  if (answer.kind === 'failed') throw answer.fault;
  const state = decodeSnapshot(answer.snapshot);
  if (!state) throw new Error('Inconsistent: the worker is of another version');
  return state;
}

/** The worker's answer; null when there is no worker: not supported, or its script did not arrive. */
async function askWorker(request: RefoldRequest): Promise<RefoldAnswer | null> {
  if (!('Worker' in globalThis)) return null;
  const worker = new Worker(trustWorkerUrl(workerUrl), { type: 'module' });
  try {
    return await new Promise((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<RefoldAnswer>) => resolve(data);
      worker.onerror = (event) => {
        event.preventDefault();
        resolve(null);
      };
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
