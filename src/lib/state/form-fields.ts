/** A block's keys as a form shows them: what is written, what may be written, and what is wrong beside each. */
import type { Deck, Source } from '../core/deck';
import {
  checkPart,
  previewPart,
  problemsByKey,
  problemsOfChild,
  type PartKind,
  type PartSurroundings,
} from '../deck/check-part';
import type { BlockNode, ValueType } from '../deck/document';
import { valuesIn, withValues, type BlockDraft } from '../deck/draft';
import { blockRules } from '../deck/fields';
import type { Problem } from '../deck/problems';

export {
  joinMembers,
  joinOptions,
  joinPictureParts,
  splitMembers,
  splitOptions,
  splitParts,
  type OptionDraft,
  type PartDraft,
} from '../deck/draft-lists';
export type { PartSurroundings } from '../deck/check-part';
export type { BlockDraft } from '../deck/draft';

/** One key of a form. */
export interface FormField {
  readonly key: string;
  readonly type: ValueType;
  readonly isRequired: boolean;
  readonly isRepeatable: boolean;
  /** The words that a choice may be. */
  readonly allowed: readonly string[];
  /** As written; one empty value where nothing is. */
  readonly values: readonly string[];
  readonly problems: readonly Problem[];
}

/** A block's form: keys that are needed or written, then those that could be, and what is wrong with the whole. */
export interface FormFields {
  readonly shown: readonly FormField[];
  readonly further: readonly FormField[];
  readonly problems: readonly Problem[];
}

/** Keys that every form of their kind shows, needed or not. */
const alwaysShown = new Set(['why', 'tags']);

/** The fields of a draft. `block` is the same draft as parsed. */
export function listFields(
  draft: BlockDraft,
  block: BlockNode | undefined,
  problems: readonly Problem[],
): FormFields {
  const byKey = block ? problemsByKey(block, problems) : new Map<string, Problem[]>();
  const fields = Object.entries(blockRules[draft.kind].fields).map(([key, rule]): FormField => {
    const values = valuesIn(draft, key);
    return {
      key,
      type: rule.type,
      isRequired: rule.isRequired === true,
      isRepeatable: rule.isRepeatable === true,
      allowed: rule.allowed ?? [],
      values: values.length === 0 ? [''] : values,
      problems: byKey.get(key) ?? [],
    };
  });
  const isShown = ({ key, isRequired, values }: FormField) =>
    isRequired || alwaysShown.has(key) || values.some((value) => value !== '');
  const known = new Set(fields.map(({ key }) => key));
  return {
    shown: fields.filter(isShown),
    further: fields.filter((field) => !isShown(field)),
    problems: [...byKey].flatMap(([key, found]) => (known.has(key) ? [] : found)),
  };
}

/** The two halves of a citation as written. */
export function splitCitation(value: string): { sourceId: string; locator: string } {
  const comma = value.indexOf(',');
  if (comma === -1) return { sourceId: value.trim(), locator: '' };
  return { sourceId: value.slice(0, comma).trim(), locator: value.slice(comma + 1).trim() };
}

/** The two halves of an image as written. */
export function splitImage(value: string): { file: string; alt: string } {
  const [, alt = '', file = ''] = /^!\[([^]*)\]\(([^)]*)\)$/.exec(value.trim()) ?? [];
  return { file, alt };
}

/** The form of a child of a scenario: its fields, and what is wrong inside it. */
export function childOf(
  draft: BlockDraft,
  block: BlockNode | undefined,
  index: number,
  problems: readonly Problem[],
): { draft: BlockDraft; block: BlockNode | undefined; problems: readonly Problem[] } | undefined {
  const child = draft.children[index];
  if (!child) return undefined;
  const found = block ? problemsOfChild(block, index, problems) : [];
  return { draft: child, block: block?.children[index], problems: found };
}

/** The draft with a key's value at one place changed; an empty one goes. */
export function withValueAt(
  draft: BlockDraft,
  field: FormField,
  place: number,
  value: string,
): BlockDraft {
  const values = [...field.values];
  values[place] = value;
  return withValues(
    draft,
    field.key,
    values.filter((one, at) => at === place || one !== ''),
  );
}

/** The sources that a deck's parts may cite. */
export function sourcesIn(
  surroundings: PartSurroundings,
  sourceTexts: readonly string[],
): readonly Source[] {
  return previewPart(surroundings, '## S `s`', sourceTexts).sources;
}

/** The kind of part that a text is. */
export function kindOfText(text: string, surroundings: PartSurroundings): PartKind {
  return checkPart(text, surroundings).kind;
}

/** The sources of a compiled deck as its document would write them, as far as citing them needs. */
export function sourceTextsOf({ sources }: Deck): string[] {
  return sources.map(({ id, title, short, kind, isAiGenerated }) => {
    const mark = isAiGenerated ? ['- ai-generated: yes'] : [];
    const keys = [`- title: ${title}`, `- short: ${short}`, `- kind: ${kind}`, ...mark];
    return `### Source \`${id}\`\n\n${keys.join('\n')}`;
  });
}
