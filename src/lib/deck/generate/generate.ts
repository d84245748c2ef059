/** From a read document to candidates: the one entry of the generator. Pure and the same every time. */
import type { BlockKind, ReadText } from '../read/read-text';
import {
  cleanWords,
  type LeftOut,
  outlineDocument,
  type Outline,
  readSentences,
  type Section,
  type Sentence,
} from './analyse';
import type { Candidate } from './candidate';
import { defineInOrder } from './definitions';
import { isEnglish } from './english/is-english';
import { findAbbreviations, findAbbreviationsIn } from './finders/abbreviations';
import { findCloze, type WordCounts } from './finders/clozes';
import { findDefinitionCard } from './finders/definitions';
import { isEmpty, mainAnswer } from './finders/clause';
import { countWords, type Draft, fromSentence } from './finders/draft';
import { findFacts } from './finders/facts';
import { makeItems } from './finders/items';
import { findMarkedLists } from './finders/marked-lists';
import { findConsequence, findMeans, findOutcome } from './finders/consequences';
import { findCause, findContrast, findPurpose } from './finders/relations';
import { findSentenceList } from './finders/sentence-lists';
import { findPlainCloze } from './finders/plain-clozes';
import { resolveSubject } from './resolve';
import { selectCandidates } from './select';

/** At most so many candidates for each hundred words, unless told otherwise. */
export const usualPerHundredWords = 1.6;

/** What the generator makes of a document. */
export interface Generated {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly leftOut: readonly LeftOut[];
  readonly isAiGenerated: boolean;
  /** Whether the rules fit the language; if not, only plain gaps are offered. */
  readonly isEnglish: boolean;
  readonly wordCount: number;
  readonly candidates: readonly Candidate[];
}

/** What may be asked of the generator. */
export interface GenerateOptions {
  readonly title?: string;
  readonly perHundredWords?: number;
  /** Told, now and then, how much of the document is done, between 0 and 1. */
  readonly onProgress?: (share: number) => void;
}

/** The candidates of a document, best first. */
export function generate(document: ReadText, options: GenerateOptions = {}): Generated {
  const outline = outlineDocument(document);
  const { sections, leftOut, isAiGenerated } = outline;
  const english = isEnglish(document.plain);
  const counts = countEach(document.plain);
  const found = findAll(document, outline, counts, english, options.onProgress);
  const wordsBySection = sections.map(({ heading }) => countWords(heading));
  for (const { block, section } of outline.passages)
    wordsBySection[section] =
      (wordsBySection[section] ?? 0) + countWords(document.plain.slice(block.start, block.end));
  const lists = found.filter(({ kind }) => kind === 'list');
  const all = [...found, ...makeItems(lists)];
  const candidates = selectCandidates(
    all,
    wordsBySection,
    options.perHundredWords ?? usualPerHundredWords,
  );
  const title = options.title ?? document.title ?? titleOf(document, leftOut);
  const wordCount = wordsBySection.reduce((sum, words) => sum + words, 0);
  return { title, sections, leftOut, isAiGenerated, isEnglish: english, wordCount, candidates };
}

function findAll(
  document: ReadText,
  outline: Outline,
  counts: WordCounts,
  english: boolean,
  onProgress?: (share: number) => void,
): Candidate[] {
  const { text, plain } = document;
  const found: Candidate[] = english
    ? [...findMarkedLists(outline, text, plain), ...fromHeadings(outline, text)]
    : [];
  const prose = outline.passages.filter(({ block }) =>
    isProse(block.kind, plain.slice(block.start, block.end)),
  );
  const define = defineInOrder();
  for (const [index, passage] of prose.entries()) {
    const heading = outline.sections[passage.section]?.heading ?? '';
    let before: Sentence | undefined;
    for (const read of readSentences(plain, passage)) {
      const sentence = english ? resolveSubject(read, before) : read;
      before = sentence;
      const drafts = english
        ? findInSentence(sentence, counts, heading, define)
        : findPlainCloze(sentence, counts);
      found.push(...drafts.map((draft) => fromSentence(draft, sentence, text)));
    }
    if (index % 50 === 0) onProgress?.(index / prose.length);
  }
  return found;
}

/** Paragraphs and notes; also numbered paragraphs, which only look like items of a list. */
function isProse(kind: BlockKind, words: string): boolean {
  if (kind !== 'item') return kind === 'paragraph' || kind === 'note';
  return (
    countWords(words) > 8 && /[.]\s*$/.test(words) && !/^\p{L}+ing\b|^[^.]{3,60}:/u.test(words)
  );
}

function findInSentence(
  sentence: Sentence,
  counts: WordCounts,
  heading: string,
  define: ReturnType<typeof defineInOrder>,
): Draft[] {
  const asked = [
    ...findPurpose(sentence, heading),
    ...findConsequence(sentence, heading),
    ...findOutcome(sentence),
  ];
  return [
    ...findDefinitionCard(sentence, define(sentence.words, sentence.shape)),
    ...findAbbreviationsIn(sentence),
    ...findSentenceList(sentence, heading),
    ...findContrast(sentence),
    ...asked.flatMap(keepMain),
    ...findMeans(sentence),
    ...findCause(sentence),
    ...findFacts(sentence),
    ...findCloze(sentence, counts, heading),
  ];
}

/** The card with the main part of its answer; none when that says nothing. */
function keepMain(draft: Draft): Draft[] {
  const back = mainAnswer(draft.back);
  return isEmpty(back) ? [] : [{ ...draft, back }];
}

function fromHeadings({ sections }: Outline, text: string): Candidate[] {
  return sections.flatMap(({ heading, start }, section) =>
    findAbbreviations(heading).map((draft) => {
      const end = start + (text.slice(start, start + 400).split('\n', 1)[0] ?? '').trimEnd().length;
      const span = { start, end };
      return {
        members: [],
        isOrdered: false,
        ...draft,
        span,
        section,
        text: text.slice(start, end),
      };
    }),
  );
}

function countEach(plain: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of plain.toLowerCase().matchAll(/\p{L}+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The first heading, or else the first words, of what counts. */
function titleOf({ plain, blocks }: ReadText, leftOut: readonly LeftOut[]): string {
  const out = new Set(leftOut.map(({ start }) => start));
  const counted = blocks.filter(({ start }) => !out.has(start));
  const block = counted.find(({ kind }) => kind === 'heading') ?? counted[0];
  const words = block ? cleanWords(plain.slice(block.start, block.end)) : '';
  return words.length > 90 ? `${words.slice(0, words.lastIndexOf(' ', 80))} …` : words;
}
