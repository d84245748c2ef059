/** From the results of a quiz to its analysis, and what a ruling would change before it is made. */
import type { ItemId } from './ids';
import { markSheet, ruleItem, type Rulings } from './mark-sheet';
import type { Ruling } from './paper-events';
import type { AskedItem } from './paper-items';
import type { QuizSeries } from './quiz-series';
import type { AttemptResult, LearnerResult } from './results';
import { scoreResponse } from './score';
import { analyse, type Analysis } from './statistics';
import { guessScoreOf } from './statistics-guess';
import type { MarkedAttempt, MarkedItem } from './statistics-types';

/** Analyses the attempts that count, by the rulings. An item that was dropped is not in it. */
export function analyseResults(series: QuizSeries, results: readonly LearnerResult[]): Analysis {
  const asked = listItems(series).filter(({ item }) => !isDropped(series.rulings, item.id));
  const counted = results.flatMap((row) => row.counted);
  return analyse(
    asked.map((one) => markedItemOf(one, series.rulings)),
    counted.map((attempt) => markedAttemptOf(attempt, asked)),
  );
}

/** Whether a ruling takes an item out for everybody. */
export function isDropped(rulings: Rulings, itemId: ItemId): boolean {
  const ruling = rulings.get(itemId);
  return ruling?.kind === 'void' && ruling.credit === 'drop';
}

/** The items of all versions, those of the current one first and as they are in it. */
export function listItems({ versions }: QuizSeries): AskedItem[] {
  const byId = new Map<ItemId, AskedItem>();
  for (const { asked } of [...versions].reverse())
    for (const one of asked) if (!byId.has(one.item.id)) byId.set(one.item.id, one);
  return [...byId.values()];
}

function markedItemOf({ item }: AskedItem, rulings: Rulings): MarkedItem {
  const ruled = ruleItem(item, rulings.get(item.id));
  return {
    itemId: item.id,
    maximum: 1,
    guessScore: guessScoreOf(ruled, scoreResponse),
    topic: item.topic,
    options: ruled.options.map(({ id, isKey }) => ({ id, isKey })),
  };
}

function markedAttemptOf(
  { collected, version, asRuled }: AttemptResult,
  asked: readonly AskedItem[],
): MarkedAttempt {
  const answersById = new Map(asRuled.answers.map((answer) => [answer.itemId, answer]));
  const placesById = new Map(version.asked.map(({ item }, place) => [item.id, place]));
  return asked.map(({ item }) => {
    const answer = answersById.get(item.id);
    if (!answer || answer.mark === null) return null;
    const place = placesById.get(item.id) ?? -1;
    const confidence = collected.sheet.responses[place]?.confidence;
    const { mark, optionIds } = answer;
    return { mark, optionIds, ...(confidence ? { confidence } : {}) };
  });
}

/** What a ruling would change for one attempt. Shares are 0 to 1. */
export interface RulingChange {
  readonly key: string;
  readonly seal: string;
  readonly before: number;
  readonly after: number;
  /** Null when the paper states no pass mark. */
  readonly wasPassed: boolean | null;
  readonly isPassed: boolean | null;
}

/** The attempts whose score a ruling would change. */
export function previewRuling(
  series: QuizSeries,
  results: readonly LearnerResult[],
  itemId: ItemId,
  ruling: Ruling,
): RulingChange[] {
  const rulings: Rulings = new Map(series.rulings).set(itemId, ruling);
  return results.flatMap(({ key, attempts }) =>
    attempts.flatMap(({ collected, version, asRuled }) => {
      const after = markSheet(collected.sheet, version.asked, rulings).share;
      const before = asRuled.share;
      if (Math.abs(after - before) < roundingError) return [];
      const { passPercent } = version.paper;
      const [wasPassed, isPassed] = [before, after].map((share) => hasPassed(share, passPercent));
      const passes = { wasPassed: wasPassed ?? null, isPassed: isPassed ?? null };
      return [{ key, seal: collected.seal, before, after, ...passes }];
    }),
  );
}

/** Sums of thirds miss a mark by less. */
const roundingError = 1e-9;

/** Whether a share of the marks passes; null when the paper states no pass mark. */
export function hasPassed(share: number, passPercent: number | undefined): boolean | null {
  return passPercent === undefined ? null : share >= passPercent / 100 - roundingError;
}
