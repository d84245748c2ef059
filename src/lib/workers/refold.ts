/**
 * A worker that folds the whole log, so that the page stays responsive however long the log is. It reads the log
 * through a connection of its own and writes nothing.
 */
import { encodeSnapshot } from '../core/encode-snapshot';
import type { Snapshot } from '../core/snapshot';
import { openDatabase, toStorageFault, type StorageFault } from '../store/open';
import { refoldLog } from '../store/refold';

/** What the page asks: the profile whose log is meant. */
export interface RefoldRequest {
  readonly profileId: string;
}

/** What the page is told, once. */
export type RefoldAnswer =
  | { readonly kind: 'folded'; readonly snapshot: Snapshot }
  | { readonly kind: 'failed'; readonly fault: StorageFault };

addEventListener('message', ({ data }: MessageEvent<RefoldRequest>) => {
  void refold(data).then((answer) => postMessage(answer));
});

async function refold({ profileId }: RefoldRequest): Promise<RefoldAnswer> {
  try {
    const callbacks = { onBlocked: () => undefined, onLost: () => undefined };
    const database = await openDatabase(profileId, callbacks);
    const snapshot = encodeSnapshot(await refoldLog(database));
    database.close();
    return { kind: 'folded', snapshot };
  } catch (error) {
    return { kind: 'failed', fault: toStorageFault(error) };
  }
}
