/** Sums of what was done on each study day, and what they tell: the streak, the learner's pace. */
import type { DayCounts, ReviewCounts, StudyState } from './study-state';
import type { StudyDay } from './study-day';

const none: ReviewCounts = {
  reviews: 0,
  introduced: 0,
  matureReviews: 0,
  maturePassed: 0,
  elapsedMs: 0,
};
const nothing: DayCounts = { ...none, items: none };

/** What was done on a day; zeros when nothing was. */
export function countsOn(state: StudyState, day: StudyDay): DayCounts {
  return state.countsByDay.get(day) ?? nothing;
}

/** Days studied without a gap up to `today`. Not yet having studied today does not end it. */
export function streakOf(state: StudyState, today: StudyDay): number {
  let day = state.countsByDay.has(today) ? today : today - 1;
  let length = 0;
  while (state.countsByDay.has(day)) {
    length += 1;
    day -= 1;
  }
  return length;
}

/** The learner's pace: mean time of a review in milliseconds over the last 30 days. */
export interface Pace {
  readonly cardMs: number;
  readonly itemMs: number;
}

/** The pace of the last 30 days; 12 s a card and 60 s an item before there is anything to go by. */
export function paceOf(state: StudyState, today: StudyDay): Pace {
  const days = Array.from({ length: 30 }, (_, index) => countsOn(state, today - index));
  const sum = (valueOf: (counts: DayCounts) => number) =>
    days.reduce((total, counts) => total + valueOf(counts), 0);
  const items = sum((day) => day.items.reviews);
  const itemMs = sum((day) => day.items.elapsedMs);
  const cards = sum((day) => day.reviews) - items;
  const cardMs = sum((day) => day.elapsedMs) - itemMs;
  return {
    cardMs: cards >= 20 ? cardMs / cards : 12_000,
    itemMs: items >= 10 ? itemMs / items : 60_000,
  };
}
