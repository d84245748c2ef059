/** Adds reviews to their day's counts, and takes them off again. Sums only, so the order of reviews does not matter. */
import { countsOn } from './day-counts';
import type { CountedReview, ReviewCounts, StudyState } from './study-state';

/** Adds a review to its day (`sign` 1) or takes it off again (`sign` -1). */
export function countReview(state: StudyState, review: CountedReview, sign: 1 | -1): void {
  const before = countsOn(state, review.studyDay);
  const items = review.kind === 'item' ? addTo(before.items, review, sign) : before.items;
  const after = { ...addTo(before, review, sign), items };
  if (after.reviews === 0) state.countsByDay.delete(review.studyDay);
  else state.countsByDay.set(review.studyDay, after);
}

function addTo(counts: ReviewCounts, review: CountedReview, sign: 1 | -1): ReviewCounts {
  const isMature = review.state === 'review';
  return {
    reviews: counts.reviews + sign,
    introduced: counts.introduced + (review.state === 'new' ? sign : 0),
    matureReviews: counts.matureReviews + (isMature ? sign : 0),
    maturePassed: counts.maturePassed + (isMature && review.rating !== 'again' ? sign : 0),
    elapsedMs: counts.elapsedMs + sign * review.elapsedMs,
  };
}
