/** Which words of a found noun phrase are the term itself. */
import type { Shape } from '../shape';
import type { Stretch } from './definition';

const counting = new Set(
  'many most other several some numerous certain such various few more all both each every another different typical'.split(
    ' ',
  ),
);

const namers = new Set('term word phrase expression concept notion name'.split(' '));

/** A term without the words that only count it or announce it: “several states”, “the term mandate”. */
export function trimTerm({ letters, tokens }: Shape, [start, end]: Stretch): Stretch {
  let at = start;
  const last = end - 1;
  const isNamer = (place: number) => namers.has(tokens[place]?.lower ?? '');
  const isCount = (place: number) => counting.has(tokens[place]?.lower ?? '');
  const second = at + (/[at]/.test(letters[at] ?? '') ? 1 : 0);
  if (second < last && (isNamer(second) || isCount(second))) at = second + 1;
  while (at < last && (letters[at] === '"' || isCount(at))) at += 1;
  return [at, end];
}
