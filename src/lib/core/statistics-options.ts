/**
 * Who chose which option: counts by group, and what they say of a key that may be wrong or a distractor that nobody
 * falls for. A blank counts as an option of its own.
 */
import type { OptionId } from './ids';
import { upperAndLower } from './statistics-groups';
import type { MarkedAttempt, MarkedItem } from './statistics-types';

/** `suspect-key`: strong attempts shun the key, or prefer a distractor. `not-working`: under 5 % chose the distractor. */
export type OptionVerdict = 'suspect-key' | 'not-working';

/** One option's choices. `optionId` null: left blank. */
export interface OptionStatistics {
  readonly optionId: OptionId | null;
  readonly isKey: boolean;
  readonly upper: number;
  readonly middle: number;
  readonly lower: number;
  readonly count: number;
  /** Attempts that drew the item. */
  readonly attemptCount: number;
  /** (upper - lower) / size of a group, -1 to 1; null without groups. */
  readonly index: number | null;
  readonly verdict: OptionVerdict | null;
}

/** A distractor chosen by a smaller share does not work. */
const workingShare = 0.05;

/** The choices of one item's options in the item's order, and then the blanks. `index`: the item's place. */
export function analyseOptions(
  items: readonly MarkedItem[],
  attempts: readonly MarkedAttempt[],
  index: number,
): OptionStatistics[] {
  const drawn = attempts.filter((attempt) => attempt[index]);
  const { upper, middle, lower } = upperAndLower(items, drawn);
  const options = [...(items[index]?.options ?? []), { id: null, isKey: false }];
  return options.map(({ id, isKey }) => {
    const countIn = (group: readonly MarkedAttempt[]) =>
      group.filter((attempt) => hasChosen(attempt, index, id)).length;
    const counts = { upper: countIn(upper), middle: countIn(middle), lower: countIn(lower) };
    const count = counts.upper + counts.middle + counts.lower;
    const difference = upper.length === 0 ? null : (counts.upper - counts.lower) / upper.length;
    const figures = { isKey, count, attemptCount: drawn.length, index: difference };
    const verdict = id === null ? null : verdictOf(figures);
    return { optionId: id, ...counts, ...figures, verdict };
  });
}

function hasChosen(attempt: MarkedAttempt, index: number, optionId: OptionId | null): boolean {
  const chosen = attempt[index]?.optionIds ?? [];
  return optionId === null ? chosen.length === 0 : chosen.includes(optionId);
}

function verdictOf({
  isKey,
  count,
  attemptCount,
  index,
}: Pick<OptionStatistics, 'isKey' | 'count' | 'attemptCount' | 'index'>): OptionVerdict | null {
  if (index !== null && (isKey ? index < 0 : index > 0)) return 'suspect-key';
  return !isKey && attemptCount > 0 && count / attemptCount < workingShare ? 'not-working' : null;
}
