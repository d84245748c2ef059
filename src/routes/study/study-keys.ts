/** What a key means in a sitting. Keys that are at work elsewhere, in a field or with a modifier, mean nothing here. */
import { ratings, type Rating } from '$lib/core/event';

/** A gesture that has a key. */
export type StudyKey = 'reveal' | 'undo' | 'list-keys' | Rating;

/** The gesture that a key stands for; null when it stands for none. */
export function readStudyKey(event: KeyboardEvent): StudyKey | null {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return null;
  const target = event.target as HTMLElement;
  if (target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [popover]'))
    return null;
  if (event.key === ' ' || event.key === 'Enter')
    return target.closest('button, a') ? null : 'reveal';
  if (event.key === 'u' || event.key === 'U') return 'undo';
  if (event.key === '?') return 'list-keys';
  return ratings[Number(event.key) - 1] ?? null;
}
