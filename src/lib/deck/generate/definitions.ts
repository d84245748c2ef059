/** The definition finder on sentences in the order of their text: the same for a document and for a measure. */
import { dropReferences } from './english/asides';
import { type Definition, findDefinition } from './english/define/find';
import { shapeOf, type Shape } from './english/shape';
import { tagSentence } from './english/tag';

/** How sure a definition has to be to become a candidate. */
export const surenessWanted = 0.38;

/** What a sentence defines: the term and its definiens as they stand there. */
export interface FoundDefinition extends Definition {
  readonly termText: string;
  readonly shape: Shape;
}

/** For each sentence the definition that it holds; undefined where it holds none that is sure enough. */
export function findDefinitions(
  sentences: readonly string[],
): ({ term: string; confidence: number } | undefined)[] {
  const lower = sentences.map((sentence) => sentence.toLowerCase());
  return sentences.map((sentence, index) => {
    const shape = shapeOf(dropReferences(tagSentence(sentence)));
    const found = findDefinition(shape, (term) => lookAround(lower, index, term));
    if (!found || found.confidence < surenessWanted) return undefined;
    const [first, last] = [shape.tokens[found.term[0]], shape.tokens[found.term[1] - 1]];
    return {
      term: sentence.slice(first?.start ?? 0, last?.end ?? 0),
      confidence: found.confidence,
    };
  });
}

/** How many sentences back a term still counts as known. */
const memory = 60;

function lookAround(lower: readonly string[], index: number, term: string) {
  const own = lower[index];
  const words = (at: number) => {
    const text = lower[at] ?? '';
    return text !== own && /\p{L}/u.test(text) ? text : '';
  };
  const step = (from: number, by: number) => {
    let at = from + by;
    while (lower[at] !== undefined && words(at) === '' && Math.abs(at - index) < 4) at += by;
    return words(at);
  };
  let isKnown = false;
  for (let at = Math.max(0, index - memory); at < index && !isKnown; at += 1)
    isKnown = words(at).includes(term);
  return {
    isKnown,
    isJustNamed: step(index, -1).includes(term),
    isTakenUp: step(index, 1).includes(term),
  };
}
