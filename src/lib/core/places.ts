/**
 * Places in an order that devices can change apart: strings that sort by code unit, with room for another between
 * any two. No place begins another one that it was made before, so what came together stays together.
 */

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const middle = 'V';
const headLength = 4;
const firstHead = 'V000';

/** A place between two others; without `before` at the beginning, without `after` at the end. */
export function placeBetween(before: string | undefined, after: string | undefined): string {
  if (after === undefined) return before === undefined ? firstHead + middle : placeAfter(before);
  return before !== undefined && before >= after ? before + middle : midpoint(before ?? '', after);
}

/** The place of the part at `index` (0 to 999) of those that were added together at `place`. */
export function placeOfAdded(place: string, index: number): string {
  return place + toDigits(index, 2) + middle;
}

/** Steps of one, so that a deck which grows at its end keeps short places. */
function placeAfter(before: string): string {
  const head = before.slice(0, headLength).padEnd(headLength, '0');
  const number = [...head].reduce((sum, digit) => sum * digits.length + digits.indexOf(digit), 0);
  const isFull = head === 'z'.repeat(headLength);
  return isFull ? before + middle : toDigits(number + 1, headLength) + middle;
}

function toDigits(number: number, length: number): string {
  let rest = number;
  let text = '';
  for (let place = 0; place < length; place += 1) {
    text = digits.charAt(rest % digits.length) + text;
    rest = Math.floor(rest / digits.length);
  }
  return text;
}

/** Between two texts of digits; `after` does not end in the lowest digit, and is later than `before`. */
function midpoint(before: string, after: string | undefined): string {
  if (after !== undefined) {
    let shared = 0;
    while (shared < after.length && (before[shared] ?? '0') === after[shared]) shared += 1;
    if (shared === after.length) return before + middle;
    if (shared > 0)
      return after.slice(0, shared) + midpoint(before.slice(shared), after.slice(shared));
  }
  const low = before === '' ? 0 : digits.indexOf(before.charAt(0));
  const high = after === undefined ? digits.length : digits.indexOf(after.charAt(0));
  if (high - low > 1) return digits.charAt(Math.round((low + high) / 2));
  return digits.charAt(low) + midpoint(before.slice(1), undefined);
}
