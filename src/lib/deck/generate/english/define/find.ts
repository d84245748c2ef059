/**
 * Finds what one sentence defines. Every rule that fits is a piece of evidence, the cues weigh it, and the sum on the
 * scale of log odds becomes a confidence. Nothing here has been fitted to a table: the figures are judgements.
 */
import type { Shape } from '../shape';
import { type Surroundings, weighCues } from './cues';
import type { Definition, Stretch } from './definition';
import { trimTerm } from './term';
import { clauseRules, leadRules, phraseRules, type Rule } from './rules';

/** Tells what the text around a sentence says of a term. */
export type LookAround = (term: string) => Surroundings;

/** The best definition in a sentence, with every piece of evidence weighed in; undefined when no rule fits. */
export function findDefinition(shape: Shape, lookAround: LookAround): Definition | undefined {
  const found = fitRules(shape);
  const best = chooseTerm(found);
  if (!best) return undefined;
  const others = new Map(found.map((one) => [one.rule, one.confidence]));
  for (const rule of [best.rule, found[0]?.rule ?? '', 'verb', 'copula-noun']) others.delete(rule);
  const support = [...others.values()].reduce((sum, one) => sum + one / 2, 0);
  const words = shape.tokens.slice(...best.term).map(({ lower }) => lower);
  const cues = weighCues(shape, best, lookAround(searchKey(words)));
  const odds = logOdds(found[0]?.confidence ?? 0) + Math.min(0.9, support) - 0.35 + cues;
  return { ...best, confidence: 1 / (1 + Math.exp(-odds)) };
}

/** All that fits, best first, with the rules' own confidence. */
export function fitRules(shape: Shape): Definition[] {
  const starts = clauseStarts(shape.letters);
  const inClauses = starts.flatMap(({ at, weight }) =>
    clauseRules.flatMap((rule) => fit(rule, shape, at, weight)),
  );
  const anywhere = [...phraseRules, ...leadRules].flatMap((rule) => fit(rule, shape, 0, 1));
  return [...inClauses, ...anywhere].sort((a, b) => b.confidence - a.confidence);
}

/** Rules that know the term better than what the sentence says of its subject. */
const pointers = new Set(['in-a-term', 'picked-out', 'kind-is', 'appos-name']);

/**
 * The finding that names the term. “In a republic, …” and “Another form is the republic” point past the subject; a
 * second name in brackets or after a dash is weaker than what the sentence says of its subject.
 */
function chooseTerm(found: readonly Definition[]): Definition | undefined {
  const [best] = found;
  if (!best) return undefined;
  const isSaid = ({ rule }: Definition) => /verb|copula|made/.test(rule);
  const pointer = found.find(({ rule }) => pointers.has(rule));
  if (pointer && !/named|known|refer/.test(best.rule)) return pointer;
  const naming = found.find(({ rule }) => /named|known/.test(rule));
  if (naming && /^(?:plain|made|verb|report|which-verb)/.test(best.rule)) return naming;
  if (!/^(?:paren|or|dash|colon)/.test(best.rule)) return best;
  if (best.body[1] - best.body[0] > 3) return best;
  return found.find((one) => isSaid(one) && one.confidence >= 0.4) ?? best;
}

function clauseStarts(letters: string): { at: number; weight: number }[] {
  const lead = /^(?:[MCSw&I][^V]{0,12}?,|[^,]{1,4},|[MC&E]{1,2},?)?/.exec(letters)?.[0].length ?? 0;
  const starts = [{ at: 0, weight: 1 }];
  if (lead > 0) starts.push({ at: lead, weight: 0.97 });
  const breaks = /(?:[;:.=]|,(?=[&MC]))[&MCSw]*,?|,&|(?<=V)r|,(?=[at]?J*N[BV])/g;
  for (const match of letters.matchAll(breaks)) {
    const at = match.index + match[0].length;
    if (at > lead && at < letters.length - 3) starts.push({ at, weight: 0.9 });
  }
  return starts;
}

function fit(rule: Rule, shape: Shape, from: number, weight: number): Definition[] {
  for (const match of shape.letters.slice(from).matchAll(rule.pattern)) {
    const groups = match.indices?.groups;
    const [term, body, word] = [groups?.term, groups?.def, groups?.word];
    if (!term || !body) continue;
    if (rule.isInner && isInLead(shape.letters.slice(0, term[1]))) continue;
    const key = stem(shape.tokens[from + (word?.[0] ?? 0)]?.lower ?? '');
    if (rule.words?.has(key) === false || rule.except?.has(key)) continue;
    const { name, confidence } = rule;
    const stretch = trimTerm(shape, [from + term[0], from + term[1]]);
    const rest: Stretch = [from + body[0], from + body[1]];
    return [{ rule: name, confidence: confidence * weight, term: stretch, body: rest }];
  }
  return [];
}

/** Whether what stands before a comma only leads the sentence in, so that its main clause follows. */
function isInLead(before: string): boolean {
  return /^\(?[MC]{0,2},?[IqS][^VBXWE]*$/.test(before);
}

function searchKey(words: readonly string[]): string {
  const kept = words.filter((word) => !/^(?:a|an|the)$/.test(word));
  return kept.join(' ').replaceAll(' - ', '-').replace(/s$/, '');
}

function logOdds(share: number): number {
  return Math.log(share / (1 - share));
}

/** A verb or noun without its ending, as far as a table of words needs it. */
export function stem(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (/[stnlr]ed$/.test(word) && word.length > 5) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
