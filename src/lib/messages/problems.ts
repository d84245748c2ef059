/**
 * Problems of deck documents in words: what is wrong, and what to do about it.
 */
import type { ProblemKind, ProblemOf, ProblemParams } from '../deck/problems';
import { m } from './generated/messages.js';

/** A problem for people: a sentence that says what is wrong, and one that says what to do. */
export interface ProblemText {
  readonly message: string;
  readonly hint: string;
}

type Say<Kind extends ProblemKind> = (params: ProblemParams[Kind]) => string;

/** Message and hint of every kind. */
const texts: { readonly [Kind in ProblemKind]: readonly [Say<Kind>, Say<Kind>] } = {
  'file-missing': [m.problem_file_missing, m.hint_file_missing],
  'file-is-directory': [m.problem_file_is_directory, m.hint_file_is_directory],
  'file-unreadable': [m.problem_file_unreadable, m.hint_file_unreadable],
  'not-utf8': [m.problem_not_utf8, m.hint_not_utf8],
  'too-large': [m.problem_too_large, m.hint_too_large],
  'empty-document': [m.problem_empty_document, m.hint_empty_document],
  'missing-front-matter': [m.problem_missing_front_matter, m.hint_missing_front_matter],
  'unclosed-front-matter': [m.problem_unclosed_front_matter, m.hint_unclosed_front_matter],
  'bad-front-matter-line': [m.problem_bad_front_matter_line, m.hint_bad_front_matter_line],
  'unknown-front-matter-key': [m.problem_unknown_front_matter_key, m.hint_unknown_front_matter_key],
  'missing-front-matter-key': [m.problem_missing_front_matter_key, m.hint_missing_front_matter_key],
  'id-differs-from-folder': [m.problem_id_differs_from_folder, m.hint_id_differs_from_folder],
  'text-outside-section': [m.problem_text_outside_section, m.hint_text_outside_section],
  'block-outside-section': [m.problem_block_outside_section, m.hint_block_outside_section],
  'missing-title': [m.problem_missing_title, m.hint_missing_title],
  'unknown-block': [m.problem_unknown_block, m.hint_unknown_block],
  'wrong-level': [m.problem_wrong_level, m.hint_wrong_level],
  'outside-scenario': [m.problem_outside_scenario, m.hint_outside_scenario],
  'bad-key-line': [m.problem_bad_key_line, m.hint_bad_key_line],
  'unknown-key': [m.problem_unknown_key, m.hint_unknown_key],
  'key-twice': [m.problem_key_twice, m.hint_key_twice],
  'missing-key': [m.problem_missing_key, m.hint_missing_key],
  'no-citation': [m.problem_no_citation, m.hint_no_citation],
  'missing-text': [m.problem_missing_text, m.hint_missing_text],
  'scenario-without-item': [m.problem_scenario_without_item, m.hint_scenario_without_item],
  'no-cards': [m.problem_no_cards, m.hint_no_cards],
  'missing-id': [m.problem_missing_id, m.hint_missing_id],
  'malformed-id': [m.problem_malformed_id, m.hint_malformed_id],
  'duplicate-id': [m.problem_duplicate_id, m.hint_duplicate_id],
  'duplicate-id-in-other-file': [
    m.problem_duplicate_id_in_other_file,
    m.hint_duplicate_id_in_other_file,
  ],
  'unknown-source': [m.problem_unknown_source, m.hint_unknown_source],
  'unknown-card': [m.problem_unknown_card, m.hint_unknown_card],
  'unknown-note': [m.problem_unknown_note, m.hint_unknown_note],
  'bad-fact-line': [m.problem_bad_fact_line, m.hint_bad_fact_line],
  'duplicate-fact': [m.problem_duplicate_fact, m.hint_duplicate_fact],
  'unknown-fact': [m.problem_unknown_fact, m.hint_unknown_fact],
  'low-fact': [m.problem_low_fact, m.hint_low_fact],
  'medium-fact': [m.problem_medium_fact, m.hint_medium_fact],
  'note-among-facts': [m.problem_note_among_facts, m.hint_note_among_facts],
  'empty-value': [m.problem_empty_value, m.hint_empty_value],
  'bad-day': [m.problem_bad_day, m.hint_bad_day],
  'bad-language': [m.problem_bad_language, m.hint_bad_language],
  'bad-licence': [m.problem_bad_licence, m.hint_bad_licence],
  'bad-yes': [m.problem_bad_yes, m.hint_bad_yes],
  'bad-year': [m.problem_bad_year, m.hint_bad_year],
  'bad-order': [m.problem_bad_order, m.hint_bad_order],
  'bad-address': [m.problem_bad_address, m.hint_bad_address],
  'bad-choice': [m.problem_bad_choice, m.hint_bad_choice],
  'bad-words': [m.problem_bad_words, m.hint_bad_words],
  'bad-member': [m.problem_bad_member, m.hint_bad_member],
  'review-due': [m.problem_review_due, m.hint_review_due],
  'citation-without-source': [m.problem_citation_without_source, m.hint_citation_without_source],
  'citation-without-locator': [m.problem_citation_without_locator, m.hint_citation_without_locator],
  'unclosed-citation': [m.problem_unclosed_citation, m.hint_unclosed_citation],
  'cloze-without-gap': [m.problem_cloze_without_gap, m.hint_cloze_without_gap],
  'gap-without-number': [m.problem_gap_without_number, m.hint_gap_without_number],
  'unclosed-gap': [m.problem_unclosed_gap, m.hint_unclosed_gap],
  'nested-gap': [m.problem_nested_gap, m.hint_nested_gap],
  'empty-gap': [m.problem_empty_gap, m.hint_empty_gap],
  'gap-outside-cloze': [m.problem_gap_outside_cloze, m.hint_gap_outside_cloze],
  'list-too-short': [m.problem_list_too_short, m.hint_list_too_short],
  'bad-part': [m.problem_bad_part, m.hint_bad_part],
  'part-outside-picture': [m.problem_part_outside_picture, m.hint_part_outside_picture],
  'bad-image': [m.problem_bad_image, m.hint_bad_image],
  'image-missing': [m.problem_image_missing, m.hint_image_missing],
  'image-without-alt': [m.problem_image_without_alt, m.hint_image_without_alt],
  'image-with-path': [m.problem_image_with_path, m.hint_image_with_path],
  'image-type': [m.problem_image_type, m.hint_image_type],
  'bad-option': [m.problem_bad_option, m.hint_bad_option],
  'too-few-options': [m.problem_too_few_options, m.hint_too_few_options],
  'item-without-key': [m.problem_item_without_key, m.hint_item_without_key],
  'only-keys': [m.problem_only_keys, m.hint_only_keys],
  'several-keys': [m.problem_several_keys, m.hint_several_keys],
  'option-without-rationale': [m.problem_option_without_rationale, m.hint_option_without_rationale],
  'rationale-twice': [m.problem_rationale_twice, m.hint_rationale_twice],
  'unknown-fixed-option': [m.problem_unknown_fixed_option, m.hint_unknown_fixed_option],
  'scoring-of-single': [m.problem_scoring_of_single, m.hint_scoring_of_single],
  'html-in-text': [m.problem_html_in_text, m.hint_html_in_text],
  'heading-in-text': [m.problem_heading_in_text, m.hint_heading_in_text],
  'code-block': [m.problem_code_block, m.hint_code_block],
  'rule-in-text': [m.problem_rule_in_text, m.hint_rule_in_text],
  'link-definition': [m.problem_link_definition, m.hint_link_definition],
  'bad-link': [m.problem_bad_link, m.hint_bad_link],
  'tangled-text': [m.problem_tangled_text, m.hint_tangled_text],
};

/** The texts of one problem in the interface's language. */
export function describeProblem<Kind extends ProblemKind>({
  kind,
  params,
}: ProblemOf<Kind>): ProblemText {
  const [message, hint] = texts[kind];
  return { message: message(params), hint: hint(params) };
}
