/**
 * The shape of a document: a state machine over lines that sorts them into sections, blocks, keys and text.
 * It reads no value, and a fault never stops it: every line after it is sorted as well.
 */
import type { BlockKind, Place, TextLine } from './document';
import type { FieldDraft } from './field-lines';
import { blockKindNamed, blockRules } from './fields';
import type { Findings } from './findings';
import { stripIndent } from './raw-text';
import { type Heading, scanLine } from './scan-lines';

/** A run of study text. */
export interface TextDraft {
  readonly type: 'text';
  readonly lines: TextLine[];
}

/** A block with its keys, the text after them, and for a scenario its injects and items. */
export interface BlockDraft extends Place {
  readonly type: 'block';
  readonly kind: BlockKind | undefined;
  readonly heading: Heading;
  readonly level: 3 | 4;
  readonly fields: FieldDraft[];
  readonly text: TextLine[];
  readonly children: BlockDraft[];
}

/** A section; without a heading it holds what stands before the first one. */
export interface SectionDraft extends Place {
  readonly heading: Heading | undefined;
  readonly parts: (TextDraft | BlockDraft)[];
}

/** Sorts the lines of a document's body. */
export function outlineLines(lines: readonly TextLine[], findings: Findings): SectionDraft[] {
  const outliner = new Outliner(findings);
  for (const line of lines) outliner.take(line);
  return outliner.sections;
}

class Outliner {
  readonly sections: SectionDraft[] = [];
  readonly #findings: Findings;
  #scenario: BlockDraft | undefined;
  #block: BlockDraft | undefined;
  #field: FieldDraft | undefined;
  /** `keys`: lines belong to the open block's keys; `skipping`: to a key line that could not be read. */
  #state: 'text' | 'keys' | 'skipping' = 'text';

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  take(line: TextLine): void {
    const scanned = scanLine(line);
    switch (scanned.kind) {
      case 'heading':
        if (scanned.level === 2) this.#openSection(line, scanned);
        else this.#openBlock(line, scanned);
        break;
      case 'key':
        if (this.#state === 'text') this.#takeText(line);
        else this.#openField(line, scanned.key, scanned.keyColumn, scanned.rest);
        break;
      case 'bullet':
        if (this.#state === 'text') this.#takeText(line);
        else this.#skipKey(line);
        break;
      case 'indented':
        this.#takeIndented(line);
        break;
      case 'blank':
        this.#takeBlank(line);
        break;
      case 'text':
        this.#takeText(line);
    }
  }

  #openSection(line: TextLine, heading: Heading): void {
    this.#closeBlock();
    this.sections.push({ heading, line: line.line, column: line.column, parts: [] });
  }

  #openBlock(line: TextLine, heading: Heading): void {
    const kind = blockKindNamed(heading.words);
    const written = heading.level === 3 ? 3 : 4;
    const level = kind === undefined ? written : blockRules[kind].level;
    const draft: BlockDraft = {
      type: 'block',
      kind,
      heading,
      level,
      line: line.line,
      column: line.column,
      fields: [],
      text: [],
      children: [],
    };
    this.#reportHeading(draft);
    this.#place(draft);
    if (level === 3) this.#scenario = kind === 'scenario' ? draft : undefined;
    this.#block = draft;
    this.#field = undefined;
    this.#state = 'keys';
  }

  #reportHeading(draft: BlockDraft): void {
    const { kind, heading, level } = draft;
    const block = heading.words;
    if (kind === undefined) this.#findings.report('unknown-block', draft, { name: block });
    else if (heading.level !== level) {
      this.#findings.report('wrong-level', draft, { block, marks: '#'.repeat(level) });
    }
  }

  #place(draft: BlockDraft): void {
    const block = draft.heading.words;
    if (draft.level === 4 && this.#scenario !== undefined) this.#scenario.children.push(draft);
    else {
      if (this.sections.length === 0) {
        this.#findings.report('block-outside-section', draft, { block });
      }
      if (draft.level === 4) this.#findings.report('outside-scenario', draft, { block });
      this.#section(draft).parts.push(draft);
    }
  }

  #openField(line: TextLine, key: string, column: number, rest: TextLine): void {
    this.#field = { key, line: line.line, column, lines: [rest] };
    this.#block?.fields.push(this.#field);
    this.#state = 'keys';
  }

  #skipKey(line: TextLine): void {
    this.#findings.report('bad-key-line', line, {});
    this.#field = undefined;
    this.#state = 'skipping';
  }

  #takeIndented(line: TextLine): void {
    if (this.#state === 'skipping') return;
    if (this.#field === undefined) this.#takeText(line);
    else this.#field.lines.push(stripIndent(line, 2));
  }

  #takeBlank(line: TextLine): void {
    if (this.#field !== undefined) this.#field.lines.push(line);
    else if (this.#state === 'text') this.#openText()?.push(line);
  }

  #takeText(line: TextLine): void {
    if (this.#state !== 'text') this.#endKeys();
    const open = this.#openText();
    if (open !== undefined) open.push(line);
    else {
      if (this.sections.length === 0) this.#findings.report('text-outside-section', line, {});
      this.#section(line).parts.push({ type: 'text', lines: [line] });
    }
  }

  /** Text after the keys belongs to a scenario or an inject; any other block, and its scenario, ends with it. */
  #endKeys(): void {
    const kind = this.#block?.kind;
    if (kind === undefined || !blockRules[kind].holdsText) this.#closeBlock();
    this.#field = undefined;
    this.#state = 'text';
  }

  #closeBlock(): void {
    this.#block = undefined;
    this.#scenario = undefined;
    this.#field = undefined;
    this.#state = 'text';
  }

  #openText(): TextLine[] | undefined {
    if (this.#block !== undefined) return this.#block.text;
    const last = this.sections.at(-1)?.parts.at(-1);
    return last?.type === 'text' ? last.lines : undefined;
  }

  #section(place: Place): SectionDraft {
    const last = this.sections.at(-1);
    if (last !== undefined) return last;
    const implied = { heading: undefined, line: place.line, column: place.column, parts: [] };
    this.sections.push(implied);
    return implied;
  }
}
