/**
 * Makes a paper of what an instructor has chosen. Nothing is left to chance here: ids, salt and time are given, and
 * the same choice gives the same paper.
 */
import type { DeckId } from './ids';
import type { Source } from './deck';
import { hashKeys, makeKeys, type KeySheet } from './key-sheet';
import type { Paper, PaperContents } from './paper';
import { hashPaper, packPaper } from './paper-code';
import { gatherScenarios, referTo, withoutKeys, type AskedItem } from './paper-items';

/** An item that was chosen: of a shipped deck, or the instructor's own. */
export interface ChosenItem extends AskedItem {
  /** Absent on own items. */
  readonly deckId?: DeckId;
}

/** What an instructor decides. */
export type PaperTerms = Omit<Paper, 'items' | 'own' | 'keySheetHash'>;

/** A paper as it is given out, with what stays with the instructor. */
export interface MadePaper {
  readonly paper: Paper;
  readonly paperHash: string;
  /** All items as they were marked by then, with keys: the instructor's own copy. */
  readonly contents: PaperContents;
  /** What the paper's file embeds. */
  readonly shared: PaperContents;
  /** Of feedback after the due time. */
  readonly keySheet?: KeySheet;
}

/**
 * The paper. `sources`: those that the items cite. `salt`: 32 random hexadecimal digits for the key sheet. Instants
 * are rounded to minutes.
 */
export function makePaper(
  terms: PaperTerms,
  chosen: readonly ChosenItem[],
  sources: readonly Source[],
  salt: string,
): MadePaper {
  const contents: PaperContents = { scenarios: gatherScenarios(chosen), sources };
  const isOpen = terms.feedback === 'after-hand-in';
  const own = gatherScenarios(chosen.filter(isOwn));
  const ownContents = { scenarios: own, sources: own.length > 0 && isOpen ? sources : [] };
  const keys = terms.feedback === 'after-due' ? makeKeys(chosen, isOwn, salt) : undefined;
  const paper: Paper = {
    ...roundTimes(terms),
    items: chosen.map((one) => (isOwn(one) ? { kind: 'own', itemId: one.item.id } : referTo(one))),
    own: isOpen ? ownContents : withoutKeys(ownContents),
    ...(keys ? { keySheetHash: hashKeys(keys) } : {}),
  };
  const paperHash = hashPaper(packPaper(paper));
  const shared = isOpen ? contents : withoutKeys(contents);
  return {
    paper,
    paperHash,
    contents,
    shared,
    ...(keys ? { keySheet: { paperHash, ...keys } } : {}),
  };
}

function isOwn({ deckId }: ChosenItem): boolean {
  return deckId === undefined;
}

function roundTimes(terms: PaperTerms): PaperTerms {
  const round = (at: number) => Math.round(at / 60_000) * 60_000;
  const { madeAt, opensAt, dueAt, timeLimitMs } = terms;
  return {
    ...terms,
    madeAt: round(madeAt),
    ...(opensAt === undefined ? {} : { opensAt: round(opensAt) }),
    ...(dueAt === undefined ? {} : { dueAt: round(dueAt) }),
    ...(timeLimitMs === undefined ? {} : { timeLimitMs: round(timeLimitMs) }),
  };
}
