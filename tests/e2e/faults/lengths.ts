/** How long the fault tests are: a short form in `npm test`, the long one in `npm run test:faults`. And how they report. */

/** Whether the long form was asked for. */
export const isLong = process.env['MANDATE_FAULTS'] === 'long';

/** How often to inject: the long number or the short one. */
export function times(long: number, short: number): number {
  return isLong ? long : short;
}

/** Prints what was injected and what survived. */
export function report(line: string): void {
  process.stdout.write(`\n  ${line}\n`);
}

/** Numbers from 0 to below 1 that one seed decides (mulberry32), so that a failing run can be repeated. */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
