/**
 * Resolves what a sentence takes over from the one before it: “They involve …” becomes “DDR programs involve …”. Only
 * where the sentence before names one subject of the same number; otherwise the sentence stays as it is.
 */
import type { Sentence } from './analyse';
import { dropReferences } from './english/asides';
import { shapeOf } from './english/shape';
import { isStandalone } from './english/standalone';
import { tagSentence } from './english/tag';
import { subjectAt } from './finders/clause';
import { capitalise, countWords, firstToken } from './finders/draft';

/** The sentence with its subject named, when the one before it names it. */
export function resolveSubject(sentence: Sentence, before: Sentence | undefined): Sentence {
  if (sentence.isStandalone || !before?.isStandalone) return sentence;
  const named = subjectAt(before, firstToken(before))?.words;
  if (named === undefined || countWords(named) > 7 || /\band\b|^(?:\p{L}+ing)\s/iu.test(named))
    return sentence;
  const body = sentence.words.slice(sentence.bodyStart);
  // “It is important to …” takes nothing over.
  if (
    /^it (?:is|was|remains|becomes|has been) (?:also )?(?:important|essential|crucial|vital|necessary|clear|possible|worth|likely|difficult|noted|expected|argued|critical|imperative)\b/i.test(
      body,
    )
  )
    return sentence;
  const pronoun = /^(it|they)\s+(?=\p{Ll})/iu.exec(body);
  const repeated = /^(?:these|such|this)\s+(?:\p{Ll}+\s)?(\p{Ll}+)\s+(?=\p{Ll})/iu.exec(body);
  const taken =
    pronoun && isPlural(named) === /^they/i.test(body) ? pronoun[0] : sameHead(repeated, named);
  if (taken === undefined) return sentence;
  const words = `${capitalise(named)} ${body.slice(taken.length)}`;
  const shape = shapeOf(dropReferences(tagSentence(words)));
  return { ...sentence, words, shape, bodyStart: 0, isStandalone: isStandalone(words) };
}

/** “These operations” after “Offensive operations”. */
function sameHead(repeated: RegExpExecArray | null, named: string): string | undefined {
  const head = repeated?.[1];
  return head !== undefined && named.toLowerCase().endsWith(` ${head}`) ? repeated?.[0] : undefined;
}

function isPlural(named: string): boolean {
  const head = named.split(/\s(?:of|in|for|with|to|from|on|between|within)\s/)[0] ?? '';
  return /[^su]s$/.test(head) || /(?:personnel|people|police)$/.test(head);
}
