/** Words of the deck editor: kinds of parts, keys of the format, values of choices. */
import { m } from '$lib/messages/generated/messages.js';

const kinds: Readonly<Record<string, () => string>> = {
  section: m.part_section,
  text: m.part_text,
  basic: m.part_basic,
  reversed: m.part_reversed,
  cloze: m.part_cloze,
  list: m.part_list,
  'ordered-list': m.part_ordered_list,
  picture: m.part_picture,
  scenario: m.part_scenario,
  inject: m.part_inject,
  item: m.part_item,
  note: m.part_note,
  source: m.part_source,
  unclear: m.part_unclear,
};

/** Kinds of parts that can be added to a section, cards first. */
export const addableKinds = [
  'basic',
  'reversed',
  'cloze',
  'list',
  'ordered-list',
  'picture',
  'text',
  'scenario',
  'note',
  'source',
] as const;

/** A kind that can be added. */
export type AddableKind = (typeof addableKinds)[number];

/** The name of a kind of part. */
export function labelKind(kind: string): string {
  return kinds[kind]?.() ?? kind;
}

const keys: Readonly<Record<string, () => string>> = {
  front: m.key_front,
  back: m.key_back,
  text: m.key_text,
  members: m.key_members,
  image: m.key_image,
  parts: m.key_parts,
  why: m.key_why,
  cite: m.key_cite,
  facts: m.key_facts,
  notes: m.key_notes,
  'as-of': m.key_as_of,
  'review-by': m.key_review_by,
  lint: m.key_lint,
  tags: m.key_tags,
  language: m.key_language,
  title: m.key_title,
  stem: m.key_stem,
  options: m.key_options,
  response: m.key_response,
  scoring: m.key_scoring,
  fixed: m.key_fixed,
  cards: m.key_cards,
  topic: m.key_topic,
  outcome: m.key_outcome,
  domain: m.key_domain,
  difficulty: m.key_difficulty,
  draft: m.key_draft,
  type: m.key_type,
  from: m.key_from,
  to: m.key_to,
  time: m.key_time,
  source: m.key_source,
  says: m.key_says,
  right: m.key_right,
  authority: m.key_authority,
  severity: m.key_severity,
  short: m.key_short,
  kind: m.key_kind,
  year: m.key_year,
  address: m.key_address,
  'ai-generated': m.key_ai_generated,
};

/** The name of a key. */
export function labelKey(key: string): string {
  return keys[key]?.() ?? key;
}

const helps: Readonly<Record<string, () => string>> = {
  text: m.help_text,
  cite: m.help_cite,
  tags: m.help_tags,
  cards: m.help_ids,
  notes: m.help_ids,
  facts: m.help_ids,
  fixed: m.help_ids,
  lint: m.help_lint,
  parts: m.help_parts,
};

/** What to know before a key is written; empty where its name says it. */
export function helpKey(key: string): string {
  return helps[key]?.() ?? '';
}

const choices: Readonly<Record<string, () => string>> = {
  yes: m.choice_yes,
  no: m.choice_no,
  single: m.choice_single,
  multiple: m.choice_multiple,
  partial: m.choice_partial,
  'all-or-nothing': m.choice_all_or_nothing,
  knowledge: m.choice_knowledge,
  skill: m.choice_skill,
  attitude: m.choice_attitude,
  easy: m.choice_easy,
  medium: m.choice_medium,
  hard: m.choice_hard,
  A: m.choice_severity_a,
  B: m.choice_severity_b,
  C: m.choice_severity_c,
  treaty: m.source_kind_treaty,
  resolution: m.source_kind_resolution,
  doctrine: m.source_kind_doctrine,
  report: m.source_kind_report,
  judgment: m.source_kind_judgment,
  article: m.source_kind_article,
};

/** The name of one of the words that a choice may be. */
export function labelChoice(value: string): string {
  return choices[value]?.() ?? value;
}
