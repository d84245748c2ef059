/** The exam preset, as at the UN's course for officers: what an exam asks, when it is passed, how often it may be taken. */
import type { Attempt } from './attempt';
import type { DeckSummary } from './deck';
import type { ItemId } from './ids';

/** The preset: no timer, can be left and gone on with, feedback at the end. */
export const examPreset = { passMark: 0.75, attempts: 2, itemsOfDeck: 20, itemsOfAll: 40 } as const;

/** Names what is examined: each deck in its version, so that a new version brings new attempts. */
export function examIdOf(decks: readonly Pick<DeckSummary, 'id' | 'version'>[]): string {
  return decks
    .map(({ id, version }) => `${id}@${version}`)
    .sort()
    .join(' ');
}

/** The decks and versions that an exam's id names. */
export function decksOfExam(examId: string): { readonly id: string; readonly version: string }[] {
  return examId.split(' ').map((name) => {
    const [id = '', version = ''] = name.split('@');
    return { id, version };
  });
}

/** Where a learner stands with an exam. */
export interface ExamStanding {
  /** Attempts begun; one more may be begun while it is under the preset's. */
  readonly used: number;
  /** Items of earlier attempts: a new one asks others while there are any. */
  readonly usedIds: ReadonlySet<ItemId>;
}

/** What the attempts say of the exam. */
export function standingOf(examId: string, attempts: readonly Attempt[]): ExamStanding {
  const taken = attempts.filter(
    ({ plan: { source } }) => source.kind === 'exam' && source.examId === examId,
  );
  return {
    used: taken.length,
    usedIds: new Set(taken.flatMap(({ plan }) => plan.items.map(({ itemId }) => itemId))),
  };
}
