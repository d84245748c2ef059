/** A read document to what the finders work on: sections, passages that count, sentences with their words. */
import type { ReadText, TextBlock } from '../read/read-text';
import type { Span } from './candidate';
import { dropReferences } from './english/asides';
import { type LeftOutReason, residueOf } from './english/residue';
import { splitSentences } from './english/sentences';
import { shapeOf, type Shape } from './english/shape';
import { isStandalone, leadingLink, subjectOf } from './english/standalone';
import { tagSentence } from './english/tag';

/** A section: its heading, and from where to where it reaches. */
export interface Section extends Span {
  readonly heading: string;
}

/** A passage that was left out, and why. */
export interface LeftOut extends Span {
  readonly reason: LeftOutReason;
}

/** A block that counts, in its section. */
export interface Passage {
  readonly block: TextBlock;
  readonly section: number;
}

/** A document, looked through but for its sentences. */
export interface Outline {
  readonly sections: readonly Section[];
  readonly leftOut: readonly LeftOut[];
  readonly passages: readonly Passage[];
  readonly isAiGenerated: boolean;
}

/** A sentence with its words; offsets of the shape's tokens count from `start`. */
export interface Sentence extends Span {
  /** The words, blanks made even, as long as the span. */
  readonly words: string;
  readonly shape: Shape;
  /** The same sentence without the link that it begins with. */
  readonly bodyStart: number;
  readonly isStandalone: boolean;
  readonly subject: string | undefined;
  readonly passage: Passage;
}

/** The sections, and what of the text counts. */
export function outlineDocument({ plain, blocks }: ReadText): Outline {
  const sections: Section[] = [];
  const leftOut: LeftOut[] = [];
  const passages: Passage[] = [];
  for (const block of blocks) {
    const words = cleanWords(plain.slice(block.start, block.end));
    const reason = reasonToLeaveOut(block, words);
    if (reason) leftOut.push({ start: block.start, end: block.end, reason });
    else if (block.kind === 'heading')
      sections.push({ heading: words, start: block.start, end: plain.length });
    else passages.push({ block, section: openSection(sections, block, plain.length) });
  }
  closeSections(sections);
  return {
    sections,
    leftOut,
    passages,
    isAiGenerated: leftOut.some(({ reason }) => reason === 'ai-notice'),
  };
}

function reasonToLeaveOut(block: TextBlock, words: string): LeftOutReason | undefined {
  if (block.kind === 'furniture') return 'page-residue';
  return block.kind === 'code' ? 'code' : residueOf(words);
}

/** Text before the first heading is a section without one. */
function openSection(sections: Section[], block: TextBlock, end: number): number {
  if (sections.length === 0) sections.push({ heading: '', start: block.start, end });
  return sections.length - 1;
}

function closeSections(sections: Section[]): void {
  sections.forEach((section, index) => {
    const next = sections[index + 1];
    if (next) sections[index] = { ...section, end: next.start };
  });
}

/** The sentences of a passage. */
export function readSentences(plain: string, passage: Passage): Sentence[] {
  const { start, end } = passage.block;
  const text = plain.slice(start, end);
  return splitSentences(text).map((span) => readSentence(text, span, passage));
}

function readSentence(text: string, span: Span, passage: Passage): Sentence {
  const words = text.slice(span.start, span.end).replace(/\s/g, ' ');
  const bodyStart = leadingLink(words).length;
  const shape = shapeOf(dropReferences(tagSentence(words)));
  const offset = passage.block.start;
  return {
    start: offset + span.start,
    end: offset + span.end,
    words,
    shape,
    bodyStart,
    isStandalone: isStandalone(words),
    subject: subjectOf(shape, words),
    passage,
  };
}

/** Words with single blanks between them. */
export function cleanWords(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
