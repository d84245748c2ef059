/**
 * What writes and folds the log, doubts its clock and packs its snapshot, in one module that is loaded when it is
 * first needed: a look at Today needs none of it, nor FSRS, which comes with it.
 */
import { proposeCorrection } from '../core/propose-correction';
import { encodeSnapshot } from '../core/encode-snapshot';
import type { LogEvent } from '../core/event';
import type { DeviceId } from '../core/ids';
import type { ClockCorrection, StudyState } from '../core/study-state';
import { makeRandomId } from '../platform/random-id';
import { writeSentinel } from '../platform/sentinel';
import { catchUp as catchUpHere } from '../store/catch-up';
import { renewDeviceId } from '../store/device';
import { readDevice } from '../store/history';
import type { Database } from '../store/open';
import { refoldLog } from '../store/refold';
import { writeSnapshot } from '../store/snapshot-store';
import { longTail } from './log-limits';
import type { Connection } from './log-types';
import { refoldApart } from './refold-apart';

export { mendTear } from '../store/mend-tear';
export { appendGesture } from './append-gesture';

/** What a long fold needs besides. */
export interface LongFold {
  readonly profileId: string;
  /** Called before a fold that takes so long that it must be told. */
  readonly onLong: () => void;
}

/** Brings the state up to the log, in a worker when that is long work. `tail`: cut off when it has `longTail` events. */
export async function catchUp(
  database: Database,
  state: StudyState,
  tail: readonly LogEvent[],
  { profileId, onLong }: LongFold,
): Promise<StudyState> {
  const refold = () => {
    onLong();
    return refoldApart(database, profileId);
  };
  if (tail.length >= longTail) return refold();
  const folded = [...state.foldedSeqByDevice.values()].reduce((sum, seq) => sum + seq, 0);
  return catchUpHere(database, state, tail, folded < longTail ? refoldLog : refold);
}

/** Packs the state and stores it. A device without room for it folds more at the next start, and that is all. */
export async function storeSnapshot(
  { database, device }: Connection,
  state: StudyState,
): Promise<void> {
  try {
    await writeSnapshot(database, encodeSnapshot(state), device);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** The correction to offer when this device's log runs ahead of its clock; null when there is none to make. */
export async function findCorrection(
  database: Database,
  device: DeviceId,
  state: StudyState,
  now: number,
): Promise<ClockCorrection | null> {
  return proposeCorrection(await readDevice(database, device), state.clockCorrections, now);
}

/**
 * After a loss this device writes under a new id: the seqs that are gone may stand in a backup, with other contents
 * than would be written now. Gives back the connection as it is now; the loss stays noted.
 */
export async function settleLoss(
  { database }: Connection,
  profileId: string,
  missing: number,
): Promise<Connection> {
  const device = makeRandomId() as DeviceId;
  await renewDeviceId(database, device);
  writeSentinel(profileId, { device, count: 0, missing });
  return { database, device };
}

/** A log that can be opened again. */
interface Reopenable {
  readonly connection: Connection | null;
  readonly open: () => Promise<void>;
}

const reopenWaitsMs = [500, 2_000, 8_000, 30_000];

/** Opens a log again that the browser closed, with longer and longer waits, until something has opened it. */
export async function reopen(log: Reopenable): Promise<void> {
  for (const waitMs of reopenWaitsMs) {
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    if (log.connection) return;
    await log.open();
  }
}
