/** Words for the values of core: ratings, states, kinds of source, intervals. */
import type { SourceKind } from '../core/deck';
import type { CardState, Rating } from '../core/event';
import type { Memory } from '../core/memory';
import type { FindKind } from '../core/search-documents';
import type { Strength } from '../core/strength';
import { formatDays, formatInterval } from '../messages/format-intervals';
import { m } from '../messages/generated/messages.js';

/** A rating's name. */
export function labelRating(rating: Rating): string {
  return {
    again: m.rating_again,
    hard: m.rating_hard,
    good: m.rating_good,
    easy: m.rating_easy,
  }[rating]();
}

/** A card state's name. */
export function labelState(state: CardState): string {
  return {
    new: m.card_state_new,
    learning: m.card_state_learning,
    review: m.card_state_review,
    relearning: m.card_state_relearning,
  }[state]();
}

/** A strength's name. */
export function labelStrength(strength: Strength): string {
  return {
    new: m.read_strength_new,
    learning: m.read_strength_learning,
    fading: m.read_strength_fading,
    strong: m.read_strength_strong,
  }[strength]();
}

/** The name of a kind of find. */
export function labelFind(kind: FindKind): string {
  return {
    passage: m.find_passage,
    note: m.find_note,
    card: m.find_card,
    term: m.find_term,
    item: m.find_item,
  }[kind]();
}

/** The name of a kind of source. */
export function labelSourceKind(kind: SourceKind): string {
  return {
    treaty: m.source_kind_treaty,
    resolution: m.source_kind_resolution,
    doctrine: m.source_kind_doctrine,
    report: m.source_kind_report,
    judgment: m.source_kind_judgment,
    article: m.source_kind_article,
  }[kind]();
}

/** How long until a card with this memory comes back, in words. */
export function formatNextInterval(memory: Memory): string {
  return memory.state === 'review'
    ? formatDays(memory.scheduledDays)
    : formatInterval(memory.dueAt - memory.last.answeredAt);
}
