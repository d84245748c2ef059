/** Finds what a sentence sets apart, what it says a thing is for, and what it gives a reason for. */
import type { Sentence } from '../analyse';
import { askVerb } from '../english/phrasing';
import { purposeVerbs } from '../english/verbs';
import {
  countWords,
  cutGap,
  type Draft,
  firstToken,
  inContext,
  startOf,
  uncapitalise,
  unended,
} from './draft';
import {
  answerEnd,
  isAnswer,
  isEmpty,
  isVague,
  lengthCost,
  longestAnswer,
  mainAnswer,
  plainEnd,
  subjectAt,
} from './clause';

/** “not A but B”, “A rather than B”: the side that holds is hidden. */
export function findContrast(sentence: Sentence): Draft[] {
  const { words } = sentence;
  if (!sentence.isStandalone || countWords(words) > 40) return [];
  const but =
    /\bnot (?:only |merely |just |simply )?(.{8,90}?),? but (?:also |rather )?(.{8,140}?)(?=[.;]|, (?:which|who|so|while)\b|$)/.exec(
      words,
    );
  if (but?.[2])
    return hide(sentence, words.indexOf(but[2], but.index + (but[1] ?? '').length), but[2], 0.78);
  const instead = /\b(?:rather than|instead of|as opposed to) (?:to )?([^,.;]{6,80})/.exec(words);
  if (instead?.[1]) return hide(sentence, words.lastIndexOf(instead[1]), instead[1], 0.62);
  return [];
}

function hide(sentence: Sentence, from: number, hidden: string, confidence: number): Draft[] {
  const count = countWords(hidden);
  if (count < 2 || count > longestAnswer || from < sentence.bodyStart) return [];
  const gap = cutGap(sentence, from, from + hidden.length);
  return [
    { kind: 'contrast', reason: 'sets-apart', term: sentence.subject ?? '', confidence, ...gap },
  ];
}

/** “X aims to do Y”, “X is designed to …”, “X prevents Y”: asked for Y. */
export function findPurpose(sentence: Sentence, heading: string): Draft[] {
  const { shape, words } = sentence;
  if (!sentence.isStandalone || countWords(words) > 34) return [];
  const own = subjectAt(sentence, firstToken(sentence));
  const lower = shape.tokens[own?.end ?? -1]?.lower;
  if (!own || lower === undefined) return [];
  const ask = purposeVerb(lower);
  const letters = shape.letters.slice(own.end);
  if (/^B(?:M)?E[TI]/.test(letters)) return askDesigned(sentence, own);
  if (/^BM?J[ITf]/.test(letters)) return askNeeded(sentence, own);
  if (ask === undefined || !/^VM?/.test(letters)) return [];
  if (ask.ending === ' doing' && shape.letters[own.end + 1] !== 'V') return [];
  const link = ask.link !== '' && shape.tokens[own.end + 1]?.lower === ask.link ? 1 : 0;
  if (ask.link !== '' && link === 0 && ask.needsLink) return [];
  const back = unended(
    words.slice(
      startOf(sentence, own.end + 1 + link),
      (link === 1 || ask.ending !== '' ? plainEnd : answerEnd)(sentence, own.end + 1),
    ),
  );
  if (!isAnswer(back) || isVague(own.words) || isEmpty(back)) return [];
  const question = askVerb(
    uncapitalise(own.words),
    lower,
    link === 1 || ask.link === '' ? ask.ending.replace('doing', 'to do') : '',
  );
  return [
    {
      kind: 'purpose',
      reason: 'states-purpose',
      front: inContext(question, heading),
      back,
      term: own.words,
      confidence: ask.confidence - lengthCost(back) - severalCost(sentence, lower, back),
    },
  ];
}

/** What is said to be one of several, or is one thing that something “includes”, is not the answer. */
function severalCost({ words }: Sentence, verb: string, back: string): number {
  const before = words.slice(0, words.indexOf(back));
  const [main = ''] = mainAnswer(back).split(/ (?:to|that|which) /);
  const isOneOf = /^include/.test(verb) && !/,|\band\b/.test(main);
  return (isOneOf ? 0.16 : 0) + (/\balso\b/.test(before) ? 0.08 : 0);
}

/** How to ask for the purpose that a verb tells of, in whichever of its forms it comes. */
function purposeVerb(lower: string) {
  return (
    purposeVerbs.get(lower.replace(/(?:es|s)$/, '')) ??
    purposeVerbs.get(lower) ??
    purposeVerbs.get(lower.replace(/s$/, ''))
  );
}

/** “X is essential to Y”: asked for Y. */
function askNeeded(sentence: Sentence, own: { words: string; end: number }): Draft[] {
  const match =
    /^(is|are) (?:also |often )?(vital|essential|central|fundamental|critical|crucial|integral|necessary|key|important|indispensable) (to|for|in) (.+)$/.exec(
      sentence.words.slice(startOf(sentence, own.end)),
    );
  const [, helper = '', needed = '', link = '', rest = ''] = match ?? [];
  const back = unended(rest);
  if (!match || !isAnswer(back) || isVague(own.words)) return [];
  const about = uncapitalise(own.words);
  const isDeed = link === 'to' && shapeAfter(sentence, rest).startsWith('V');
  const front = isDeed
    ? `Why ${helper} ${about} ${needed}?`
    : `What ${helper} ${about} ${needed} ${link}?`;
  // What a thing is central to is most often what the document is about.
  const confidence = (isDeed ? 0.64 : 0.38) - lengthCost(back);
  return [
    {
      kind: 'purpose',
      reason: 'states-purpose',
      front,
      back: isDeed ? `to ${back}` : back,
      term: own.words,
      confidence,
    },
  ];
}

/** The letters of the tokens from some words of the sentence on. */
function shapeAfter({ words, shape }: Sentence, rest: string): string {
  const from = words.indexOf(rest);
  return shape.letters.slice(shape.tokens.findIndex(({ start }) => start >= from));
}

function askDesigned(sentence: Sentence, own: { words: string; end: number }): Draft[] {
  const match =
    /^.{0,20}?\b(is|are) (?:\w+ly )?(designed|intended|meant|used|established|created|deployed|authori[sz]ed|required|mandated|tasked) to (.+)$/.exec(
      sentence.words.slice(startOf(sentence, own.end)),
    );
  const [, helper = '', participle = '', rest = ''] = match ?? [];
  const back = unended(rest);
  if (!match || !isAnswer(back)) return [];
  const front = `What ${helper} ${uncapitalise(own.words)} ${participle} to do?`;
  return [
    {
      kind: 'purpose',
      reason: 'states-purpose',
      front,
      back,
      term: own.words,
      confidence: 0.76 - lengthCost(back),
    },
  ];
}

/** “… because …”: the reason is hidden. */
export function findCause(sentence: Sentence): Draft[] {
  const { words } = sentence;
  if (!sentence.isStandalone || countWords(words) > 36) return [];
  const match =
    /(?<!,.{0,40})\b(?:because|due to|owing to|as a result of|caused by|so that|in order to) ([^.;]{8,110}?)(?=[.;]|, (?:which|who|while|and)\b)/.exec(
      words,
    );
  const reason = match?.[1];
  if (!match || reason === undefined || match.index <= sentence.bodyStart) return [];
  if (!isAnswer(reason)) return [];
  const gap = cutGap(
    sentence,
    match.index + match[0].indexOf(reason),
    match.index + match[0].length,
    'why?',
  );
  return [
    {
      kind: 'cause',
      reason: 'states-cause',
      term: sentence.subject ?? '',
      confidence: 0.66,
      ...gap,
    },
  ];
}
