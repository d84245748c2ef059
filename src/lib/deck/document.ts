/**
 * A parsed deck document: what the author wrote, with its place in the file, and what each value means.
 * It keeps the author's own Markdown, so that printing changes no word.
 */
import type { Picture } from '../core/deck';
import type { RichText } from '../core/rich-text';

/** A place in the file; both count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One line of raw Markdown without its indentation; `column` is where `text` begins in the file. */
export interface TextLine extends Place {
  readonly text: string;
}

/** Raw Markdown, line by line, with no blank line at either end. */
export type RawText = readonly TextLine[];

/** A word of the file and where it stands: an id, for example. */
export interface Placed extends Place {
  readonly text: string;
}

/** Raw Markdown together with the rich text that it compiles to. */
export interface ParsedText {
  readonly raw: RawText;
  readonly text: RichText;
}

/** The kinds of block, as `fields.ts` declares them. */
export type BlockKind =
  | 'basic'
  | 'reversed'
  | 'cloze'
  | 'list'
  | 'ordered-list'
  | 'picture'
  | 'scenario'
  | 'inject'
  | 'item'
  | 'note'
  | 'source';

/** An option as written. `idPlace` is where a missing id belongs; `rationale` is absent when none is written. */
export interface OptionValue extends Place {
  readonly id: Placed | undefined;
  readonly idPlace: Place;
  readonly isKey: boolean;
  readonly text: RichText;
  readonly rationale: RichText | undefined;
}

/** A picture's part as written, in percent of the picture. */
export interface PartValue extends Place {
  readonly id: Placed | undefined;
  readonly idPlace: Place;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly answer: RichText;
}

/** A cloze text; `unnumbered` are the places after `{{` where several gaps need a number and have none. */
export interface ClozeValue {
  readonly text: RichText;
  readonly gapNumbers: readonly number[];
  readonly unnumbered: readonly { readonly place: Place; readonly number: number }[];
}

/** What a value of each type is once read. */
export interface ValueByType {
  readonly line: string;
  readonly rich: RichText;
  readonly cloze: ClozeValue;
  readonly citation: { readonly sourceId: string; readonly locator: string };
  readonly ids: readonly Placed[];
  readonly words: readonly string[];
  readonly id: string;
  readonly day: string;
  readonly answer: { readonly kind: string; readonly reason: string };
  readonly language: string;
  readonly licence: string;
  readonly yes: boolean;
  readonly year: number;
  readonly order: number;
  readonly address: string;
  readonly choice: string;
  readonly members: readonly RichText[];
  readonly options: readonly OptionValue[];
  readonly parts: readonly PartValue[];
  readonly image: Picture;
}

/** The types of value that a key can have. */
export type ValueType = keyof ValueByType;

/** A value with its type. */
export type FieldValue = {
  readonly [Type in ValueType]: { readonly type: Type; readonly value: ValueByType[Type] };
}[ValueType];

/** One `key: value`. `value` is absent when it could not be read; a problem says why. */
export interface Field extends Place {
  readonly key: string;
  readonly raw: RawText;
  readonly value: FieldValue | undefined;
}

/** A card, scenario, note, source, inject or item. `kind` is absent when the heading names none that is known. */
export interface BlockNode extends Place {
  readonly type: 'block';
  readonly kind: BlockKind | undefined;
  readonly name: string;
  readonly level: 3 | 4;
  readonly id: Placed | undefined;
  /** Where a missing id belongs: the end of the heading. */
  readonly idPlace: Place;
  readonly fields: readonly Field[];
  /** The situation of a scenario or the news of an inject. */
  readonly text: ParsedText | undefined;
  /** Injects and items of a scenario. */
  readonly children: readonly BlockNode[];
}

/** A run of study text. */
export interface TextNode extends Place {
  readonly type: 'text';
  readonly content: ParsedText;
}

/** A section; `title` is absent for what stands before the first heading. */
export interface SectionNode extends Place {
  readonly title: string | undefined;
  readonly id: Placed | undefined;
  readonly idPlace: Place;
  readonly parts: readonly (TextNode | BlockNode)[];
}

/** A mention of something that must exist: a source, a card, a note, or an image beside the deck. */
export interface Reference extends Place {
  readonly kind: 'source' | 'card' | 'note' | 'image';
  readonly id: string;
}

/** A whole document, in the author's order. */
export interface Document {
  readonly frontMatter: readonly Field[];
  readonly sections: readonly SectionNode[];
  readonly references: readonly Reference[];
}

/** The value of a block's key, when the key is there and could be read as `type`. */
export function valueOf<Type extends ValueType>(
  fields: readonly Field[],
  key: string,
  type: Type,
): ValueByType[Type] | undefined {
  return valuesOf(fields, key, type)[0];
}

/** The values of a key that may be repeated, in the author's order. */
export function valuesOf<Type extends ValueType>(
  fields: readonly Field[],
  key: string,
  type: Type,
): ValueByType[Type][] {
  const values: ValueByType[Type][] = [];
  for (const field of fields) {
    if (field.key === key && isOfType(field.value, type)) values.push(field.value.value);
  }
  return values;
}

/** The value of a key that a document without errors has; a document with errors is not compiled. */
export function requiredValue<Type extends ValueType>(
  fields: readonly Field[],
  key: string,
  type: Type,
): ValueByType[Type] {
  const value = valueOf(fields, key, type);
  if (value === undefined) throw new Error(`Inconsistent: no ${type} value of ${key}`);
  return value;
}

/** The text of an id that a document without errors has. */
export function requiredId(id: Placed | undefined): string {
  if (id === undefined) throw new Error('Inconsistent: no id');
  return id.text;
}

function isOfType<Type extends ValueType>(
  value: FieldValue | undefined,
  type: Type,
): value is Extract<FieldValue, { type: Type }> & { value: ValueByType[Type] } {
  return value?.type === type;
}
