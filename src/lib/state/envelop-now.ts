/** Puts a gesture that is made now into its envelopes: at the end of this device's log, by its clock. */
import { envelopGesture, timeToFollow } from '../core/envelop';
import type { EventBody, LogEvent } from '../core/event';
import type { DeviceId } from '../core/ids';
import { readSettings } from '../core/settings';
import type { StudyState } from '../core/study-state';
import type { LogEnvironment } from './log-types';

/** The gesture's events, with the seqs that follow the last one folded. */
export function envelopNow(
  bodies: readonly EventBody[],
  { clock, appVersion }: LogEnvironment,
  device: DeviceId,
  state: StudyState,
): LogEvent[] {
  const at = clock.now();
  const after = timeToFollow(state.latest, at, state.clockCorrections);
  return envelopGesture(bodies, {
    device,
    seq: (state.foldedSeqByDevice.get(device) ?? 0) + 1,
    at,
    zoneOffsetMinutes: clock.zoneOffsetMinutes(at),
    rolloverHour: readSettings(state).rolloverHour,
    appVersion,
    ...(after && { after }),
  });
}
