/** What an instructor decides of a quiz, while it is a draft: as it begins, and as an earlier version had it. */
import { isBoolean, isListOf, isOneOf, isRecordOf, isText, isWhole } from '../core/check-value';
import type { PaperTerms } from '../core/make-paper';
import { askedNames, type Paper } from '../core/paper';

/** What the instructor fills in. */
export type DraftTerms = Omit<PaperTerms, 'publicKey' | 'seriesId' | 'version' | 'madeAt'>;

/** A change of terms; undefined takes a term away. */
export type TermsChange = { readonly [Key in keyof DraftTerms]?: DraftTerms[Key] | undefined };

/** What a new quiz begins with. */
export const plainTerms: DraftTerms = {
  title: '',
  instructions: '',
  isShuffled: true,
  asksConfidence: true,
  feedback: 'after-hand-in',
  passPercent: 75,
  attemptLimit: 1,
  asks: ['name'],
};

/** The terms after a change. */
export function changeTerms(terms: DraftTerms, change: TermsChange): DraftTerms {
  const changed = Object.entries({ ...terms, ...change });
  return Object.fromEntries(changed.filter(([, value]) => value !== undefined)) as DraftTerms;
}

/** The terms of a paper, for its next version. */
export function termsOf(paper: Paper): DraftTerms {
  const { title, instructions, isShuffled, asksConfidence, feedback, asks } = paper;
  const { opensAt, dueAt, timeLimitMs, attemptLimit, passPercent } = paper;
  const plain = { title, instructions, isShuffled, asksConfidence, feedback, asks };
  return changeTerms(plain, { opensAt, dueAt, timeLimitMs, attemptLimit, passPercent });
}

const anyText = isText(20_000);
const anyWhole = isWhole(0, Number.MAX_SAFE_INTEGER);
const isTermsRecord = isRecordOf(
  {
    title: anyText,
    instructions: anyText,
    isShuffled: isBoolean,
    asksConfidence: isBoolean,
    feedback: isOneOf(['after-hand-in', 'after-due', 'never']),
    asks: isListOf(isOneOf(askedNames), askedNames.length),
  },
  {
    opensAt: anyWhole,
    dueAt: anyWhole,
    timeLimitMs: anyWhole,
    attemptLimit: anyWhole,
    passPercent: anyWhole,
  },
);

/** Whether a value that this browser kept is terms. */
export function areTerms(value: unknown): value is DraftTerms {
  return isTermsRecord(value);
}
