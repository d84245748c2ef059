/**
 * A block as a form holds it: its keys with their values as the author writes them. Printed, it is the block again, in
 * the canonical form; what was not touched keeps every word.
 */
import type { BlockKind, BlockNode, RawText } from './document';
import { blockRules } from './fields';
import { printHeading } from './print';
import { rawToString } from './raw-text';

/** One key. `isBelow`: the value begins on the line after its key, as lists, quotes and tables do. */
export interface FieldDraft {
  readonly key: string;
  readonly value: string;
  readonly isBelow: boolean;
}

/** A block being written. `text` is a scenario's situation or an inject's news; other blocks have none. */
export interface BlockDraft {
  readonly kind: BlockKind;
  readonly id: string;
  readonly fields: readonly FieldDraft[];
  readonly text: string;
  readonly children: readonly BlockDraft[];
}

/** The draft of a block of a known kind. */
export function draftOf(block: BlockNode): BlockDraft {
  const { kind, id, fields, text, children } = block;
  if (kind === undefined) throw new Error(`Inconsistent: unknown block ${block.name}`);
  return {
    kind,
    id: id?.text ?? '',
    fields: fields.map(({ key, raw, line }) => ({
      key,
      value: rawToString(raw),
      isBelow: isBelow(raw, line),
    })),
    text: text === undefined ? '' : rawToString(text.raw),
    children: children.map(draftOf),
  };
}

/** The block's text. Keys without a value are left out. */
export function printDraft({ kind, id, fields, text, children }: BlockDraft): string {
  const { level, name } = blockRules[kind];
  const keys = fields.filter(({ value }) => value.trim() !== '').map(printFieldDraft);
  return [
    printHeading(level, name, id === '' ? undefined : id),
    ...(keys.length === 0 ? [] : [keys.join('\n')]),
    ...(text.trim() === '' ? [] : [tidy(text)]),
    ...children.map(printDraft),
  ].join('\n\n');
}

/** The values of a key, in order; none when it is not written. */
export function valuesIn(draft: BlockDraft, key: string): string[] {
  return draft.fields.filter((field) => field.key === key).map(({ value }) => value);
}

/** The draft with other values under a key; a key that was not there joins in the order of the format. */
export function withValues(draft: BlockDraft, key: string, values: readonly string[]): BlockDraft {
  const old = draft.fields.filter((field) => field.key === key);
  const made = values.map((value, index) => {
    const known = old[index];
    return known?.value === value ? known : { key, value, isBelow: standsBelow(draft, key, value) };
  });
  const others = draft.fields.filter((field) => field.key !== key);
  const first = draft.fields.findIndex((field) => field.key === key);
  const place = first === -1 ? placeOf(draft, key) : first;
  return { ...draft, fields: [...others.slice(0, place), ...made, ...others.slice(place)] };
}

function placeOf({ kind, fields }: BlockDraft, key: string): number {
  const order = Object.keys(blockRules[kind].fields);
  const later = fields.findIndex((field) => order.indexOf(field.key) > order.indexOf(key));
  return later === -1 ? fields.length : later;
}

/** Lists stand below their key. So does text that begins with one; a single line is running text, such as `1945.`. */
function standsBelow({ kind }: BlockDraft, key: string, value: string): boolean {
  const type = blockRules[kind].fields[key]?.type;
  if (type === 'members' || type === 'options' || type === 'parts') return true;
  if (type !== 'rich' && type !== 'cloze') return false;
  return value.trim().includes('\n') && /^(?:[-*+>]|\d{1,9}[.)]|\|)/.test(value.trim());
}

function printFieldDraft({ key, value, isBelow: below }: FieldDraft): string {
  const lines = tidy(value).split('\n');
  const indented = lines.map((line) => (line === '' ? '' : `  ${line}`));
  if (below) return [`- ${key}:`, ...indented].join('\n');
  return [`- ${key}: ${lines[0] ?? ''}`, ...indented.slice(1)].join('\n');
}

/** Without blank lines at either end and white space on blank lines; line ends as the format writes them. */
function tidy(text: string): string {
  const lines = text.split(/\r\n|\n|\r/).map((line) => (line.trim() === '' ? '' : line));
  return lines.join('\n').replace(/^\n+|\n+$/g, '');
}

function isBelow(raw: RawText, line: number): boolean {
  return raw[0] !== undefined && raw[0].line !== line;
}
