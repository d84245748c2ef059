/** Words for what items are. */
import type { Item } from '$lib/core/deck';
import { m } from '$lib/messages/generated/messages.js';

/** How hard an item is meant to be. */
export function labelDifficulty(difficulty: Item['difficulty']): string {
  const labels = { easy: m.assign_easy, medium: m.assign_medium, hard: m.assign_hard };
  return labels[difficulty]();
}
