/** Words for responses to items: how sure, how right, and what became of each option. */
import type { Confidence } from '../core/confidence';
import { m } from '../messages/generated/messages.js';

/** A level of confidence. */
export function labelConfidence(confidence: Confidence): string {
  return {
    guess: m.confidence_guess,
    'think-so': m.confidence_think_so,
    sure: m.confidence_sure,
  }[confidence]();
}

/** What an option was, and whether it was chosen. */
export function labelOption(isKey: boolean, isChosen: boolean): string {
  if (isKey) return isChosen ? m.option_key_chosen() : m.option_key();
  return isChosen ? m.option_wrong_chosen() : m.option_wrong();
}

/** A score of 0 to 1 in a word; null is an item that could not be marked. */
export function labelScore(score: number | null, isAnswered: boolean): string {
  if (score === null) return m.item_unmarked();
  if (!isAnswered) return m.item_unanswered();
  if (score === 1) return m.mark_right();
  return score > 0 ? m.mark_partly() : m.mark_wrong();
}
