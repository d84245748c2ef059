/**
 * The log's vocabulary of assigned quizzes. Every event names its paper by `paperHash`, so that the few of them are
 * found among a hundred thousand reviews. What an instructor decides can be decided anew; nothing is taken back.
 */
import type { AnswerSheet, Learner } from './answer-sheet';
import type { AttemptId, ItemId, OptionId } from './ids';
import type { KeySheet } from './key-sheet';
import type { ExtraTime, Paper, PaperContents } from './paper';

/** How something went from one device to another. */
export type Way = 'link' | 'qr' | 'file';

/** What an instructor decides on a collected sheet. `open`: nothing yet, or no longer. */
export type SheetDecision = 'open' | 'accepted' | 'excluded';

/** What an instructor decides on an item, after the fact. It holds for all versions of the quiz. */
export type Ruling =
  | { readonly kind: 'as-made' }
  /** `drop`: it counts for nobody. `full`: it counts in full for everybody. */
  | { readonly kind: 'void'; readonly credit: 'drop' | 'full' }
  | { readonly kind: 'rekeyed'; readonly keyIds: readonly OptionId[] };

/** All events of assigned quizzes. */
export type PaperEventBody = { readonly paperHash: string } & (
  | {
      /** An instructor made a paper. The contents are the items with their keys as they were then. */
      readonly type: 'paper-made';
      readonly paper: Paper;
      readonly contents: PaperContents;
      readonly keySheet?: KeySheet;
    }
  | {
      /** A learner keeps a paper, with its items as they are then: a newer deck changes nothing in it. */
      readonly type: 'paper-kept';
      readonly paper: Paper;
      readonly contents: PaperContents;
      readonly extraTime?: ExtraTime;
    }
  /** Off the list of a learner or an instructor; keeping it again brings it back. */
  | { readonly type: 'paper-put-away' }
  | { readonly type: 'key-sheet-kept'; readonly keySheet: KeySheet }
  /** A learner named themselves for this paper. */
  | { readonly type: 'learner-named'; readonly learner: Learner }
  | { readonly type: 'sheet-sent'; readonly attemptId: AttemptId; readonly way: Way }
  | {
      readonly type: 'sheet-collected';
      readonly seal: string;
      readonly sheet: AnswerSheet;
      readonly way: Way;
    }
  | {
      readonly type: 'sheet-decided';
      readonly seal: string;
      readonly decision: SheetDecision;
      /** Extra time granted afterwards. */
      readonly extraMs: number;
    }
  | { readonly type: 'item-ruled'; readonly itemId: ItemId; readonly ruling: Ruling }
  | { readonly type: 'roster-set'; readonly learners: readonly Learner[] }
  | { readonly type: 'extra-time-given'; readonly extraTime: ExtraTime }
);
