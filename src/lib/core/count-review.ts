/** Adds reviews to their day's counts, and takes them off again. Sums only, so the order of reviews does not matter. */
import { countsOn } from './day-counts';
import type { CountedReview, DayCounts, StudyState } from './study-state';

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
