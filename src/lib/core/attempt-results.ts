/** What a sealed attempt amounts to: its score, by topic and by item, and how far the learner knew what was known. */
import type { Attempt, Response } from './attempt';
import type { AttemptPlan, PlannedItem } from './attempt-events';
import type { Outlook } from './candidate';
import { listCardsBehind } from './cards-behind';
import type { AttemptId, CardId, ItemId } from './ids';
import { groupBy } from './group-by';
import { isPassed, totalScore } from './mark-attempt';
import type { PlacedItem } from './placed-items';
import { calibrate, type CalibrationLevel } from './statistics-calibration';

/** One item of the attempt. `placed` is absent when no deck at hand has the item any more. */
export interface ItemResult {
  readonly planned: PlannedItem;
  readonly placed: PlacedItem | undefined;
  readonly response: Response | undefined;
  readonly score: number | null;
  readonly spentMs: number;
}

/** The items of one topic. `score` is 0 to 1. */
export interface TopicResult {
  readonly topic: string;
  readonly count: number;
  readonly score: number;
}

/** A sealed attempt in figures. `score` is 0 to 1; null when nothing was marked. */
export interface AttemptResults {
  readonly score: number | null;
  /** Null where there is no mark to pass. */
  readonly isPassed: boolean | null;
  readonly items: readonly ItemResult[];
  /** Weakest first. */
  readonly topics: readonly TopicResult[];
  readonly calibration: readonly CalibrationLevel[];
}

/** Figures of an attempt; null while it is not sealed. */
export function resultsOf(
  attempt: Attempt,
  itemsById: ReadonlyMap<ItemId, PlacedItem>,
): AttemptResults | null {
  const { plan, submission, responsesById, spentMsById } = attempt;
  if (!submission) return null;
  const scoresById = new Map(submission.marks.map(({ itemId, score }) => [itemId, score]));
  const items = plan.items.map((planned) => ({
    planned,
    placed: itemsById.get(planned.itemId),
    response: responsesById.get(planned.itemId),
    score: scoresById.get(planned.itemId) ?? null,
    spentMs: spentMsById.get(planned.itemId) ?? 0,
  }));
  const score = totalScore(submission.marks);
  return {
    score,
    isPassed: passedOf(plan, score),
    items,
    topics: topicsOf(items),
    calibration: calibrate(items.flatMap(calibratedOf)),
  };
}

/** Cards to bring forward: those behind mistakes of which the learner was sure, and those behind the others. */
export interface MistakenCards {
  readonly sure: readonly CardId[];
  readonly other: readonly CardId[];
}

/** The items that were marked and did not score in full. */
export function listMistakes(items: readonly ItemResult[]): ItemResult[] {
  return items.filter(({ score }) => score !== null && score < 1);
}

/** The cards behind the mistakes that can be brought forward; a card stands in one of the lists, and once. */
export function cardsBehindMistakes(
  mistakes: readonly ItemResult[],
  outlook: Outlook,
): MistakenCards {
  const behind = (some: readonly ItemResult[]) => [
    ...new Set(
      some.flatMap(({ placed }) =>
        placed ? listCardsBehind(placed.item, placed.deck, outlook) : [],
      ),
    ),
  ];
  const sure = behind(mistakes.filter(({ response }) => response?.confidence === 'sure'));
  return { sure, other: behind(mistakes).filter((id) => !sure.includes(id)) };
}

/** A sealed attempt in a line, for lists and plots. `score` is 0 to 1. */
export interface AttemptLine {
  readonly attemptId: AttemptId;
  readonly title: string;
  readonly isExam: boolean;
  readonly at: number;
  readonly count: number;
  readonly usedMs: number;
  readonly score: number | null;
  readonly isPassed: boolean | null;
}

/** The lines of those attempts that are sealed. */
export function linesOf(attempts: readonly Attempt[]): AttemptLine[] {
  return attempts.flatMap(({ plan, submission, usedMs }) => {
    if (!submission) return [];
    const score = totalScore(submission.marks);
    return {
      attemptId: plan.attemptId,
      title: plan.title,
      isExam: plan.source.kind === 'exam',
      at: submission.at,
      count: plan.items.length,
      usedMs,
      score,
      isPassed: passedOf(plan, score),
    };
  });
}

function passedOf({ passMark }: AttemptPlan, score: number | null): boolean | null {
  return passMark === undefined || score === null ? null : isPassed(score, passMark);
}

function calibratedOf({ response, score }: ItemResult) {
  if (response?.confidence === undefined || score === null) return [];
  return [{ confidence: response.confidence, isRight: score === 1 }];
}

function topicsOf(items: readonly ItemResult[]): TopicResult[] {
  const marked = items.filter(({ placed, score }) => placed && score !== null);
  return [...groupBy(marked, ({ placed }) => placed?.topic ?? '')]
    .map(([topic, group]) => ({
      topic,
      count: group.length,
      score: group.reduce((sum, { score }) => sum + (score ?? 0), 0) / group.length,
    }))
    .sort((a, b) => a.score - b.score);
}
