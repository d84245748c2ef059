/** What is done with a quiz once it is made: extra time, the roster, off the list and back. Each is one gesture. */
import type { PaperEventBody } from '../core/paper-events';
import type { ExtraTime } from '../core/paper';
import type { QuizSeries } from '../core/quiz-series';
import { parseRoster } from '../core/roster';
import type { RecordResult } from './log-types';
import type { PaperShelf } from './paper-shelf.svelte';

/** Notes one person's extra time, so that it is known when their sheet comes. */
export function giveExtraTime(
  shelf: PaperShelf,
  { current: { paperHash } }: QuizSeries,
  extraTime: ExtraTime,
): Promise<RecordResult> {
  return shelf.record([{ type: 'extra-time-given', paperHash, extraTime }]);
}

/** Replaces the roster by what is written. */
export function setRoster(
  shelf: PaperShelf,
  { current: { paperHash } }: QuizSeries,
  text: string,
): Promise<RecordResult> {
  const { learners } = parseRoster(text);
  return shelf.record([{ type: 'roster-set', paperHash, learners }]);
}

/** Takes a quiz off the list. What was collected of it stays. */
export function putAway(
  shelf: PaperShelf,
  { current: { paperHash } }: QuizSeries,
): Promise<RecordResult> {
  return shelf.record([{ type: 'paper-put-away', paperHash }]);
}

/** Puts a quiz on the list again: the same paper, made once more, is the same. */
export function bringBack(shelf: PaperShelf, { current }: QuizSeries): Promise<RecordResult> {
  const { paperHash, paper, contents, keySheet } = current;
  const made: PaperEventBody = { type: 'paper-made', paperHash, paper, contents };
  return shelf.record([keySheet ? { ...made, keySheet } : made]);
}
