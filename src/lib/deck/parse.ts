/**
 * Text to document: the first of the three steps from a deck document to a deck. It reads every value and reports
 * every problem that shows without looking elsewhere; it never throws and never stops at a fault.
 */
import type { BlockNode, Document, ParsedText, Reference, SectionNode, TextNode } from './document';
import type { FieldRules } from './fields';
import { readFields } from './field-lines';
import { blockRules } from './fields';
import { collectFindings, type Findings } from './findings';
import { readFrontMatter } from './front-matter';
import { readMarkdown } from './markdown';
import { type BlockDraft, outlineLines, type SectionDraft, type TextDraft } from './outline';
import { type Problem, sortProblems } from './problems';
import { isBlank, splitLines, trimBlankLines } from './raw-text';
import type { Heading } from './scan-lines';

/** A document and what is wrong with it, from top to bottom. */
export interface Parsed {
  readonly document: Document;
  readonly problems: readonly Problem[];
}

const noRules: FieldRules = {};

/** Parses a deck document. */
export function parseDocument(text: string): Parsed {
  const problems: Problem[] = [];
  const references: Reference[] = [];
  const findings = collectFindings(problems, references);
  const lines = splitLines(text);
  if (lines.every(isBlank)) {
    findings.report('empty-document', { line: 1, column: 1 }, {});
    return { document: { frontMatter: [], sections: [], references }, problems };
  }
  const { fields, body } = readFrontMatter(lines, findings);
  const sections = outlineLines(body, findings).map((draft) => makeSection(draft, findings));
  const document = { frontMatter: fields, sections, references };
  return { document, problems: sortProblems(problems) };
}

function makeSection(draft: SectionDraft, findings: Findings): SectionNode {
  const { heading, line, column } = draft;
  if (heading?.words === '') findings.report('missing-title', draft, {});
  return {
    line,
    column,
    title: heading?.words,
    id: heading?.id,
    idPlace: { line, column: heading?.endColumn ?? column },
    parts: draft.parts.map((part) =>
      part.type === 'text' ? makeText(part, findings) : makeBlock(part, findings),
    ),
  };
}

function makeText(draft: TextDraft, findings: Findings): TextNode {
  const content = parseText(draft.lines, findings);
  const { line, column } = content.raw[0] ?? { line: 1, column: 1 };
  return { type: 'text', line, column, content };
}

function parseText(lines: TextDraft['lines'], findings: Findings): ParsedText {
  const raw = trimBlankLines(lines);
  return { raw, text: readMarkdown(raw, 'own-lines', findings) };
}

function makeBlock(draft: BlockDraft, findings: Findings): BlockNode {
  const { kind, heading, level, line, column } = draft;
  const rule = kind === undefined ? undefined : blockRules[kind];
  const text = parseText(draft.text, findings);
  const owner = { rules: rule?.fields ?? noRules, block: heading.words, line, column };
  // The keys of a kind that nobody knows are kept unread: its heading has been reported once.
  const fields =
    rule === undefined
      ? draft.fields.map((field) => ({
          ...field,
          raw: trimBlankLines(field.lines),
          value: undefined,
        }))
      : readFields(draft.fields, owner, findings);
  if (rule?.holdsText === true && text.raw.length === 0) {
    findings.report('missing-text', draft, { block: heading.words });
  }
  return {
    type: 'block',
    kind,
    level,
    line,
    column,
    fields,
    ...namesOf(heading, line),
    text: text.raw.length === 0 ? undefined : text,
    children: draft.children.map((child) => makeBlock(child, findings)),
  };
}

function namesOf(heading: Heading, line: number): Pick<BlockNode, 'name' | 'id' | 'idPlace'> {
  return { name: heading.words, id: heading.id, idPlace: { line, column: heading.endColumn } };
}
