/** Finds facts that stand on one date, figure or legal reference: the sentence with that one thing hidden. */
import type { Sentence } from '../analyse';
import type { CandidateKind, CandidateReason } from '../candidate';
import { countWords, cutGap, type Draft } from './draft';

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const date = new RegExp(
  `\\b(?:\\d{1,2} (?:${months}) )?(?:(?:${months}) (?:\\d{1,2}, )?)?(?:1[5-9]|20)\\d\\d\\b(?![-–/]\\d)`,
  'g',
);
const figure =
  /(?<![\p{L}\d.,/(-])(?:(?:US)?[$€£]\s?)?\d[\d,.]*\d?(?:\s?(?:%|per ?cent|percent|million|billion|thousand|hundred))?(?=\s\p{Ll})(?!\s(?:and|to|or|of)\b)/gu;
const legal =
  /(?:\b(?:UN |United Nations )?(?:Security Council |General Assembly |Council )?[Rr]esolutions? (?:No\. ?)?\d+(?:\/\d+)?(?: ?\(\d{4}\))?)|(?:\b(?:Article|Art\.|Chapter|Section|Rule|Annex)s? (?:[IVX]+|\d+[A-Za-z]?)(?:\(\w+\))*(?: (?:of|to) the (?:[A-Z][\w’-]+ ?)+)?)|(?:\b(?:the )?(?:[A-Z][\w’-]+ (?:and )?(?:of the |of )?)*(?:Charter|Conventions?|Protocols?|Statute|Treaty|Covenant|Accords?)\b(?: on (?:the )?(?:[A-Z][\w’-]+ ?)+)?)/g;

interface Sort {
  readonly kind: CandidateKind;
  readonly reason: CandidateReason;
  readonly pattern: RegExp;
  readonly confidence: number;
  readonly hint: string;
}

const sorts: readonly Sort[] = [
  { kind: 'legal', reason: 'legal-reference', pattern: legal, confidence: 0.78, hint: '' },
  { kind: 'date', reason: 'dated-fact', pattern: date, confidence: 0.72, hint: 'year' },
  { kind: 'number', reason: 'counted-fact', pattern: figure, confidence: 0.6, hint: 'number' },
];

/** The facts of a sentence: one for each kind at most. */
export function findFacts(sentence: Sentence): Draft[] {
  if (!sentence.isStandalone) return [];
  const length = countWords(sentence.words);
  if (length < 7 || length > 34) return [];
  return sorts.flatMap((sort) => findFact(sentence, sort));
}

function findFact(sentence: Sentence, { kind, reason, pattern, confidence, hint }: Sort): Draft[] {
  const { words, bodyStart } = sentence;
  for (const match of words.matchAll(pattern)) {
    const term = match[0].replace(/^the /, '').trim();
    const from = match.index + match[0].indexOf(term);
    if (from < bodyStart || (kind !== 'legal' && isPartOfName(words, from, from + term.length)))
      continue;
    if (kind === 'legal' && !/\d|[IVX]{1,4}\b|\p{Lu}.*\s/u.test(term)) continue;
    const gap = cutGap(sentence, from, from + term.length, hint);
    return [{ kind, reason, term, confidence, ...gap }];
  }
  return [];
}

/** “Resolution 1244”, “(2019)” and “the 2012 Act” are names, not facts about a number. */
function isPartOfName(words: string, from: number, to: number): boolean {
  const before = words.slice(0, from);
  if (/\b(?:paras?|arts?|no|nos|res|sec|fig|table|annex|chapter|part)\.?\s$/i.test(before))
    return true;
  const isNamed =
    /(?:\p{Lu}[\p{L}.]*|\()\s?$/u.test(before) && !/(?:^|\s)(?:In|By|Since|On|Of)\s$/u.test(before);
  return isNamed || /^\s?[)(]|^\s\p{Lu}/u.test(words.slice(to));
}
