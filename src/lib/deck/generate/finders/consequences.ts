/** Finds what must be done, what may come of a thing, and by what means something is done. */
import type { Sentence } from '../analyse';
import { plainVerb } from '../english/phrasing';
import { transitive } from '../english/verbs';
import { answerEnd, isAnswer, isEmpty, isVague, lengthCost, subjectAt } from './clause';
import {
  countWords,
  type Draft,
  firstToken,
  inContext,
  startOf,
  uncapitalise,
  unended,
} from './draft';

const leading =
  /^(?:\p{L}+ly )?(?:lead|result|contribute|give rise|serve)\s(?:to|in|as)\b|^(?:\p{L}+ly )?(?:cause|undermine|impede|hinder|hamper|jeopardi[sz]e|restrict|prohibit)\b/u;

/** “X may lead to Y”, “X must do Y”: asked for Y. */
export function findConsequence(sentence: Sentence, heading: string): Draft[] {
  if (!sentence.isStandalone || countWords(sentence.words) > 32) return [];
  const to = /^(To \p{L}+ [^,]{4,60}), (?=\p{L})/u.exec(sentence.words.slice(sentence.bodyStart));
  const skipped = to ? sentence.shape.letters.indexOf(',') + 1 : firstToken(sentence);
  const own = subjectAt(sentence, skipped);
  const modal = sentence.shape.tokens[own?.end ?? -1]?.lower ?? '';
  if (!own || isVague(own.words) || !/^(?:must|should|may|can|could|might)$/.test(modal)) return [];
  const rest = unended(sentence.words.slice(startOf(sentence, own.end + 1)));
  const hasSecond = answerEnd(sentence, own.end + 2) < sentence.words.length;
  if (/^(?:not|be|also)\b/.test(rest) || !isAnswer(rest)) return [];
  const drafts = ask(own.words, modal, rest, hasSecond, to?.[1]);
  return drafts.map((draft) => ({
    ...draft,
    front: to ? draft.front : inContext(draft.front, heading),
  }));
}

/** A question for the object of a verb; none when the object says nothing. */
function askObject(draft: Omit<Draft, 'confidence'>, confidence: number): Draft[] {
  const { back } = draft;
  if (!isAnswer(back) || isEmpty(back)) return [];
  return [{ ...draft, confidence: confidence - lengthCost(back) }];
}

function ask(
  subject: string,
  modal: string,
  rest: string,
  hasSecond: boolean,
  aim: string | undefined,
): Draft[] {
  const ending = aim === undefined ? '' : ` ${uncapitalise(aim)}`;
  const verb = leading.exec(rest)?.[0];
  const about = uncapitalise(subject);
  const base = { kind: 'cause', reason: 'states-cause', term: subject } as const;
  if (verb !== undefined && aim === undefined && !hasSecond) {
    const back = rest.slice(verb.length).trim();
    return askObject({ ...base, front: `What ${modal} ${about} ${verb}?`, back }, 0.72);
  }
  const duty = askDuty({ ...base, kind: 'purpose', reason: 'states-purpose' }, modal, rest, ending);
  if (!hasSecond && duty.length > 0) return duty;
  const [, adverb = '', plain = ''] = /^(\p{L}+ly )?(\p{L}+) /u.exec(rest) ?? [];
  if (
    /^(?:can|may)$/.test(modal) &&
    aim === undefined &&
    !hasSecond &&
    transitive.includes(plain)
  ) {
    const back = rest.slice(adverb.length + plain.length).trim();
    return askObject({ ...base, front: `What ${modal} ${about} ${adverb}${plain}?`, back }, 0.6);
  }
  if (!/^(?:must|should)$/.test(modal) && verb === undefined) return [];
  const confidence = (aim === undefined ? 0.6 : 0.74) - lengthCost(rest);
  return [
    {
      ...base,
      kind: 'purpose',
      reason: 'states-purpose',
      front: `What ${modal} ${about} do${ending}?`,
      back: rest,
      confidence,
    },
  ];
}

/** A question for what must be done to; none when the words are no verb with an object. */
function askDuty(
  base: Pick<Draft, 'kind' | 'reason' | 'term'>,
  modal: string,
  rest: string,
  ending: string,
): Draft[] {
  const [found = '', verb = '', first = ''] = /^((?:\p{L}+ly )?\p{L}+) (\p{L}+ )/u.exec(rest) ?? [];
  if (!/^(?:must|should)$/.test(modal) || verb === '') return [];
  if (noDeed.test(found.replace(first, '')) || particle.test(first)) return [];
  const { object, aim } = splitAim(rest.slice(found.length - first.length));
  const front = `What ${modal} ${uncapitalise(base.term)} ${verb}${ending === '' ? aim : ending}?`;
  return askObject({ ...base, front, back: object }, ending === '' ? 0.64 : 0.74);
}

/** Words before an object that are no verb, or a verb that says nothing without its object: “take part”. */
const noDeed =
  /^(?:never|always|ever|only|both|either|first|then|still|at)\b|\b(?:be|become|remain|stay|act|go|come|seem|look|have|take|make|give|pay|bear|play|put|set|keep|get|do|let|help) $/;
const particle =
  /^(?:to|with|without|on|in|at|for|from|by|of|off|out|up|down|over|as|about|into|against|towards?|under|through|within|between|before|after|during|away|back|together|and|or|not) $/;

/** What something is done to, and what for: “the routes | to avoid ambushes”, but not “the right to leave”. */
function splitAim(words: string): { object: string; aim: string } {
  const [, object = words, aim = ''] =
    /^(.+?)( to (?!the |an? |its |their )\p{L}+ .+)$/u.exec(words) ?? [];
  return takesInfinitive.test(object) ? { object: words, aim: '' } : { object, aim };
}

const takesInfinitive =
  /\b(?:from|rights?|abilit(?:y|ies)|needs?|efforts?|dut(?:y|ies)|obligations?|plans?|decisions?|attempts?|capacit(?:y|ies)|permission|orders?|time|access|freedom|willingness|commitments?|ways?|means|chances?|opportunit(?:y|ies)|authority|power|consent|that|whether|how)\b/i;

/** “X has changed Y”: asked for Y. */
export function findOutcome(sentence: Sentence): Draft[] {
  const { words } = sentence;
  if (!sentence.isStandalone || countWords(words) > 30) return [];
  const own = subjectAt(sentence, firstToken(sentence));
  if (!own || isVague(own.words)) return [];
  const match = /^(has|have) (\p{L}+ly )?(?!been\b)(\p{L}+(?:ed|en|wn|ne)) (.+)$/u.exec(
    words.slice(startOf(sentence, own.end)),
  );
  const [, helper = '', adverb = '', participle = '', rest = ''] = match ?? [];
  const back = unended(rest);
  if (!match || !isAnswer(back) || isEmpty(back)) return [];
  const front = `What ${helper} ${uncapitalise(own.words)} ${adverb}${participle}?`;
  const confidence = 0.58 - lengthCost(back);
  return [{ kind: 'cause', reason: 'states-cause', front, back, term: own.words, confidence }];
}

/** “X does Y by doing Z”: asked how. */
export function findMeans(sentence: Sentence): Draft[] {
  const { shape, words } = sentence;
  if (!sentence.isStandalone || countWords(words) > 32) return [];
  const own = subjectAt(sentence, firstToken(sentence));
  const verb = shape.tokens[own?.end ?? -1];
  if (!own || !verb || shape.letters[own.end] !== 'V' || isVague(own.words)) return [];
  const by = shape.tokens.findIndex(
    ({ lower }, at) => at > own.end && lower === 'by' && shape.letters[at + 1] === 'G',
  );
  if (by < 0 || /[,V]/.test(shape.letters.slice(own.end + 1, by))) return [];
  const back = unended(words.slice(startOf(sentence, by)));
  const doing = words.slice(verb.end, startOf(sentence, by)).trim();
  if (countWords(back) > 20 || doing === '') return [];
  const isSingular = /[^s]s$/.test(verb.lower);
  const front = `How ${isSingular ? 'does' : 'do'} ${uncapitalise(own.words)} ${isSingular ? plainVerb(verb.lower) : verb.lower} ${doing}?`;
  return [
    {
      kind: 'cause',
      reason: 'states-cause',
      front,
      back,
      term: own.words,
      confidence: 0.76 - lengthCost(back),
    },
  ];
}
