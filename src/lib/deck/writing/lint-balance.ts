/** Patterns over all items of a deck that a learner could use instead of knowledge. */
import { type BlockNode, type OptionValue, type Place, valueOf } from '../document';
import type { Report } from '../problems';
import { keyLengthsOf } from './lint-options';

/** Under this many items a pattern is chance. */
const fewestItems = 5;
const longestShare = 0.3;

/** Checks the items of a deck that have one key; `place` is where the deck as a whole is spoken of. */
export function lintBalance(items: readonly BlockNode[], place: Place, report: Report): void {
  const optionLists = items
    .map((item) => valueOf(item.fields, 'options', 'options') ?? [])
    .filter((options) => options.filter(({ isKey }) => isKey).length === 1);
  const total = optionLists.length;
  if (total < fewestItems) return;
  const count = optionLists.filter(isKeyLongest).length;
  if (count > total * longestShare) {
    report('keys-longest', place, { count, total, limit: longestShare * 100 });
  }
  lintPlaces(optionLists, place, report);
}

/** Whether the key is longer than every distractor, however little. */
export function isKeyLongest(options: readonly OptionValue[]): boolean {
  const { key, next } = keyLengthsOf(options);
  return key > next;
}

/** How many keys stand at each place, counted from 0, over items with `size` options. */
export function countKeyPlaces(lists: readonly (readonly OptionValue[])[], size: number): number[] {
  const counts = Array.from({ length: size }, () => 0);
  for (const options of lists) {
    const place = options.findIndex(({ isKey }) => isKey);
    if (options.length === size) counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** One key more than an even share at any place is still even. */
function lintPlaces(lists: readonly (readonly OptionValue[])[], at: Place, report: Report): void {
  for (const size of new Set(lists.map((options) => options.length))) {
    const counts = countKeyPlaces(lists, size);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const most = Math.max(...counts);
    if (total >= fewestItems && most > Math.ceil(total / size) + 1) {
      const place = counts.indexOf(most) + 1;
      report('key-places-skewed', at, { place, count: most, total });
    }
  }
}
