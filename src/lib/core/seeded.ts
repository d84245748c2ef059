/**
 * Chance that repeats: an order that a seed and the ids decide, the same on every device and whatever order the values
 * come in. For shuffling only; it protects nothing.
 */

/** One seed out of several texts, such as paper, learner and attempt. Different parts give different seeds. */
export function joinSeed(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

/** The values in the order that the seed gives their ids. Ids are unique. */
export function sortBySeed<Value>(
  values: readonly Value[],
  seed: string,
  idOf: (value: Value) => string,
): Value[] {
  return values
    .map((value) => ({ value, id: idOf(value), order: mix(joinSeed(seed, idOf(value))) }))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map(({ value }) => value);
}

/** A number of 53 bits out of a text (cyrb53 by bryc, in the public domain). */
function mix(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507);
  high ^= Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507);
  low ^= Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}
