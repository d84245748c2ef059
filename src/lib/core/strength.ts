/**
 * How well cards are remembered, in one word each: what a passage of the study text says of itself. It judges nothing
 * but the memory; what is due today is decided by the queue.
 */
import { retrievabilityOf } from './forgetting-curve';
import type { Memory } from './memory';
import type { SchedulingSettings } from './scheduling-settings';
import type { StudyDay } from './study-day';

/**
 * `new`: never reviewed. `learning`: in learning or relearning steps. `fading`: in Review and due, or with a
 * retrievability under the desired retention. `strong`: in Review, and neither.
 */
export type Strength = 'new' | 'learning' | 'fading' | 'strong';

/** How many cards there are of each strength. */
export type StrengthCounts = Readonly<Record<Strength, number>>;

/**
 * The strength of one card on a study day. Due and retrievability are both asked: fuzz and the maximum interval part
 * them by some days, and a retention that was raised since makes a card fade before its old due day.
 */
export function strengthOf(
  memory: Memory | undefined,
  today: StudyDay,
  settings: SchedulingSettings,
): Strength {
  if (!memory) return 'new';
  if (memory.state !== 'review') return 'learning';
  const isForgotten = retrievabilityOf(memory, today, settings) < settings.desiredRetention;
  return memory.dueDay <= today || isForgotten ? 'fading' : 'strong';
}

/** Counts strengths. */
export function countStrengths(strengths: Iterable<Strength>): StrengthCounts {
  const counts: Record<Strength, number> = { new: 0, learning: 0, fading: 0, strong: 0 };
  for (const strength of strengths) counts[strength] += 1;
  return counts;
}
