/** Sums of what was done on each study day, added to and taken from event by event, and the streak of days. */
import type { CountedReview, DayCounts, StudyState } from './study-state';
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

/** Adds a review to its day (`sign` 1) or takes it off again (`sign` -1). */
export function countReview(state: StudyState, review: CountedReview, sign: 1 | -1): void {
  const before = countsOn(state, review.studyDay);
  const isMature = review.state === 'review';
  const after: DayCounts = {
    reviews: before.reviews + sign,
    introduced: before.introduced + (review.state === 'new' ? sign : 0),
    matureReviews: before.matureReviews + (isMature ? sign : 0),
    maturePassed: before.maturePassed + (isMature && review.rating !== 'again' ? sign : 0),
    elapsedMs: before.elapsedMs + sign * review.elapsedMs,
  };
  if (after.reviews === 0) state.countsByDay.delete(review.studyDay);
  else state.countsByDay.set(review.studyDay, after);
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
