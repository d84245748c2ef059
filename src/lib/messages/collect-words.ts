/** What became of a sheet that came in, in words: in short, and then what happened, what is safe, what to do. */
import type { CollectOutcome } from '../core/collect';
import type { Refusal } from '../core/refusal';
import { m } from './generated/messages.js';

/** Everything that can become of a sheet. */
type Kind =
  CollectOutcome | Refusal['kind'] | 'other-instructor' | 'no-key' | 'unreadable' | 'not-saved';

/** The short word, and the sentence where there is more to say. */
export interface CollectedWords {
  readonly label: string;
  readonly why: string;
}

const texts: Readonly<Record<Kind, readonly [label: () => string, why: () => string]>> = {
  new: [m.collect_new, () => ''],
  duplicate: [m.collect_duplicate, m.collect_duplicate_why],
  changed: [m.collect_changed, m.collect_changed_why],
  'cut-short': [m.collect_cut_short, m.collect_cut_short_why],
  'other-instructor': [m.collect_other_instructor, m.collect_other_instructor_why],
  'unknown-paper': [m.collect_unknown_paper, m.collect_unknown_paper_why],
  'newer-format': [m.collect_newer_format, m.collect_newer_format_why],
  'too-large': [m.collect_too_large, m.collect_too_large_why],
  unrecognised: [m.collect_unrecognised, m.collect_unrecognised_why],
  'no-key': [m.collect_no_key, m.collect_no_key_why],
  unreadable: [m.collect_unreadable, m.collect_unreadable_why],
  'not-saved': [m.collect_not_saved, m.collect_not_saved_why],
};

/** The words for what became of a sheet. `otherQuiz`: it belongs to another quiz, of this title. */
export function sayCollected(kind: Kind, otherQuiz?: string): CollectedWords {
  const [label, why] = texts[kind];
  const isElsewhere = kind === 'new' && otherQuiz !== undefined;
  return { label: label(), why: isElsewhere ? m.collect_other_quiz({ title: otherQuiz }) : why() };
}
