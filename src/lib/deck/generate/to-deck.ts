/**
 * Candidates to a deck document: a draft that the compiler accepts without errors, each card citing the section that
 * it rests on. The wording is for a person to go over; every item is marked as a draft.
 */
import { shortHash } from '../../core/hash';
import { printDocument } from '../print';
import { parseDocument } from '../parse';
import type { Candidate } from './candidate';
import { idFrom, line, rich, unique, writeGap, yaml } from './deck-text';
import type { Generated } from './generate';

/** What the document's front matter says besides the title. */
export interface DraftHead {
  readonly description: string;
  /** The deck's id, if it is not to be made of the title; the ids of its cards begin with it. */
  readonly id?: string;
  /** BCP 47 tag of the document. */
  readonly language: string;
  readonly licence: string;
  /** The deck's title, if it is not to be the first document's. */
  readonly title?: string;
  /** What stands above an item. */
  readonly scenario: string;
  /** Names for what has none: a section without a heading, the section of sources. */
  readonly untitled: string;
  readonly sources: string;
}

/** A document with the id of its source in the deck. */
interface Cited extends Generated {
  readonly sourceId: string;
}

/** The deck document of a draft from documents, in its canonical form; undefined when there is nothing to put into it. */
export function toDeckDocument(made: readonly Generated[], head: DraftHead): string | undefined {
  const [first] = made;
  if (!first || made.every(({ candidates }) => candidates.length === 0)) return undefined;
  const prefix = head.id ?? idFrom(head.title ?? first.title, 24);
  const names = new Map<string, number>();
  const cited = made.map((one, at) => ({
    ...one,
    sourceId: made.length === 1 ? 'document' : `document-${String(at + 1)}`,
  }));
  const sections = cited.flatMap((one) => writeSections(one, head, prefix, names));
  const text = [
    writeHead(first.title, head, prefix),
    ...sections,
    ...writeSources(cited, head, names),
  ];
  return printDocument(parseDocument(text.join('\n\n')).document);
}

function writeSections(
  made: Cited,
  head: DraftHead,
  prefix: string,
  names: Map<string, number>,
): string[] {
  return made.sections.flatMap(({ heading }, index) => {
    const own = made.candidates.filter(({ section }) => section === index);
    if (own.length === 0) return [];
    const words = heading === '' ? head.untitled : heading;
    const blocks = [...own]
      .sort(byPlace)
      .map((one) => writeBlock(one, words, prefix, made.sourceId, head));
    return [`## ${line(words)} \`${unique(idFrom(words, 48), names)}\``, ...blocks];
  });
}

function byPlace(a: Candidate, b: Candidate): number {
  return a.span.start - b.span.start || (a.kind < b.kind ? -1 : 1);
}

function writeHead(title: string, head: DraftHead, prefix: string): string {
  const fields = [
    `id: ${prefix}`,
    `title: ${yaml(head.title ?? title)}`,
    `description: ${yaml(head.description)}`,
  ];
  return ['---', ...fields, `language: ${head.language}`, `licence: ${head.licence}`, '---'].join(
    '\n',
  );
}

function writeSources(
  cited: readonly Cited[],
  { sources }: DraftHead,
  names: Map<string, number>,
): string[] {
  const blocks = cited.map(({ title, isAiGenerated, sourceId }) => {
    const flag = isAiGenerated ? ['- ai-generated: yes'] : [];
    return [
      `### Source \`${sourceId}\``,
      '',
      `- title: ${line(title)}`,
      '- kind: article',
      ...flag,
    ].join('\n');
  });
  return [`## ${sources} \`${unique(idFrom(sources, 48), names)}\``, ...blocks];
}

function writeBlock(
  candidate: Candidate,
  heading: string,
  prefix: string,
  sourceId: string,
  head: DraftHead,
): string {
  const { kind, span, front, back } = candidate;
  const id = `${prefix}-${shortHash(`${sourceId} ${kind} ${String(span.start)} ${front} ${back}`, 10)}`;
  const cite = `- cite: ${sourceId}, section “${line(heading).replace(/[[\]]/g, '')}”`;
  if (candidate.options) return writeItem(candidate, heading, id, cite, head.scenario);
  const [name, ...lines] = writeFields(candidate);
  return [`### ${name ?? ''} \`${id}\``, '', ...lines, cite].join('\n');
}

function writeFields(candidate: Candidate): string[] {
  const { front, back, members, isOrdered, gapText, kind } = candidate;
  if (gapText !== undefined) return ['Cloze', `- text: ${writeGap(gapText)}`];
  if (members.length > 1) {
    const listed = members.map(
      (member, at) => `  ${isOrdered ? `${String(at + 1)}.` : '-'} ${rich(member)}`,
    );
    return [
      isOrdered ? 'Ordered list' : 'List',
      `- front: ${rich(front)}`,
      '- members:',
      ...listed,
    ];
  }
  const name = kind === 'definition' || kind === 'abbreviation' ? 'Reversed' : 'Basic';
  return [name, `- front: ${rich(front)}`, `- back: ${rich(back)}`];
}

function writeItem(
  { front, options = [] }: Candidate,
  heading: string,
  id: string,
  cite: string,
  text: string,
): string {
  const keys = options.filter(({ isKey }) => isKey).length;
  const listed = options.map(
    ({ text, isKey }, at) => `  - [${isKey ? 'x' : ' '}] \`o${String(at + 1)}\` ${rich(text)}`,
  );
  return [
    `### Scenario \`${id}\``,
    `- title: ${line(heading)}`,
    text,
    `#### Item \`${id}-1\``,
    [
      `- stem: ${rich(front)}`,
      '- options:',
      ...listed,
      `- response: ${keys > 1 ? 'multiple' : 'single'}`,
      `- topic: ${line(heading)}`,
      '- domain: knowledge',
      '- difficulty: medium',
      '- draft: yes',
      cite,
    ].join('\n'),
  ].join('\n\n');
}
