/** Settles what each button would do, at the moment when a card is turned over. A later rating changes none of it. */
import type { DeviceId } from '../core/ids';
import { clampAnsweredAt } from '../core/memory';
import { readScheduling } from '../core/scheduling-in-force';
import type { Revealed, Shown } from './session-types';
import type { StudyLog } from './study-log.svelte';

/** FSRS comes while the first card is read. */
export const loadSchedule = () => import('../core/schedule');

/** The day, the settings and the preview for the card that is being turned over now. */
export async function settleReveal(
  log: StudyLog,
  device: DeviceId,
  { card, memory }: Shown,
): Promise<Revealed> {
  const { previewRatings } = await loadSchedule();
  const { now, studyDay } = log.readMoment();
  const { hash, settings } = readScheduling(log.state);
  const stamp = { answeredAt: clampAnsweredAt(now, memory), studyDay, device, seq: 0 };
  const preview = previewRatings(memory, { cardId: card.id, stamp }, settings);
  return { studyDay, settings: hash, preview };
}
