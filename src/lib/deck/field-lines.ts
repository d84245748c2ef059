/** Keys and values: checks the keys of a block or of the front matter against their rules and reads the values. */
import type { Field, Place, RawText, TextLine } from './document';
import type { FieldRules } from './fields';
import type { Findings } from './findings';
import { trimBlankLines } from './raw-text';
import { readValue } from './values';

/** A key as written, at its place, and the lines of its value. */
export interface FieldDraft extends Place {
  readonly key: string;
  readonly lines: TextLine[];
}

/** Whose keys are read: a block under its heading, or the front matter. */
export interface FieldOwner extends Place {
  readonly rules: FieldRules;
  /** The block's name; absent for the front matter. */
  readonly block: string | undefined;
}

/** Reads the values of all keys; reports keys that are unknown, repeated, empty or missing. */
export function readFields(
  drafts: readonly FieldDraft[],
  owner: FieldOwner,
  findings: Findings,
): Field[] {
  const seen = new Set<string>();
  const fields = drafts.map((draft) => {
    const field = readField(draft, owner, seen.has(draft.key), findings);
    seen.add(draft.key);
    return field;
  });
  for (const [key, rule] of Object.entries(owner.rules)) {
    if (rule.isRequired === true && !seen.has(key)) reportMissing(key, owner, findings);
  }
  return fields;
}

function readField(
  draft: FieldDraft,
  owner: FieldOwner,
  isSeen: boolean,
  findings: Findings,
): Field {
  const { key, line, column } = draft;
  const raw = trimBlankLines(draft.lines);
  const field = { key, line, column, raw };
  const rule = Object.hasOwn(owner.rules, key) ? owner.rules[key] : undefined;
  if (rule === undefined) reportUnknown(draft, owner, findings);
  else if (isSeen && rule.isRepeatable !== true) findings.report('key-twice', draft, { key });
  else if (raw[0] === undefined) findings.report('empty-value', draft, { key });
  else {
    const standing = raw[0].line === line ? 'beside-key' : 'own-lines';
    const place = startOf(raw[0]);
    return { ...field, value: readValue({ key, raw, place, standing, rule, findings }) };
  }
  return { ...field, value: undefined };
}

function startOf(line: RawText[number]): Place {
  return { line: line.line, column: line.column + line.text.length - line.text.trimStart().length };
}

function reportUnknown(draft: FieldDraft, owner: FieldOwner, findings: Findings): void {
  const known = Object.keys(owner.rules).join(', ');
  const { key } = draft;
  if (owner.block === undefined) findings.report('unknown-front-matter-key', draft, { key, known });
  else findings.report('unknown-key', draft, { key, block: owner.block, known });
}

function reportMissing(key: string, owner: FieldOwner, findings: Findings): void {
  if (owner.block === undefined) findings.report('missing-front-matter-key', owner, { key });
  else if (key === 'cite') findings.report('no-citation', owner, { block: owner.block });
  else findings.report('missing-key', owner, { key, block: owner.block });
}
