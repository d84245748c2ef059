/** The best and the worst 27 % of attempts, by which the choices of options are compared. */
import { maximumOf, totalOf, type MarkedAttempt, type MarkedItem } from './statistics-types';

/** The share of all attempts in each of the two groups. */
const groupShare = 0.27;

/** Two groups of one size, `round(0.27 n)`, and those between. Empty below two attempts. */
export interface AttemptGroups {
  readonly upper: readonly MarkedAttempt[];
  readonly middle: readonly MarkedAttempt[];
  readonly lower: readonly MarkedAttempt[];
}

/** How many attempts are in each of the two groups. */
export function groupSizeOf(attemptCount: number): number {
  return Math.round(groupShare * attemptCount);
}

/** Parts attempts by their share of the marks that they could reach. Equal attempts stay in the order given. */
export function upperAndLower(
  items: readonly MarkedItem[],
  attempts: readonly MarkedAttempt[],
): AttemptGroups {
  const ranked = attempts
    .map((attempt) => ({ attempt, share: totalOf(attempt) / (maximumOf(items, attempt) || 1) }))
    .sort((a, b) => b.share - a.share)
    .map(({ attempt }) => attempt);
  const size = groupSizeOf(ranked.length);
  return {
    upper: ranked.slice(0, size),
    middle: ranked.slice(size, ranked.length - size),
    lower: size === 0 ? [] : ranked.slice(-size),
  };
}
