/** Sums of what was done on each study day, and what they tell: the streak, the learner's pace. */
import type { DayCounts, StudyState } from './study-state';
import type { StudyDay } from './study-day';

const nothing: DayCounts = {
  reviews: 0,
  introduced: 0,
  matureReviews: 0,
  maturePassed: 0,
  elapsedMs: 0,
};

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

/** Mean time of a review in milliseconds over the last 30 days; 12 s before there is anything to go by. */
export function meanReviewMs(state: StudyState, today: StudyDay): number {
  let reviews = 0;
  let elapsedMs = 0;
  for (let day = today; day > today - 30; day -= 1) {
    const counts = countsOn(state, day);
    reviews += counts.reviews;
    elapsedMs += counts.elapsedMs;
  }
  return reviews >= 20 ? elapsedMs / reviews : 12_000;
}
