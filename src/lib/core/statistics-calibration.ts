/**
 * How far learners know what they know: at each level of confidence, the share that was right against the share that
 * the level stands for. The bands are those in which certainty marking (1/2/3 if right, 0/-2/-6 if wrong) rewards it.
 */
import type { Confidence } from './confidence';

/** A response with its confidence. Right: full score. */
export interface CalibratedResponse {
  readonly confidence: Confidence;
  readonly isRight: boolean;
}

/** How a level's accuracy lies to its band. */
export type CalibrationVerdict = 'overconfident' | 'in-band' | 'underconfident';

/** One level. `accuracy` is null while there is no response at it. */
export interface CalibrationLevel {
  readonly confidence: Confidence;
  readonly count: number;
  readonly rightCount: number;
  readonly accuracy: number | null;
  /** The shares of right responses for which this level is the best choice, 0 to 1. */
  readonly band: readonly [from: number, to: number];
  readonly verdict: CalibrationVerdict | null;
}

/** Levels from least to most sure, with what each earns and the band in which it earns most. */
const levels = [
  { confidence: 'guess', right: 1, wrong: 0, band: [0, 2 / 3] },
  { confidence: 'think-so', right: 2, wrong: -2, band: [2 / 3, 0.8] },
  { confidence: 'sure', right: 3, wrong: -6, band: [0.8, 1] },
] as const;

/** The certainty mark of a response: 1, 2 or 3 if right, 0, -2 or -6 if wrong. */
export function certaintyMark({ confidence, isRight }: CalibratedResponse): number {
  const level = levels.find((one) => one.confidence === confidence);
  if (!level) throw new Error(`Inconsistent: no confidence ${confidence}`);
  return isRight ? level.right : level.wrong;
}

/** Each level's accuracy, from least to most sure. */
export function calibrate(responses: readonly CalibratedResponse[]): CalibrationLevel[] {
  return levels.map(({ confidence, band }) => {
    const atLevel = responses.filter((one) => one.confidence === confidence);
    const rightCount = atLevel.filter(({ isRight }) => isRight).length;
    const accuracy = atLevel.length === 0 ? null : rightCount / atLevel.length;
    const verdict = accuracy === null ? null : verdictOf(accuracy, band);
    return { confidence, count: atLevel.length, rightCount, accuracy, band, verdict };
  });
}

function verdictOf(
  accuracy: number,
  [from, to]: readonly [from: number, to: number],
): CalibrationVerdict {
  if (accuracy < from) return 'overconfident';
  return accuracy > to ? 'underconfident' : 'in-band';
}
