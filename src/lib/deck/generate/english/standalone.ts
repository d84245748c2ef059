/** Whether a sentence can be understood without its neighbours, and how it begins once its link to them is taken off. */
import type { Shape } from './shape';

const links =
  /^(?:however|additionally|furthermore|moreover|therefore|thus|also|consequently|ultimately|overall|in addition|as a result|nevertheless|nonetheless|hence|finally|typically|generally|in general|historically|similarly|likewise|conversely|by contrast|in contrast|on the other hand|notably|importantly|in practice|in particular|essentially|for example|for instance|accordingly|meanwhile|indeed|in fact|first|second|third|firstly|secondly|thirdly|lastly|initially|subsequently|today|currently|still|and|but|yet|so),?\s+/i;

/** Words that point to another sentence. */
const pointing =
  /^(?:[a-z]+ing (?:it|its|their|them|this|these)|it|its|they|their|them|he|she|his|her|we|our|you|your|i|this|these|those|that|such|here|there|another|other|others|both|one|the (?:former|latter|first|second|third|other|same|following|above|previous|examples?|mission|operation|organi[sz]ation|agreement|process|approach|trend|region|alliance|group|author|article|document|paper|report)\b(?! (?:of|for|to|on|that|which)\b)|each|some|all|many|several|most|any|neither|either|doing so|to do so)\b/i;
/** A clause that leads in and points back itself: “While they improved …”. */
const pointingClause =
  /^(?:while|although|though|as|when|if|because|since|after|before|by|through|throughout|with|in|during|despite|once|to|for|from)\s(?:\w+ing\s)?(?:it|they|them|its|their|he|she|his|her|(?:the )(?:mission|operation|organi[sz]ation|agreement|process|alliance|intervention|region|country|conflict|war|group))\b/i;
const pointingInside =
  /\b(?:this|these|such(?! as\b)|those(?! (?:who|that|which|of|in|with|from)\b)|the (?:former|latter)|above-mentioned|aforementioned|as (?:mentioned|noted|discussed|described) (?:above|earlier|below)|the following|likewise)\b/i;

/** The link that a sentence begins with, such as `However, `; empty when there is none. */
export function leadingLink(sentence: string): string {
  return links.exec(sentence)?.[0] ?? '';
}

/** Whether a sentence stands by itself, its leading link taken off. */
export function isStandalone(sentence: string): boolean {
  const body = sentence.slice(leadingLink(sentence).length);
  if (pointing.test(body) || pointingInside.test(body) || pointingClause.test(body)) return false;
  if (/[?:;]$/.test(body) || !/[.!]["”’)]*$/.test(body)) return false;
  if (/^The \p{Ll}+ (?:is|are|was|were|has|have|had|can|may|will|\p{Ll}+s)\b/u.test(body))
    return false;
  return !/\b(?:I|we|our|us|you|your|let us|let's)\b/.test(body);
}

/** The subject of a sentence that begins with one: `DDR programs`; undefined when it begins otherwise. */
export function subjectOf({ letters, tokens }: Shape, sentence: string): string | undefined {
  const match =
    /^(?:[atd])?(?:[JNPEG#&-]|z)*[NPG](?:f[atd]?[JNP&-]*[NP])?(?=\([^)]*\)|[VBXM])/.exec(letters);
  if (!match) return undefined;
  const last = tokens[match[0].length - 1];
  return last && sentence.slice(tokens[0]?.start ?? 0, last.end);
}
