/** The whole analysis of a quiz: its figures, its items with their options, calibration, misconceptions, topics. */
import type { ItemId, OptionId } from './ids';
import {
  calibrate,
  type CalibratedResponse,
  type CalibrationLevel,
} from './statistics-calibration';
import { analyseItems, type ItemStatistics } from './statistics-items';
import { analyseOptions, type OptionStatistics } from './statistics-options';
import { analyseQuiz, type QuizStatistics } from './statistics-quiz';
import type { MarkedAttempt, MarkedItem } from './statistics-types';

/** A distractor that was believed. */
export interface Misconception {
  readonly itemId: ItemId;
  readonly optionId: OptionId;
  readonly count: number;
  /** Of the attempts that drew the item, 0 to 1. */
  readonly share: number;
}

/** How well a topic's items were answered: marks earned of marks to be had, 0 to 1. */
export interface TopicStrength {
  readonly topic: string;
  readonly itemCount: number;
  readonly share: number | null;
}

/** Everything that is told of a quiz. */
export interface Analysis {
  readonly quiz: QuizStatistics;
  readonly items: readonly (ItemStatistics & { readonly options: readonly OptionStatistics[] })[];
  readonly calibration: readonly CalibrationLevel[];
  /** Most chosen first. */
  readonly misconceptions: readonly Misconception[];
  /** Weakest first. */
  readonly topics: readonly TopicStrength[];
}

/** Analyses marked attempts. Every attempt has one response (or null) for each item, in the items' order. */
export function analyse(
  items: readonly MarkedItem[],
  attempts: readonly MarkedAttempt[],
): Analysis {
  const withOptions = analyseItems(items, attempts).map((statistics, index) => ({
    ...statistics,
    options: analyseOptions(items, attempts, index),
  }));
  return {
    quiz: analyseQuiz(items, attempts),
    items: withOptions,
    calibration: calibrate(calibratedResponses(items, attempts)),
    misconceptions: withOptions.flatMap(misconceptionsOf).sort((a, b) => b.share - a.share),
    topics: topicStrengths(items, attempts),
  };
}

function calibratedResponses(
  items: readonly MarkedItem[],
  attempts: readonly MarkedAttempt[],
): CalibratedResponse[] {
  return attempts.flatMap((attempt) =>
    items.flatMap((item, index) => {
      const response = attempt[index];
      if (!response?.confidence || response.optionIds.length === 0) return [];
      return [{ confidence: response.confidence, isRight: response.mark >= item.maximum }];
    }),
  );
}

function misconceptionsOf({
  itemId,
  options,
}: {
  readonly itemId: ItemId;
  readonly options: readonly OptionStatistics[];
}): Misconception[] {
  return options.flatMap(({ optionId, isKey, count, attemptCount }) =>
    optionId === null || isKey || count === 0
      ? []
      : [{ itemId, optionId, count, share: count / attemptCount }],
  );
}

function topicStrengths(
  items: readonly MarkedItem[],
  attempts: readonly MarkedAttempt[],
): TopicStrength[] {
  const topics = [...new Set(items.map(({ topic }) => topic))];
  return topics
    .map((topic) => strengthOf(topic, items, attempts))
    .sort((a, b) => (a.share ?? 2) - (b.share ?? 2));
}

function strengthOf(
  topic: string,
  items: readonly MarkedItem[],
  attempts: readonly MarkedAttempt[],
): TopicStrength {
  let earned = 0;
  let possible = 0;
  for (const attempt of attempts)
    items.forEach((item, index) => {
      const response = attempt[index];
      if (item.topic !== topic || !response) return;
      earned += response.mark;
      possible += item.maximum;
    });
  const itemCount = items.filter((item) => item.topic === topic).length;
  return { topic, itemCount, share: possible === 0 ? null : earned / possible };
}
