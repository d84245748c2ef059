/**
 * What folds the log, doubts its clock and packs its snapshot, in one module that is loaded when it is first needed:
 * a look at Today needs none of it, nor FSRS, which comes with it.
 */
import { proposeCorrection } from '../core/clock-correction';
import type { DeviceId } from '../core/ids';
import { encodeSnapshot } from '../core/encode-snapshot';
import type { ClockCorrection, StudyState } from '../core/study-state';
import { readDevice } from '../store/history';
import type { Database } from '../store/open';
import { writeSnapshot } from '../store/snapshot-store';

export { catchUp } from '../store/catch-up';

/** Packs the state and stores it. */
export async function storeSnapshot(database: Database, state: StudyState): Promise<void> {
  await writeSnapshot(database, encodeSnapshot(state));
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
