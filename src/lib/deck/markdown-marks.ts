/** Marks of deck documents in the Markdown tree: each becomes one node that holds the mark as written. */
import type { Text } from 'mdast';
import type { Options } from 'mdast-util-from-markdown';

/** A mark as written: a whole citation or foreign passage, or one end of a gap, or the bar before its hint. */
export interface DeckMark {
  type: 'deckMark';
  mark: 'citation' | 'foreign' | 'gapOpen' | 'gapBar' | 'gapClose';
  raw: string;
  position?: Text['position'] | undefined;
}

/** The parser's names of the marks. */
export type TokenName =
  'citationMark' | 'foreignMark' | 'gapOpenMark' | 'gapBarMark' | 'gapCloseMark';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citationMark: 'citationMark';
    foreignMark: 'foreignMark';
    gapOpenMark: 'gapOpenMark';
    gapBarMark: 'gapBarMark';
    gapCloseMark: 'gapCloseMark';
    deckMarkData: 'deckMarkData';
  }
}

declare module 'mdast' {
  interface PhrasingContentMap {
    deckMark: DeckMark;
  }
  interface RootContentMap {
    deckMark: DeckMark;
  }
}

/** The tree's side: each mark becomes one `deckMark` node. */
export const deckMarksFromMarkdown: NonNullable<Options['mdastExtensions']>[number] = {
  enter: {
    citationMark: enterMark('citation'),
    foreignMark: enterMark('foreign'),
    gapOpenMark: enterMark('gapOpen'),
    gapBarMark: enterMark('gapBar'),
    gapCloseMark: enterMark('gapClose'),
  },
  exit: {
    citationMark: exitMark(),
    foreignMark: exitMark(),
    gapOpenMark: exitMark(),
    gapBarMark: exitMark(),
    gapCloseMark: exitMark(),
  },
};

type Handle = NonNullable<
  Exclude<NonNullable<Options['mdastExtensions']>[number], readonly unknown[]>['enter']
>[TokenName];

function enterMark(mark: DeckMark['mark']): NonNullable<Handle> {
  return function (token) {
    this.enter({ type: 'deckMark', mark, raw: this.sliceSerialize(token) }, token);
  };
}

function exitMark(): NonNullable<Handle> {
  return function (token) {
    this.exit(token);
  };
}
