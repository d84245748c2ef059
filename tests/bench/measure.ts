/** How the bench measures: product and floor in turns within one run, five rounds, the median of the rounds' ratios. */

/** One line of the bench. `ratio` is product to floor; `goal` names what was wanted, `met` whether it was reached. */
export interface Line {
  readonly id: string;
  readonly value: number;
  readonly unit: 'ms' | 'B' | 'MB' | 'score' | 'ratio' | 'requests';
  readonly floor: number | null;
  readonly ratio: number | null;
  readonly goal: string;
  readonly met: boolean;
}

/** What stands to be reached: an absolute bound in the line's unit, a bound of the ratio, or both. */
export interface Goal {
  readonly atMost?: number;
  readonly ratioAtMost?: number;
}

/** A product's and a floor's figure of one round. */
export interface Round {
  readonly product: number;
  readonly floor: number;
}

const roundCount = 5;

/** Runs product and floor in turns. */
export async function runRounds(
  product: () => number | Promise<number>,
  floor: () => number | Promise<number>,
): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let round = 0; round < roundCount; round += 1)
    rounds.push({ product: await product(), floor: await floor() });
  return rounds;
}

/** A line out of rounds: medians of both figures and of the rounds' ratios. */
export function lineOf(id: string, unit: Line['unit'], rounds: readonly Round[], goal: Goal): Line {
  const value = median(rounds.map(({ product }) => product));
  const floor = median(rounds.map((one) => one.floor));
  const ratio = median(rounds.map((one) => one.product / one.floor));
  return {
    id,
    value,
    unit,
    floor,
    ratio,
    goal: describe(goal, unit),
    met: isMet(goal, value, ratio),
  };
}

/** A line without a floor of its own. */
export function plainLine(id: string, unit: Line['unit'], value: number, goal: Goal): Line {
  const met = isMet(goal, value, null);
  return { id, value, unit, floor: null, ratio: null, goal: describe(goal, unit), met };
}

/** The middle figure. */
export function median(figures: readonly number[]): number {
  return percentile(figures, 0.5);
}

/** The figure that `share` of all (0 to 1) do not exceed. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** How long it takes, in milliseconds. */
export async function timeOf(work: () => unknown): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

function isMet({ atMost, ratioAtMost }: Goal, value: number, ratio: number | null): boolean {
  return value <= (atMost ?? Infinity) && (ratio ?? 0) <= (ratioAtMost ?? Infinity);
}

function describe({ atMost, ratioAtMost }: Goal, unit: Line['unit']): string {
  const parts = [
    ...(atMost === undefined ? [] : [`≤ ${atMost.toLocaleString('en')} ${unit}`]),
    ...(ratioAtMost === undefined ? [] : [`≤ ${ratioAtMost} × floor`]),
  ];
  return parts.join(', ');
}
