/**
 * What deck documents write beyond Markdown, as extensions of its parser: `[@source, locator]`,
 * `[text]{lang=la}` and cloze gaps `{{1:text|hint}}`. It marks them; `markdown.ts` says what they mean.
 */
import type { Options } from 'mdast-util-from-markdown';
import type { Code, Construct, Extension, State, TokenizeContext } from 'micromark-util-types';

/** `[@source, locator]` or `[text]{lang=la}` as written, brackets and braces included. */
export interface BracketMark {
  type: 'citationMark' | 'foreignMark';
  raw: string;
}

/** One end of a gap, or the bar before its hint. An opening holds its number as written, `''` without. */
export interface GapMark {
  type: 'gapOpen' | 'gapBar' | 'gapClose';
  number: string;
}

type MarkType = BracketMark['type'] | GapMark['type'];

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citationMark: 'citationMark';
    foreignMark: 'foreignMark';
    gapOpen: 'gapOpen';
    gapBar: 'gapBar';
    gapClose: 'gapClose';
  }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    bracketMark: BracketMark & { position?: Text['position'] };
    gapMark: GapMark & { position?: Text['position'] };
  }
  interface RootContentMap {
    bracketMark: BracketMark & { position?: Text['position'] };
    gapMark: GapMark & { position?: Text['position'] };
  }
}

const code = { at: 64, open: 91, close: 93, braceOpen: 123, bar: 124, braceClose: 125, colon: 58 };
/** Longer than any honest locator; it keeps the scan for a closing bracket short. */
const maxBracketLength = 500;

const citation: Construct = { name: 'citationMark', tokenize: bracketTokenizer('citationMark') };
const foreign: Construct = { name: 'foreignMark', tokenize: bracketTokenizer('foreignMark') };

const gapOpen: Construct = {
  name: 'gapOpen',
  tokenize(effects, ok, nok) {
    return pairOf('gapOpen', code.braceOpen, effects, (next) =>
      // Of three braces the last two open the gap.
      next === code.braceOpen ? nok(next) : afterNumber(next),
    )(nok);
    function afterNumber(next: Code): State | undefined {
      return effects.attempt({ tokenize: tokenizeNumber, partial: true }, close, close)(next);
    }
    function close(next: Code): State | undefined {
      effects.exit('gapOpen');
      return ok(next);
    }
  },
};
