/**
 * Document to text in its canonical form: one blank line between parts, two spaces of indentation. It changes no
 * word, and what it prints parses to the same document and prints the same again.
 */
import type { BlockNode, Document, Field, RawText, SectionNode, TextNode } from './document';

/** The text of a document without errors; of any other, what could be read of it. */
export function printDocument(document: Document): string {
  const parts = [
    ...(document.frontMatter.length === 0 ? [] : [printFrontMatter(document.frontMatter)]),
    ...document.sections.flatMap(printSection),
  ];
  return parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
}

function printFrontMatter(fields: readonly Field[]): string {
  return printKeys(fields.map(({ key, raw }) => [key, raw[0]?.text ?? '']));
}

/** Front matter of the given keys and values, each of one line. */
export function printKeys(keys: readonly (readonly [key: string, value: string])[]): string {
  const lines = keys.map(([key, value]) => `${key}: ${quote(value)}`.trimEnd());
  return ['---', ...lines, '---'].join('\n');
}

/** Quotes where YAML wants them, or where the value's own would be taken for them. */
function quote(text: string): string {
  if (!/^["'\s[\]{}#&*!|>%@`,?:-]|\s$|: |:$| #/.test(text)) return text;
  return text.includes('"') ? `'${text}'` : `"${text}"`;
}

function printSection(section: SectionNode): string[] {
  const parts = section.parts.map(printPart);
  return section.title === undefined ? parts : [printSectionHeading(section), ...parts];
}

/** The heading of a section. */
export function printSectionHeading({ title = '', id }: SectionNode): string {
  return printHeading(2, title, id?.text);
}

/** A run of study text, or a block with all that belongs to it. */
export function printPart(part: TextNode | BlockNode): string {
  return part.type === 'text' ? printLines(part.content.raw, '') : printBlock(part).join('\n\n');
}

function printBlock(block: BlockNode): string[] {
  const { level, name, id, fields, text, children } = block;
  return [
    printHeading(level, name, id?.text),
    ...(fields.length === 0 ? [] : [fields.map(printField).join('\n')]),
    ...(text === undefined ? [] : [printLines(text.raw, '')]),
    ...children.flatMap(printBlock),
  ];
}

/** A heading with its id, where it has one. */
export function printHeading(level: number, words: string, id: string | undefined): string {
  const mark = id === undefined ? [] : [`\`${id}\``];
  return ['#'.repeat(level), ...(words === '' ? [] : [words]), ...mark].join(' ');
}

function printField({ key, raw, line }: Field): string {
  const [first, ...others] = raw;
  if (first === undefined) return `- ${key}:`;
  if (first.line !== line) return `- ${key}:\n${printLines(raw, '  ')}`;
  const start = `- ${key}: ${first.text}`;
  return others.length === 0 ? start : `${start}\n${printLines(others, '  ')}`;
}

function printLines(raw: RawText, indent: string): string {
  return raw.map((line) => (line.text === '' ? '' : indent + line.text)).join('\n');
}
