/**
 * Words of an English text with their parts of speech: the one file that knows the tagger. It reads and never
 * changes; every offset is in UTF-16 units of the text it was given.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** A word or a mark, where it stands, and its universal part of speech (`NOUN`, `VERB`, `PUNCT` …). */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

const nlp = winkNLP(model, ['pos']);

/** The tokens of one sentence. */
export function tagSentence(sentence: string): Token[] {
  const words = nlp.readDoc(sentence).tokens();
  const texts = words.out(nlp.its.value);
  const tags = words.out(nlp.its.pos);
  let at = 0;
  return texts.map((text, index) => {
    const start = sentence.indexOf(text, at);
    // The tagger may have rewritten a rare mark: such a token is empty at the place reached.
    const found = start < 0 ? at : start;
    at = start < 0 ? at : start + text.length;
    return { text, lower: text.toLowerCase(), tag: tags[index] ?? 'X', start: found, end: at };
  });
}
