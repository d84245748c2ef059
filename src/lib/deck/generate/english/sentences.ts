/**
 * A passage to sentences: the browser's own segmentation, mended where an abbreviation, a numbered article or an
 * initial only looks like an end.
 */
import type { Span } from '../candidate';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Abbreviations that a sentence does not end with, and those that stand before a number or a name. */
const abbreviated =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Sgt|Capt|Cpl|Amb|Hon|Rev|St|Mt|No|Nos|Art|Arts|Para|para|paras|art|arts|Res|res|Sec|sec|Ch|ch|Vol|vol|pp|p|Fig|fig|vs|v|cf|e\.g|i\.e|etc|al|approx|ca|ed|eds|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.N|U\.K|E\.U|D\.C)\.["”’)]*\s*$/;
const initial = /(?:^|\s)\p{Lu}\.\s*$/u;
/** The mark of a note after the full stop, in which the segmentation would find the next sentence: “… met.[12] It …”. */
const referenceMark = /(?<=[.!?]["”’)]?)(?:\[\d{1,3}(?:[,–-] ?\d{1,3})*\])+/g;
/** Longer runs are cut at blanks, so that a text without any full stop costs no more than another. */
const longestPiece = 4000;

/** The sentences of a passage, as stretches of it without blanks at the edges. */
export function splitSentences(given: string): Span[] {
  const passage = given.replace(referenceMark, (mark) => ' '.repeat(mark.length));
  const spans: Span[] = [];
  let start = 0;
  for (const { index, segment } of segmenter.segment(passage)) {
    const end = index + segment.length;
    const held = passage.slice(start, end);
    if (end < passage.length && goesOn(held, passage.slice(end, end + 40))) continue;
    spans.push(...cutLong(passage, start, end));
    start = end;
  }
  if (start < passage.length) spans.push(...cutLong(passage, start, passage.length));
  return spans.map((span) => trimSpan(passage, span)).filter((span) => span.end > span.start);
}

function goesOn(held: string, next: string): boolean {
  if (/\n\s*\n\s*$/.test(held)) return false;
  const tail = held.slice(-24);
  if (/^\p{Ll}/u.test(next) && !/[!?]["”’)]*\s*$/.test(tail)) return true;
  if (/\b(?:etc|al)\.\s*$/.test(tail) && /^\p{Lu}/u.test(next)) return false;
  return abbreviated.test(tail) || initial.test(tail);
}

function cutLong(passage: string, start: number, end: number): Span[] {
  const spans: Span[] = [];
  let from = start;
  while (end - from > longestPiece) {
    const blank = passage.lastIndexOf(' ', from + longestPiece);
    const to = blank > from ? blank : from + longestPiece;
    spans.push({ start: from, end: to });
    from = to;
  }
  return [...spans, { start: from, end }];
}

/** A stretch without the blanks at its edges. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}
