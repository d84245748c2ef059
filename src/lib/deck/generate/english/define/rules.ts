/**
 * How English defines: each rule is a shape of a sentence, with the share of definitions that a careful reader would
 * expect among sentences of that shape. Rules know closed classes of words, never a subject matter.
 */
import {
  formalHeads,
  genusNouns,
  idleLeads,
  idleVerbs,
  makingWords,
  pickers,
  plainVerbs,
  reportVerbs,
  strongVerbs,
} from './words';

/** A shape that may define a term. The groups `term` and `def` mark the two parts, `word` a word to look up. */
export interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly confidence: number;
  /** What the group `word` has to be, without its ending. */
  readonly words?: ReadonlySet<string>;
  /** What it must not be. */
  readonly except?: ReadonlySet<string>;
  /** Whether it needs a main clause around it, so that what only leads in does not count. */
  readonly isInner: boolean;
}

/** A noun phrase without its article: `armed group`, `“marble-cake” federalism`, `decision-making body`. */
const TERM = `"?(?:[JNPEG#](?:[-z]|"|,(?=J)|[&o](?=[JNE]{0,2}N))?"?|M-?(?=[JEG]))*?(?:[NP])"?`;
const NP = `[atd]?${TERM}`;
/** A noun phrase inside a sentence: a verb before it is not taken for a part of it. */
const INNER = `"?(?:(?<=[atd]"?)[EGM#][-,]?)?(?:[JNP](?:[-z]|"|,(?=J)|[&o](?=[JNE]{0,2}N))?"?|(?<=-)[EG])*?[NP]"?`;
/** What follows a noun phrase that stands in apposition: never the verb of a clause of its own. */
const STOP = `(?=[,.;:)=(r?]|T|S|G|E[IT]|$)`;
const APPOS = `(?:${TERM.replace('*?', '*?')})(?:[fI](?:[atdh]|R)?${TERM})*?${STOP}[^,]*`;
const INNERNP = `(?:[atd]${INNER}|(?<![JNPat-])${INNER})`;
/** What may stand between a subject and its verb. */
const PAREN = `(?:R|\\([^()]{1,60}\\),?|,[oIEqJR][^,]{1,60},|"|,?=[^=]{1,60}=,?|,[MCSw]{1,3},|,I[^,VB]{1,20},|,[at][^,]{1,50},|,r[^,]{1,60},|I${NP}(?:f${NP})?|,M,)?`;
/** What may stand between a noun and its apposition. */
const ASIDE = `(?:\\([^()]{1,60}\\))?"?`;
const SUBJECT = `(?:${NP}(?:o${NP})?|[at]?(?:[JNPE#M][-z]?){0,4}G)`;
const END = `(?=[,.;:=()?SIrMCwV&oBWh"f]|E|G|q|$)`;
const NAME = `(?:${TERM}(?:f[at]?${TERM})?|"J+"|(?:[JNM]-?){0,2}J(?=[.(;,:)]|$)|(?:[JN]-?){0,2}G(?=[.;,)]))`;

function rule(
  name: string,
  confidence: number,
  source: string,
  words?: ReadonlySet<string>,
  except?: ReadonlySet<string>,
): Rule {
  const pattern = new RegExp(source, 'dg');
  return {
    name,
    confidence,
    pattern,
    isInner: /^(?:appos|in-which|or)/.test(name),
    ...(words && { words }),
    ...(except && { except }),
  };
}

/** Rules of a clause: they are tried where a clause begins. */
export const clauseRules: readonly Rule[] = [
  rule('copula-a', 0.84, `^(?<term>${SUBJECT})${PAREN}M*B[MI,]*(?<def>a.{2,})`),
  rule('copula-the', 0.79, `^(?<term>${SUBJECT})${PAREN}M*BM*(?<def>[t#].{2,})`),
  rule('copula-any', 0.6, `^(?<term>${SUBJECT})${PAREN}M*BM*(?<def>(?:[dhSw]|R).{2,})`),
  rule('copula-noun', 0.81, `^(?<term>${SUBJECT})${PAREN}M*BM*(?<def>(?:[JEGP#][,&-]?)*[NP].{2,})`),
  rule('copula-of', 0.55, `^(?<term>${NP}f${NP})${PAREN}M*BM*(?<def>[atdNJ].{2,})`),
  rule('copula-adj', 0.34, `^(?<term>${SUBJECT})${PAREN}M*BM*(?<def>J.*)`),
  rule('made-of', 0.62, `^(?<term>${SUBJECT})${PAREN}M*BM*(?<def>(?<word>E).*)`, makingWords),
  rule('copula-part', 0.36, `^(?<term>${SUBJECT})${PAREN}M*BM*(?<def>E.*)`),
  rule(
    'kind-is',
    0.5,
    `^(?<def>[at]?[^,VB]*?(?<word>N)(?:[If][^,VB]{1,6})?)BM*t?(?<term>${TERM})(?=[,:(=])`,
    genusNouns,
  ),
  rule(
    'picked-out',
    0.5,
    `^(?<def>[at]?M*(?<word>[JNPdh#EM])[^,VB]*)BM*[at]?(?<term>${NAME})(?=[,:(=]|r)`,
    pickers,
  ),
  rule(
    'verb-when',
    0.8,
    `^(?<term>${SUBJECT})${PAREN}M*V(?<def>[Mw]?(?<word>[SMw]).+)`,
    new Set(['when', 'where', 'whenever', 'if']),
  ),
  rule('copula-past', 0.25, `^(?<term>${SUBJECT})${PAREN}M*WM*(?<def>[aJN].*)`),
  rule(
    'strong-verb',
    0.86,
    `^(?<term>(?:${SUBJECT})(?:f${NP})?)${PAREN}(?:M|r|X)*(?<word>V)(?<def>.+)`,
    strongVerbs,
  ),
  rule(
    'strong-noun',
    0.86,
    `^(?<term>(?:${NP.replace('*?', '*')}))(?<word>N)(?<def>[atIrd].+)`,
    strongVerbs,
  ),
  rule(
    'report-verb',
    0.56,
    `^(?<term>${NP}(?:f${NP})?)${PAREN}M*(?<word>[VE])(?<def>[rtaI].*)`,
    reportVerbs,
  ),
  rule('plain-verb', 0.6, `^(?<term>${SUBJECT})${PAREN}M*(?<word>V)(?<def>.+)`, plainVerbs),
  rule('verb', 0.42, `^(?<term>${SUBJECT})${PAREN}M*(?<def>(?<word>V).*)`, undefined, idleVerbs),
  rule(
    'verb-of',
    0.22,
    `^(?<term>${NP}f${NP})${PAREN}M*(?<def>(?<word>V).*)`,
    undefined,
    idleVerbs,
  ),
  rule('verbed', 0.18, `^(?<term>${NP})${PAREN}M*(?<def>E.*)`),
  rule('modal', 0.12, `^(?<term>${NP})${PAREN}M*(?<def>X.*)`),
];

/** Rules of a whole sentence: they are tried anywhere in it. */
export const phraseRules: readonly Rule[] = [
  rule('named', 0.81, `(?<def>.+)[BW]M?[,o&"]*(?:E[o&])?c(?:q)?[at]?(?<term>${NAME})${END}`),
  rule('known-as', 0.76, `(?<def>.+)[BWEV]M?k(?:I[^q]{1,4})?q[at]?(?<term>${NAME})${END}`),
  rule('said-to-be', 0.7, `(?<def>.+)B[EV](?:[TI])(?:W|XaI?|X)I?[at]?(?<term>${NAME})${END}`),
  rule('named-reduced', 0.55, `(?<def>[NP])c[at]?(?<term>${NAME})${END}`),
  rule(
    'inverse',
    0.42,
    `^(?<def>[atdN](?:[JN]*N)?(?:r|I|E|G|N).{3,})B[at]?(?<term>${NAME})(?=[.;,(])`,
  ),
  rule('naming-noun', 0.56, `(?<def>.*)(?<word>N)c[at]?(?<term>${NAME})${END}`, genusNouns),
  rule('named-comma', 0.75, `(?<def>.+),(?:M|Mc)*c[at]?(?<term>${NAME})${END}`),
  rule('known-reduced', 0.6, `(?<def>.+[NP]),?M*kq[at]?(?<term>${NAME})${END}`),
  rule('refer-to-as', 0.7, `(?<def>.+)EIM*q[at]?(?<term>${NAME})${END}`),
  rule(
    'we-call',
    0.5,
    `(?<def>.*)[RN](?<word>[VEc])(?:h(?:N)?)?[at]?(?<term>${NAME})${END}`,
    new Set(['call', 'term', 'defin']),
  ),
  rule('which-is', 0.68, `(?<term>${INNERNP})${ASIDE},(?:I)?r(?:B)(?<def>.+)`),
  rule('which-verb', 0.6, `(?<term>${INNERNP})${ASIDE},r(?:M?[VX])(?<def>.+)`),
  rule('in-which', 0.66, `(?<term>${INNERNP})${ASIDE},(?:Ir|w)(?<def>[^BW].+)`),
  rule('appos-a', 0.66, `(?<term>${INNERNP})${ASIDE},(?<def>a${APPOS})`),
  rule('appos-the', 0.58, `(?<term>${INNERNP})${ASIDE},(?<def>[th]${APPOS})`),
  rule(
    'appos-name',
    0.58,
    `(?<def>[at]?M?(?<word>[JNPdh#EM])[JNPG&-]*N(?:f${NP})?)[,=](?<term>[at]${TERM})(?=[,.(=])`,
    pickers,
  ),
  rule('appos-noun', 0.36, `(?<term>${INNERNP}),(?<def>J*N(?:r|E|G|I)[^,]*)[,.]`),
  rule('or', 0.56, `(?<term>${INNERNP}),o(?<def>${NP}[^,]*)[,.]`),
  rule('paren-or', 0.66, `(?<term>${INNERNP})\\((?:o|[at])(?<def>[^()]+)\\)`),
  rule('paren-noun', 0.56, `(?<term>${INNERNP})\\((?<def>${NP}[^()]*)\\)`),
  rule('dash', 0.54, `(?<term>${INNERNP})"?=(?<def>[atoSrIhw].*)`),
  rule('colon', 0.28, `(?<term>${INNERNP}):(?<def>.*)`),
  rule('the-term', 0.8, `(?:tN)(?<term>${TERM})M*(?<word>[VE])(?<def>.+)`, strongVerbs),
  rule('that-is', 0.64, `(?<term>${INNERNP})[=,(]*rB,(?<def>.+)`),
  rule('formal-name', 0.5, `[at]?(?<term>(?:[PJN#]f?t?)*(?<word>[PV]))(?<def>.+)`, formalHeads),
  rule('meaning', 0.65, `(?<term>${INNERNP}),(?<word>G)(?<def>.+)`, new Set(['meaning'])),
];

/** Rules of what leads a sentence in: “In a monarchy, …”. */
export const leadRules: readonly Rule[] = [
  rule('in-a-term', 0.55, `^(?<word>I)(?<term>a${TERM}),(?<def>.+)`, new Set(['in'])),
  rule('in-term', 0.38, `^I(?<term>(?=(?<word>[^,]))${TERM}),(?<def>.+)`, undefined, idleLeads),
  rule('called-lead', 0.6, `^c(?<term>${NAME}),(?<def>.+)`),
  rule('called-in-lead', 0.62, `^I[^,]{1,5}c(?<term>${NAME}),(?<def>.+)`),
  rule(
    'considered',
    0.5,
    `(?<def>.+)B(?<word>E)[at]?(?<term>${NAME})${END}`,
    new Set(['consider']),
  ),
];
