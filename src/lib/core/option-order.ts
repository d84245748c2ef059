/** The order in which an item's options are offered: shuffled by a seed, with fixed options left where they stand. */
import type { Option } from './deck';
import { sortBySeed } from './seeded';

/**
 * The options in the order of the seed. It hangs on the options' ids, not on the order in which they were written,
 * so a reworded or moved option changes nothing for the others.
 */
export function orderOptions<One extends Pick<Option, 'id' | 'isFixed'>>(
  options: readonly One[],
  seed: string,
): One[] {
  const loose = sortBySeed(
    options.filter(({ isFixed }) => !isFixed),
    seed,
    ({ id }) => id,
  );
  let taken = 0;
  return options.map((option) => {
    if (option.isFixed) return option;
    taken += 1;
    return loose[taken - 1] ?? option;
  });
}
