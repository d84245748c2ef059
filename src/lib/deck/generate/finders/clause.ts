/** What the finders of relations have in common: the subject of a clause, and what makes an answer. */
import type { Sentence } from '../analyse';
import { countWords, startOf } from './draft';

/** The most words of an answer. */
export const longestAnswer = 22;

/** The subject that a sentence begins with, and the token after it. */
export interface Subject {
  readonly words: string;
  readonly end: number;
}

const subject =
  /^[atd]?(?:[JNPEG#-]|z|[&,o](?=[JNPEG,&o]*[NPG])|"|M(?=[JE]))*[NPG](?:\([^)]*\))?(?:[fI][atdR]?(?:[JNPEG#&o-]|z|,(?=[JNP&]))*[NPG])*M?(?=[VBX])/;

/** The subject of a clause that begins at a token; undefined when it does not begin with one. */
export function subjectAt({ shape, words }: Sentence, at: number): Subject | undefined {
  const match = subject.exec(shape.letters.slice(at));
  if (!match) return undefined;
  const hasAdverb = match[0].endsWith('M');
  const end = at + match[0].length - (hasAdverb ? 1 : 0);
  const own = words.slice(shape.tokens[at]?.start ?? 0, shape.tokens[end - 1]?.end ?? 0);
  return countWords(own) <= 14 ? { words: own, end: hasAdverb ? end + 1 : end } : undefined;
}

/** Where an answer ends that begins at a token: before a second verb of the same subject. */
export function answerEnd(sentence: Sentence, from: number): number {
  const rest = sentence.shape.letters.slice(from);
  // Inside “that …” the second verb belongs to the answer.
  const second = /^[^V]{0,3}r|^[^&]*T/.test(rest) ? -1 : rest.search(/,?&M*V/);
  return second < 1 ? sentence.words.length : startOf(sentence, from + second);
}

/** Where plain verbs end that answer “help to do what?”: before a verb in the third person, which has the subject. */
export function plainEnd({ shape, words }: Sentence, from: number): number {
  const second = shape.tokens.findIndex(
    ({ lower }, at) => at > from && shape.letters[at] === 'V' && /[^s]s$/.test(lower),
  );
  const and = second < 0 ? -1 : shape.letters.lastIndexOf('&', second);
  return and > from && second - and <= 2 ? (shape.tokens[and]?.start ?? 0) : words.length;
}

/** Whether words can be an answer. */
export function isAnswer(back: string): boolean {
  const count = countWords(back);
  return (
    count >= 1 &&
    count <= longestAnswer &&
    !/^(?:it|them|this|these|its|their)\b/i.test(back) &&
    !/;|, (?:but|yet|so)\b/.test(back)
  );
}

/** Whether a subject says too little to be asked about: “effective tactics”. */
export function isVague(own: string): boolean {
  return (
    /(?:^|[\s-])(?:criticisms?|examples?|critics|experiences|lessons)$/i.test(own) ||
    (countWords(own) <= 2 &&
      /^(?:effective|proper|successful|good|clear|key|common|such|future|overall|robust|regular|advanced|additional)\b/i.test(
        own,
      ))
  );
}

/** Long answers are worth less. */
export function lengthCost(back: string): number {
  return Math.max(0, countWords(back) - 12) * 0.02;
}

/** An answer without what only hangs on it: “…, guiding the conduct of …”, “… by enhancing speed”. */
export function mainAnswer(back: string): string {
  const hanging =
    /,? (?:which|who|where|(?:some|most|many) of (?:which|whom)|(?:thereby |thus )\p{L}+ing)\b.*$|,? by \p{L}+ing\b.*$/u;
  const participle = /, (?:often |while )?\p{L}{3,}ing\b(?! (?:and|or)\b)[^,]*$/u;
  const cut = back.replace(hanging, '');
  const at = cut.search(participle);
  // In a list the last member may begin like a participle, but not after “and”.
  const isHanging = cut.indexOf(',') === at || /, (?:and|or) [^,]+$/.test(cut.slice(0, at));
  const whole = at >= 0 && isHanging ? cut.slice(0, at) : cut;
  return countWords(whole) < 2 ? back : whole.replace(/[\s,]+$/, '');
}

/** Whether an answer says nothing that could be known: “several notable challenges”. */
export function isEmpty(back: string): boolean {
  if (/^(?:understanding|recogni[sz]ing|considering)\b/.test(back)) return true;
  return /^(?:an? |the |several |many |various |ongoing |significant |substantial |considerable |serious |unique |new |important |notable |complex |pivotal |vital |key |crucial |central )*(?:challenges?|risks?|concerns?|considerations?|opportunit(?:y|ies)|questions?|benefits?|role|part)\b/i.test(
    back,
  );
}
