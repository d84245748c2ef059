/** The results as tables for a spreadsheet: every response on a line, and a line for each learner. Headings come from outside. */
import { hasPassed, isDropped, listItems } from './analyse-results';
import type { Cell } from './csv';
import type { ItemId } from './ids';
import type { QuizSeries } from './quiz-series';
import type { AttemptResult, LearnerResult, SheetFlag } from './results';

/** The columns of the table of responses, in order. */
export const responseColumns = [
  'name',
  'number',
  'group',
  'attempt',
  'item',
  'topic',
  'options',
  'keys',
  'confidence',
  'mark',
  'started',
  'submitted',
] as const;

/** The columns of the gradebook, in order; after them one for each item, with its mark. */
export const gradeColumns = [
  'name',
  'number',
  'group',
  'attempts',
  'total',
  'maximum',
  'percent',
  'passed',
  'used-minutes',
  'submitted',
  'flags',
] as const;

/** How kinds become words in cells. */
export interface CellWords {
  readonly passed: (isPassed: boolean) => string;
  readonly flag: (flag: SheetFlag) => string;
}

/** A line for each response of each attempt. Instants are ISO 8601, UTC. Marks are by the rulings. */
export function tabulateResponses(results: readonly LearnerResult[]): Cell[][] {
  return results.flatMap(({ learner, attempts }) =>
    attempts.flatMap((attempt) => {
      const { sheet } = attempt.collected;
      const who = [learner.name, learner.number, learner.group, sheet.attemptNumber];
      return attempt.version.asked.map(({ item }, index): Cell[] => {
        const answer = attempt.asRuled.answers[index];
        const keys = item.options.filter(({ isKey }) => isKey).map(({ id }) => id);
        return [
          ...who,
          item.id,
          item.topic,
          (answer?.optionIds ?? []).join(' '),
          keys.join(' '),
          sheet.responses[index]?.confidence ?? null,
          answer?.mark ?? null,
          toIso(sheet.startedAt),
          toIso(sheet.submittedAt),
        ];
      });
    }),
  );
}

/** The items of the gradebook's columns, in order. */
export function gradedItemIds(series: QuizSeries): ItemId[] {
  const ids = listItems(series).map(({ item }) => item.id);
  return ids.filter((itemId) => !isDropped(series.rulings, itemId));
}

/** A line for each learner, and for each attempt that counts; a learner without one has a line without marks. */
export function tabulateGrades(
  series: QuizSeries,
  results: readonly LearnerResult[],
  words: CellWords,
): Cell[][] {
  const itemIds = gradedItemIds(series);
  return results.flatMap(({ learner, attempts, counted }) => {
    const who: Cell[] = [learner.name, learner.number, learner.group, attempts.length];
    if (counted.length === 0) return [who];
    return counted.map((attempt) => [...who, ...gradesOf(attempt, itemIds, words)]);
  });
}

function gradesOf(
  { collected, version, flags, asRuled }: AttemptResult,
  itemIds: readonly ItemId[],
  words: CellWords,
): Cell[] {
  const passed = hasPassed(asRuled.share, version.paper.passPercent);
  const marksById = new Map(asRuled.answers.map(({ itemId, mark }) => [itemId, mark]));
  return [
    round(asRuled.total),
    asRuled.maximum,
    round(100 * asRuled.share),
    passed === null ? null : words.passed(passed),
    round(collected.sheet.usedMs / 60_000),
    toIso(collected.sheet.submittedAt),
    flags.map(words.flag).join('; '),
    ...itemIds.map((itemId) => marksById.get(itemId) ?? null),
  ];
}

function toIso(at: number): string {
  return new Date(at).toISOString();
}

/** Two decimals. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
