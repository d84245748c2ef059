/** What a response to an item is worth as a rating: the learner answers, the rating follows. */
import type { Confidence } from './confidence';
import type { Rating } from './event';

/**
 * Wrong is Again, right by a guess is Hard, right otherwise is Good. Right means full score. Easy is never given:
 * among a few options a right response is weaker evidence than a card that was recalled.
 */
export function rateItem(isRight: boolean, confidence: Confidence | undefined): Rating {
  if (!isRight) return 'again';
  return confidence === 'guess' ? 'hard' : 'good';
}
