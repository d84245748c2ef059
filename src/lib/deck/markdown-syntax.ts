/**
 * The syntax of what deck documents write beyond Markdown, as an extension of its parser: `[@source, locator]`,
 * `[text]{lang=la}` and cloze gaps `{{1:text|hint}}`. `markdown-marks.ts` makes nodes of what it finds.
 */
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';
import type { TokenName } from './markdown-marks';

const codeOf = { digit0: 48, digit1: 49, digit9: 57, colon: 58, at: 64 } as const;
const bracket = { open: 91, close: 93 } as const;
const brace = { open: 123, bar: 124, close: 125 } as const;

/** Longer than any honest locator or phrase; it keeps the search for a closing bracket short. */
const maxBracketLength = 500;

const citation: Construct = {
  name: 'citationMark',
  tokenize(effects, ok, nok) {
    const close = (code: Code): State => finishBracket(effects, 'citationMark', ok, code);
    const inside = insideBrackets(effects, close, nok);
    const afterOpen: State = (code) => (code === codeOf.at ? inside(code) : nok(code));
    return (code) => beginBracket(effects, 'citationMark', afterOpen, code);
  },
};

const foreign: Construct = {
  name: 'foreignMark',
  tokenize(effects, ok, nok) {
    const tag: State = (code) => {
      if (code === brace.close) return finishBracket(effects, 'foreignMark', ok, code);
      return code === null || code < 0 ? nok(code) : take(effects, tag, code);
    };
    const afterClose = sequence(effects, '{lang=', tag, nok);
    const inside = insideBrackets(effects, (code) => take(effects, afterClose, code), nok);
    return (code) => beginBracket(effects, 'foreignMark', inside, code);
  },
};

const gapNumber: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const colon: State = (code) => (code === codeOf.colon ? take(effects, ok, code) : nok(code));
    const second: State = (code) =>
      isDigit(code, codeOf.digit0) ? take(effects, colon, code) : colon(code);
    return (code) => (isDigit(code, codeOf.digit1) ? take(effects, second, code) : nok(code));
  },
};

const gapOpen: Construct = {
  name: 'gapOpenMark',
  tokenize(effects, ok, nok) {
    const close: State = (code) => {
      effects.exit('gapOpenMark');
      return ok(code);
    };
    // Of three braces the last two open the gap.
    const afterPair: State = (code) =>
      code === brace.open ? nok(code) : effects.attempt(gapNumber, close, close)(code);
    const second: State = (code) =>
      code === brace.open ? take(effects, afterPair, code) : nok(code);
    return (code) => begin(effects, 'gapOpenMark', second, code);
  },
};

const gapClose: Construct = {
  name: 'gapCloseMark',
  tokenize(effects, ok, nok) {
    const afterPair: State = (code) => {
      if (code === brace.close) return nok(code);
      effects.exit('gapCloseMark');
      return ok(code);
    };
    const second: State = (code) =>
      code === brace.close ? take(effects, afterPair, code) : nok(code);
    return (code) => begin(effects, 'gapCloseMark', second, code);
  },
};

const gapBar: Construct = {
  name: 'gapBarMark',
  tokenize(effects, ok) {
    return (code) => {
      effects.enter('gapBarMark');
      return finish(effects, 'gapBarMark', ok, code);
    };
  },
};

/** The parser's side: which characters may begin a mark. */
export const deckSyntax: Extension = {
  text: {
    [bracket.open]: [citation, foreign],
    [brace.open]: gapOpen,
    [brace.bar]: gapBar,
    [brace.close]: gapClose,
  },
};

function isDigit(code: Code, first: number): boolean {
  return code !== null && code >= first && code <= codeOf.digit9;
}

function take(effects: Effects, next: State, code: Code): State {
  effects.consume(code);
  return next;
}

function begin(effects: Effects, name: TokenName, next: State, code: Code): State {
  effects.enter(name);
  return take(effects, next, code);
}

function finish(effects: Effects, name: TokenName, ok: State, code: Code): State {
  effects.consume(code);
  effects.exit(name);
  return ok;
}

/** Begins a mark that may go over line ends: between them its characters stand in a token of their own. */
function beginBracket(effects: Effects, name: TokenName, next: State, code: Code): State {
  effects.enter(name);
  effects.enter('deckMarkData');
  return take(effects, next, code);
}

function finishBracket(effects: Effects, name: TokenName, ok: State, code: Code): State {
  effects.consume(code);
  effects.exit('deckMarkData');
  effects.exit(name);
  return ok;
}

/** Goes on to the closing bracket; a second opening one, or none that closes, is no mark. */
function insideBrackets(effects: Effects, onClose: State, nok: State): State {
  let length = 0;
  const inside: State = (code) => {
    length += 1;
    if (code === bracket.close) return onClose(code);
    if (code === null || code === bracket.open || length > maxBracketLength) return nok(code);
    return isLineEnding(code)
      ? takeLineEnding(effects, inside, nok, code)
      : take(effects, inside, code);
  };
  return inside;
}

function takeLineEnding(effects: Effects, next: State, nok: State, code: Code): State {
  effects.exit('deckMarkData');
  effects.enter('lineEnding');
  effects.consume(code);
  effects.exit('lineEnding');
  return (after) => {
    if (after === null || isLineEnding(after)) return nok(after);
    effects.enter('deckMarkData');
    return next(after);
  };
}

/** The parser's codes for CR, LF and CRLF; tabs and the spaces that they stand for are -2 and -1. */
function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

function sequence(effects: Effects, text: string, next: State, nok: State, from = 0): State {
  if (from === text.length) return next;
  return (code) =>
    code === text.charCodeAt(from)
      ? take(effects, sequence(effects, text, next, nok, from + 1), code)
      : nok(code);
}
