/**
 * A paper: what an instructor assigns. It never changes once made; another version is another paper of the same
 * series. Its hash names it on every device, and covers everything but what is given to one person alone.
 */
import type { Scenario, Source } from './deck';
import type { ItemId } from './ids';

/** When the learner may see what was right. `after-due`: with a key sheet that the instructor gives out. */
export type PaperFeedback = 'after-hand-in' | 'after-due' | 'never';

/** What a learner is asked to say of themselves. */
export type AskedName = 'name' | 'number' | 'group';

/** All that can be asked, in the order in which it is. */
export const askedNames: readonly AskedName[] = ['name', 'number', 'group'];

/**
 * One item of a paper. A shipped item is named by hashes, which any device with the deck can look up: of its id (6
 * hexadecimal digits), of what is asked (6), and of the keys (4). An own item stands in the paper itself.
 */
export type PaperItem =
  | {
      readonly kind: 'shipped';
      readonly idHash: string;
      readonly askedHash: string;
      readonly keysHash: string;
    }
  | { readonly kind: 'own'; readonly itemId: ItemId };

/** Items with all that they need: their scenarios, holding no other items, and the sources cited. */
export interface PaperContents {
  readonly scenarios: readonly Scenario[];
  readonly sources: readonly Source[];
}

/** A paper. Instants are whole minutes, in milliseconds. */
export interface Paper {
  /** Common to all versions: 16 hexadecimal digits. */
  readonly seriesId: string;
  /** Counts from 1. */
  readonly version: number;
  readonly title: string;
  readonly instructions: string;
  readonly madeAt: number;
  readonly opensAt?: number;
  readonly dueAt?: number;
  /** Whole minutes. */
  readonly timeLimitMs?: number;
  /** Absent: as many as the learner likes. */
  readonly attemptLimit?: number;
  readonly isShuffled: boolean;
  readonly asksConfidence: boolean;
  readonly feedback: PaperFeedback;
  /** Whole percent needed to pass. */
  readonly passPercent?: number;
  readonly asks: readonly AskedName[];
  /** The instructor's P-256 public key, uncompressed: base64url of 65 bytes. */
  readonly publicKey: string;
  /** Of feedback after the due time: 16 hexadecimal digits that the key sheet must hash to. */
  readonly keySheetHash?: string;
  readonly items: readonly PaperItem[];
  /** The own items. Without keys and rationales unless feedback is given on handing in. */
  readonly own: PaperContents;
}

/** Extra time for one person: outside the paper and its hash, on that person's link alone. */
export interface ExtraTime {
  readonly extraMs: number;
  /** Whom it is for: a name or number as the instructor wrote it. */
  readonly learner: string;
}

/** The bounds of a paper. Lengths in characters. */
export const paperBounds = {
  title: 120,
  instructions: 300,
  items: 200,
  timeLimitMinutes: 24 * 60,
  attempts: 20,
} as const;

/** What keeps a paper from being given out. */
export type PaperProblem =
  | { readonly kind: 'no-title' }
  | { readonly kind: 'too-long'; readonly field: 'title' | 'instructions'; readonly limit: number }
  | { readonly kind: 'no-items' }
  | { readonly kind: 'too-many-items'; readonly limit: number }
  | { readonly kind: 'due-before-open' }
  | { readonly kind: 'bad-time-limit'; readonly limitMinutes: number }
  | { readonly kind: 'bad-attempt-limit'; readonly limit: number }
  | { readonly kind: 'bad-pass-mark' }
  | { readonly kind: 'no-name-asked' };

/** Every problem of a paper that is being made; none means that it may be given out. */
export function checkPaper(paper: Omit<Paper, 'publicKey' | 'seriesId'>): PaperProblem[] {
  const problems: PaperProblem[] = [];
  const { title, instructions, items, opensAt, dueAt, attemptLimit, passPercent } = paper;
  if (title.trim() === '') problems.push({ kind: 'no-title' });
  for (const [field, text] of Object.entries({ title, instructions }) as Fields)
    if (text.length > paperBounds[field])
      problems.push({ kind: 'too-long', field, limit: paperBounds[field] });
  if (items.length === 0) problems.push({ kind: 'no-items' });
  if (items.length > paperBounds.items)
    problems.push({ kind: 'too-many-items', limit: paperBounds.items });
  if (opensAt !== undefined && dueAt !== undefined && dueAt <= opensAt)
    problems.push({ kind: 'due-before-open' });
  if (!isWithin((paper.timeLimitMs ?? 60_000) / 60_000, 1, paperBounds.timeLimitMinutes))
    problems.push({ kind: 'bad-time-limit', limitMinutes: paperBounds.timeLimitMinutes });
  if (!isWithin(attemptLimit ?? 1, 1, paperBounds.attempts))
    problems.push({ kind: 'bad-attempt-limit', limit: paperBounds.attempts });
  if (!isWithin(passPercent ?? 0, 0, 100)) problems.push({ kind: 'bad-pass-mark' });
  if (!paper.asks.includes('name') && !paper.asks.includes('number'))
    problems.push({ kind: 'no-name-asked' });
  return problems;
}

type Fields = ['title' | 'instructions', string][];

function isWithin(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}
