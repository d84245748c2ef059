/** Where a learner stands with the papers they have kept: what can be done next with each, and what has been sent. */
import type { Attempt } from './attempt';
import type { AttemptPlan } from './attempt-events';
import type { Learner } from './answer-sheet';
import { askedNames, type AskedName, type Paper } from './paper';
import type { KnownPaper, Papers } from './papers';
import type { Way } from './paper-events';

/** What the learner is told of a paper, in one word. `sent`: no handed-in attempt waits to be sent. */
export type AssignedState = 'too-early' | 'not-started' | 'in-progress' | 'handed-in' | 'sent';

/** One attempt at a paper. */
export interface AssignedAttempt {
  readonly attempt: Attempt;
  /** When and how its sheet was given out, oldest first. */
  readonly sent: readonly { readonly at: number; readonly way: Way }[];
}

/** A kept paper. */
export interface Assigned {
  readonly known: KnownPaper;
  readonly learner: Learner;
  readonly state: AssignedState;
  readonly isOverdue: boolean;
  /** Oldest first. */
  readonly attempts: readonly AssignedAttempt[];
  /** Whether one more may be begun now. */
  readonly mayBegin: boolean;
  /** A later version of the same quiz is kept as well. */
  readonly isReplaced: boolean;
}

const nobody: Learner = { name: '', number: '', group: '' };

/** The papers that are kept and not put away: by their due time, those without one last. */
export function listAssigned(papers: Papers, attempts: readonly Attempt[], now: number) {
  const kept = [...papers.keptByHash.values()].filter(({ isPutAway }) => !isPutAway);
  return kept
    .map((known) => standWith(known, papers, attempts, now))
    .filter((one) => !one.isReplaced || one.attempts.length > 0)
    .sort((a, b) => dueOf(a.known.paper) - dueOf(b.known.paper) || a.known.at - b.known.at);
}

/** One paper; null when it was never kept on this device. */
export function findAssigned(
  papers: Papers,
  paperHash: string,
  attempts: readonly Attempt[],
  now: number,
): Assigned | null {
  const known = papers.keptByHash.get(paperHash);
  return known ? standWith(known, papers, attempts, now) : null;
}

function standWith(
  known: KnownPaper,
  papers: Papers,
  all: readonly Attempt[],
  now: number,
): Assigned {
  const { paper, paperHash } = known;
  const own = all.filter(({ plan: { source } }) => isOf(source, paperHash));
  const attempts = own.map((attempt) => ({
    attempt,
    sent: papers.sentByAttempt.get(attempt.plan.attemptId) ?? [],
  }));
  const isRunning = own.some(({ submission }) => !submission);
  const isEarly = now < (paper.opensAt ?? -Infinity);
  const others = [...papers.keptByHash.values()].filter(({ isPutAway }) => !isPutAway);
  return {
    known,
    learner: papers.learnersByHash.get(paperHash) ?? nobody,
    state: stateOf(attempts, isRunning, isEarly),
    isOverdue: now > dueOf(paper) + (known.extraTime?.extraMs ?? 0),
    attempts,
    mayBegin: !isRunning && !isEarly && own.length < (paper.attemptLimit ?? Infinity),
    isReplaced: others.some(
      (other) => other.paper.seriesId === paper.seriesId && other.paper.version > paper.version,
    ),
  };
}

function isOf(source: AttemptPlan['source'], paperHash: string): boolean {
  return source.kind === 'paper' && source.paperHash === paperHash;
}

function dueOf({ dueAt }: Paper): number {
  return dueAt ?? Infinity;
}

function stateOf(
  attempts: readonly AssignedAttempt[],
  isRunning: boolean,
  isEarly: boolean,
): AssignedState {
  if (isRunning) return 'in-progress';
  if (attempts.length === 0) return isEarly ? 'too-early' : 'not-started';
  return attempts.some(({ sent }) => sent.length === 0) ? 'handed-in' : 'sent';
}

/** What a paper asks a learner to say of themselves and is still missing. */
export function listMissingNames(paper: Paper, learner: Learner): AskedName[] {
  return askedNames.filter((name) => paper.asks.includes(name) && learner[name].trim() === '');
}

/** What an attempt at a paper follows from it, but for what chance and the device add. */
export function planPaper(
  { paper, paperHash, extraTime }: KnownPaper,
  attemptNumber: number,
): Omit<AttemptPlan, 'attemptId' | 'items' | 'seed'> {
  const { title, isShuffled, asksConfidence, timeLimitMs, passPercent, feedback } = paper;
  return {
    source: { kind: 'paper', paperHash, attemptNumber },
    title,
    isShuffled,
    asksConfidence,
    feedback: feedback === 'after-hand-in' ? 'end' : feedback,
    ...(timeLimitMs === undefined ? {} : { timeLimitMs }),
    ...(extraTime ? { extraTimeMs: extraTime.extraMs } : {}),
    ...(passPercent === undefined ? {} : { passMark: passPercent / 100 }),
  };
}
