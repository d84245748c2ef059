/** What is no part of a document though it stands in it: residue of web pages, and notices of how it was written. */

/** Why a passage is left out. */
export type LeftOutReason =
  'ai-notice' | 'related-links' | 'page-residue' | 'address' | 'contents' | 'code';

const aiNotice =
  /\bAI[- ](?:generated|assisted|tools?|assistance)\b|\b(?:generated|created|written|crafted|produced)\b.{0,40}\b(?:by|using|with)\b.{0,20}\b(?:AI|artificial intelligence|ChatGPT|language models?)\b/i;

const residues: readonly (readonly [LeftOutReason, RegExp])[] = [
  [
    'related-links',
    /^(?:see also\b(?! article| section| chapter| para)|(?:similar|related|recent|popular|more) (?:posts?|articles?|reading|stories|topics)\b|you may also (?:like|be interested)|read (?:more|also|next)\b|further reading:?$|continue reading)/i,
  ],
  [
    'page-residue',
    /^(?:skip to (?:main )?content|share (?:this|on)\b|subscribe\b|sign up\b|leave a (?:comment|reply)|comments?(?: are closed)?$|advertisements?$|all rights reserved|copyright ©|©|posted (?:on|by|in)\b|(?:tags|categories|filed under):|previous (?:post|article)|next (?:post|article)|back to top|print this page|log ?in$|menu$|search$|home$)/i,
  ],
  [
    'page-residue',
    /\b(?:we|this (?:web)?site) uses? cookies\b|\baccept (?:all )?cookies\b|\bcookie (?:policy|settings|preferences)\b|\bprivacy policy\b.{0,40}\bterms\b/i,
  ],
  ['address', /^(?:(?:trusted )?source(?: url)?:?\s*)?(?:https?:\/\/|www\.)\S+$/i],
  ['contents', /^(?:table of )?contents$|\.{5,}\s*\d+$/i],
];

/** Why a short passage is left out; undefined for what belongs to the document. */
export function residueOf(text: string): LeftOutReason | undefined {
  if (text.length > 400) return undefined;
  if (
    aiNotice.test(text) &&
    /(?:verif|cross-check|accura|confirm|notice|note|heads up|important|parts of this|this (?:article|text|content|page|document))/i.test(
      text,
    )
  )
    return 'ai-notice';
  return residues.find(([, pattern]) => pattern.test(text.trim()))?.[0];
}
