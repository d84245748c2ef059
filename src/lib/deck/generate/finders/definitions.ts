/** Turns what the definition finder finds in a sentence into a card that asks both ways: the term, and what it means. */
import type { Sentence } from '../analyse';
import type { Definition } from '../english/define/definition';
import { isVague } from './clause';
import { countWords, type Draft, startOf, unended, wordsOf } from './draft';

/** What praises or places a thing without saying what it is. */
const praising =
  /^(?:an?|the|one of the|among the|some of the)?\s*(?:\w+ly )?(?:vital|crucial|essential|important|integral|key|central|critical|fundamental|significant|major|main|primary|notable|prominent|perennial|common|indispensable|pivotal|cornerstone|example|part|challenge|aspect|component|element|considered|increasingly|subject|responsible|able|likely|difficult|complex)\b/i;

/** What a thing has rather than what it is called: “the goal”, “the basis”. */
const relational =
  /(?:['’]s\b|\b(?:goals?|aims?|basis|bases|roles?|purposes?|objectives?|mandates?|functions?|tasks?|results?|effects?|features?|examples?|principles?|efforts?|measures?|challenges?|factors?|benefits?|priorit(?:y|ies)|concerns?|success(?:es)?|approach(?:es)?|process(?:es)?|trends?)$)/i;

/** Verbs that say what belongs to a thing. */
const comprising = /^(?:encompass|compris|consist|represent)/;

/** Rules whose two parts can stand on a card. */
const usable =
  /^(?:copula-(?:a|the|any|noun)|strong-verb|strong-noun|named|known-as|appos-a|which-is|verb-when|made-of|plain-verb)$/;

/** The definition of a sentence as a card; empty where its parts cannot stand alone. */
export function findDefinitionCard(sentence: Sentence, found: Definition | undefined): Draft[] {
  if (!found || found.confidence < 0.45 || !usable.test(found.rule) || !sentence.isStandalone)
    return [];
  const { tokens } = sentence.shape;
  const isVerbal = found.rule === 'plain-verb';
  const verb = found.body[0] - 1;
  if (isVerbal && !comprising.test(tokens[verb]?.lower ?? '')) return [];
  const term = wordsOf(sentence, isVerbal ? [found.term[0], verb] : found.term)
    .replace(/^(?:an?|the)\s+/i, '')
    .replace(/^(?:term|word|phrase|expression|concept)s?\s+(?=\S)/i, '')
    .replace(/[“”"]/g, '');
  if (
    isVague(term) ||
    relational.test(term) ||
    (/^\p{L}+ing\s/u.test(term.toLowerCase()) && isVerbal)
  )
    return [];
  const back = readBody(sentence, found);
  const count = countWords(back);
  if (countWords(term) > 7 || count < 4 || count > 40 || praising.test(back)) return [];
  if (
    /^(?:it|they|this|these|that|those|which|who)\b/i.test(back) &&
    !/^(?:those|that) (?:who|that|which|of|in)\b/i.test(back)
  )
    return [];
  // “Less time” than what, a sentence before this one said.
  if (/\b(?:less|fewer|longer|shorter|larger|smaller|latter|former)\b(?!.*\bthan\b)/i.test(back))
    return [];
  const confidence = Math.min(0.95, 0.35 + found.confidence * 0.6) - (count > 28 ? 0.1 : 0);
  return [{ kind: 'definition', reason: 'defines-term', front: term, back, term, confidence }];
}

function readBody(sentence: Sentence, { rule, body, term }: Definition): string {
  const { words, bodyStart } = sentence;
  if (rule === 'named' || rule === 'known-as')
    return unended(words.slice(bodyStart, startOf(sentence, body[1])));
  if (rule === 'appos-a') return unended(wordsOf(sentence, body));
  const isVerbal = rule === 'made-of' || rule === 'verb-when';
  const from = rule === 'plain-verb' ? body[0] - 1 : isVerbal ? term[1] : body[0];
  return unended(words.slice(startOf(sentence, from))).replace(
    /^to (?=(?:the|an?|any|how|what)\b|\p{L}+(?:ing|s)?\b)/u,
    '',
  );
}
