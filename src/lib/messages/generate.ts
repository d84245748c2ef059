/** What reading a document and generating from it have to say, in words. */
import type { CandidateReason } from '../deck/generate/candidate';
import type { LeftOutReason } from '../deck/generate/english/residue';
import type { ReadProblem } from '../deck/read/read-text';
import { m } from './generated/messages.js';

const reasons: Readonly<Record<CandidateReason, () => string>> = {
  'defines-term': m.reason_defines_term,
  'expands-short-form': m.reason_expands_short_form,
  'marked-list': m.reason_marked_list,
  'sentence-lists': m.reason_sentence_lists,
  'carries-sentence': m.reason_carries_sentence,
  'dated-fact': m.reason_dated_fact,
  'counted-fact': m.reason_counted_fact,
  'legal-reference': m.reason_legal_reference,
  'sets-apart': m.reason_sets_apart,
  'states-purpose': m.reason_states_purpose,
  'states-cause': m.reason_states_cause,
  'members-of-list': m.reason_members_of_list,
  'chosen-by-hand': m.import_reason_own,
};

const leftOut: Readonly<Record<LeftOutReason, () => string>> = {
  'ai-notice': m.left_out_ai_notice,
  'related-links': m.left_out_related_links,
  'page-residue': m.left_out_page_residue,
  address: m.left_out_address,
  contents: m.left_out_contents,
  code: m.left_out_code,
};

/** Why a candidate was proposed. */
export function describeReason(reason: CandidateReason): string {
  return reasons[reason]();
}

/** Why a passage was left out. */
export function describeLeftOut(reason: LeftOutReason): string {
  return leftOut[reason]();
}

/** Why a document cannot be read, and what to do; `limitMegabytes` is the largest file that can be. */
export function describeReadProblem(problem: ReadProblem, limitMegabytes: number): string {
  switch (problem.kind) {
    case 'document-too-large':
      return m.read_too_large({ megabytes: problem.megabytes, limit: limitMegabytes });
    case 'document-too-long':
      return m.read_too_long({ characters: problem.characters });
    case 'line-too-long':
      return m.read_line_too_long({ characters: problem.characters });
    case 'document-binary':
      return m.read_binary();
    case 'document-empty':
      return m.read_empty();
    case 'document-locked':
      return m.read_locked();
    case 'document-scanned':
      return m.read_scanned({ pages: problem.pages });
    case 'document-unknown':
      return m.read_unknown();
    case 'document-broken':
      return describeBroken(problem.format);
  }
}

function describeBroken(format: string): string {
  if (format === 'pdf') return m.read_broken_pdf();
  return format === 'docx' ? m.read_broken_docx() : m.read_broken_text();
}
