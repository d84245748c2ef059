/** The definition finder on sentences in the order of their text: the same for a document and for a measure. */
import { dropReferences } from './english/asides';
import type { Surroundings } from './english/define/cues';
import type { Definition } from './english/define/definition';
import { findDefinition } from './english/define/find';
import { shapeOf, type Shape } from './english/shape';
import { tagSentence } from './english/tag';

/** How sure a definition has to be to become a candidate. */
export const surenessWanted = 0.38;

/** How many sentences back a term still counts as known. */
const memory = 60;

/** For each sentence the term that it defines; undefined where it defines none for sure enough. */
export function findDefinitions(sentences: readonly string[]): (string | undefined)[] {
  const lower = sentences.map((sentence) => sentence.toLowerCase());
  return sentences.map((sentence, index) => {
    const shape = shapeOf(dropReferences(tagSentence(sentence)));
    const found = findDefinition(shape, (term) => lookAround(lower, index, term));
    if (!found || found.confidence < surenessWanted) return undefined;
    const [first, last] = [shape.tokens[found.term[0]], shape.tokens[found.term[1] - 1]];
    return sentence.slice(first?.start ?? 0, last?.end ?? 0);
  });
}

/** A finder that is given the sentences of a document one by one and remembers the last of them. */
export function defineInOrder(): (words: string, shape: Shape) => Definition | undefined {
  const lower: string[] = [];
  return (words, shape) => {
    lower.push(words.toLowerCase());
    if (lower.length > memory + 1) lower.shift();
    return findDefinition(shape, (term) => lookAround(lower, lower.length - 1, term));
  };
}

function lookAround(lower: readonly string[], index: number, term: string): Surroundings {
  const own = lower[index];
  const counts = (at: number) => lower[at] !== own && /\p{L}/u.test(lower[at] ?? '');
  const isIn = (at: number) => counts(at) && (lower[at] ?? '').includes(term);
  const nearest = (by: number) => [index + by, index + 2 * by, index + 3 * by].find(counts) ?? -1;
  const from = Math.max(0, index - memory);
  const isKnown = lower.slice(from, index).some((_, place) => isIn(from + place));
  return { isKnown, isJustNamed: isIn(nearest(-1)), isTakenUp: isIn(nearest(1)) };
}
