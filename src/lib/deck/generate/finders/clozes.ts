/** Finds the word or phrase that carries a sentence, and hides it. */
import type { Sentence } from '../analyse';
import { everydayWords } from '../english/define/words';
import { countWords, cutGap, type Draft } from './draft';

/** How often the words of a document stand in it, by their small letters. */
export type WordCounts = ReadonlyMap<string, number>;

const weak =
  /\b(?:less|fewer|vital|crucial|essential|important|significant|various|complex|effective|overall|broader|notable|pivotal|fundamental|key|potential|ongoing|diverse|clear|proper|common|critical|strict|careful|further|future|legal considerations|roles?|trends?|tools|challenges?|considerations?|aspects?|factors?|components?|measures?|risks?|practices|types?|operations work|centers|point)\b/i;

/** The gap text of a sentence that stands alone. */
export function findCloze(sentence: Sentence, counts: WordCounts, heading: string): Draft[] {
  if (!sentence.isStandalone) return [];
  // A fragment says nothing.
  if (!/[VBXW]/.test(sentence.shape.letters)) return [];
  const length = countWords(sentence.words);
  if (length < 8 || length > 26) return [];
  const best = gapsOf(sentence, counts, heading)[0];
  if (!best || best.score < 0.35) return [];
  const sureness =
    0.2 +
    Math.min(0.3, best.score * 0.4) -
    (length > 22 ? 0.06 : 0) -
    (weak.test(sentence.words) ? 0.08 : 0);
  const gap = cutGap(
    sentence,
    best.from,
    best.to,
    hintAt(sentence.words.slice(best.from, best.to)),
  );
  return [
    { kind: 'cloze', reason: 'carries-sentence', term: gap.back, confidence: sureness, ...gap },
  ];
}

/** The first letters of a phrase, without which another would fit as well; a name needs none. */
function hintAt(phrase: string): string {
  if (isName(phrase)) return '';
  return phrase.replace(/\p{L}[\p{L}\p{N}’'-]*/gu, (word) =>
    /^(?:and|of|the|in|for|to)$/.test(word) ? word : `${word.slice(0, 1)}…`,
  );
}

function isName(phrase: string): boolean {
  return /\p{Lu}\p{L}*\p{Lu}|\s\p{Lu}/u.test(phrase);
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

function gapsOf({ shape, words, bodyStart }: Sentence, counts: WordCounts, heading: string): Gap[] {
  const gaps: Gap[] = [];
  const verb = shape.letters.search(/[VB]/);
  for (const match of shape.letters.matchAll(/(?:[JNP](?:-[JNPEG])?z?)*[NP](?:(?<=N)&[NJ]*N)?/g)) {
    const [first, last] = [
      shape.tokens[match.index],
      shape.tokens[match.index + match[0].length - 1],
    ];
    const around =
      shape.letters.charAt(match.index - 1) + shape.letters.charAt(match.index + match[0].length);
    // A member of a list could be any other.
    if (!first || !last || first.start < bodyStart || /[,&o()=]/.test(around)) continue;
    const phrase = words.slice(first.start, last.end);
    // The tagger may have taken the verb for a noun: “Monitors visit forward positions”.
    if (first.start === bodyStart && /^\p{L}+s \p{Ll}+$/u.test(phrase)) continue;
    const score = weigh(phrase, match.index < verb, counts, heading);
    gaps.push({ from: first.start, to: last.end, score });
  }
  return gaps.sort((a, b) => b.score - a.score || a.from - b.from);
}

function weigh(phrase: string, isSubject: boolean, counts: WordCounts, heading: string): number {
  const parts = phrase.toLowerCase().split(/[\s-]+/);
  if (parts.length > 5 || weak.test(phrase) || /\bing$/.test(phrase)) return 0;
  if (/^\p{L}+ing\s/u.test(phrase.toLowerCase())) return 0;
  if (parts.length < 2 && !/\p{Lu}{2}/u.test(phrase)) return 0;
  const isEveryday = parts.every((part) => everydayWords.has(part.replace(/s$/, '')));
  const often = Math.min(...parts.map((part) => counts.get(part) ?? 1));
  const isHeading = parts.some(
    (part) => part.length > 3 && heading.toLowerCase().includes(part.replace(/s$/, '')),
  );
  return (
    (isEveryday ? 0 : 0.2) +
    (parts.length > 1 ? 0.25 : 0) +
    (often >= 2 && often <= 8 ? 0.15 : 0) -
    (often > 8 ? 0.25 : 0) +
    (isName(phrase) ? 0.2 : 0) +
    (isHeading ? 0.15 : 0) +
    (isSubject ? 0.1 : 0)
  );
}
