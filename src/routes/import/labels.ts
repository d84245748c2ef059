/** Kinds, decisions and gestures of a review in words. */
import { formatPercent } from '$lib/messages/format';
import { m } from '$lib/messages/generated/messages.js';
import type {
  BenchNotice,
  CandidateKind,
  Decision,
  ImportBench,
} from '$lib/state/import-bench.svelte';

const kinds: Readonly<Record<CandidateKind, () => string>> = {
  definition: m.import_kind_definition,
  abbreviation: m.import_kind_abbreviation,
  list: m.import_kind_list,
  cloze: m.import_kind_cloze,
  date: m.import_kind_date,
  number: m.import_kind_number,
  legal: m.import_kind_legal,
  contrast: m.import_kind_contrast,
  purpose: m.import_kind_purpose,
  cause: m.import_kind_cause,
  item: m.import_kind_item,
  own: m.import_kind_own,
};

/** A kind of candidate. */
export function labelKind(kind: CandidateKind): string {
  return kinds[kind]();
}

/** What was decided about a card. */
export function labelDecision(decision: Decision | undefined): string {
  if (decision === undefined) return m.import_state_open();
  return decision === 'accepted' ? m.import_state_accepted() : m.import_state_skipped();
}

/** What the last gesture came to. */
export function sayNotice(notice: BenchNotice, { accepted, review }: ImportBench): string {
  const counts = { accepted, total: review.cards.length };
  switch (notice.kind) {
    case 'accepted':
      return m.import_notice_accepted(counts);
    case 'skipped':
      return m.import_notice_skipped();
    case 'edited':
      return m.import_notice_edited(counts);
    case 'written':
      return m.import_notice_written();
    case 'undone':
      return m.import_notice_undone();
    case 'elsewhere':
      return m.import_notice_elsewhere();
    case 'accepted-all':
      return m.import_notice_accepted_all({ count: notice.count });
  }
}

/** A least confidence. */
export function labelAtLeast(share: number): string {
  return share === 0
    ? m.import_any_confidence()
    : m.import_at_least({ percent: formatPercent(share) });
}
