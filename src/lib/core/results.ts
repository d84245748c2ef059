/**
 * The results of a quiz: a row for each learner, expected or not, with all attempts and the one that counts. Attempts
 * of one learner stand side by side; their scores are never added. Nothing is left out because of a flag.
 */
import { learnerKey, findOnRoster, grantedMs } from './learner-match';
import type { Learner } from './answer-sheet';
import { markSheet, type SheetMarks } from './mark-sheet';
import type { SheetDecision } from './paper-events';
import type { CollectedSheet } from './papers';
import type { QuizSeries, QuizVersion } from './quiz-series';
import { flagCopies, type CopyFlag } from './sheet-copies';
import { flagTimes, type TimeFlag } from './sheet-time';

/** Which attempt of a learner counts. `all`: each for itself. */
export type AttemptPolicy = 'first' | 'last' | 'best' | 'all';

/** What there is to say of a sheet. None of it takes a mark away. */
export type SheetFlag =
  | TimeFlag
  | CopyFlag
  | { readonly kind: 'not-on-roster' }
  | { readonly kind: 'other-version'; readonly version: number }
  | { readonly kind: 'more-than-allowed'; readonly limit: number };

/** When a sheet was finished and came, in one word. */
export type Timeliness = 'on-time' | 'arrived-late' | 'late' | 'doubtful';

/** One attempt of a learner. */
export interface AttemptResult {
  readonly collected: CollectedSheet;
  readonly version: QuizVersion;
  readonly flags: readonly SheetFlag[];
  readonly timeliness: Timeliness;
  readonly decision: SheetDecision;
  /** Marked on its own version, as it was made. */
  readonly asMade: SheetMarks;
  /** Marked by the rulings since. */
  readonly asRuled: SheetMarks;
}

/** One learner. */
export interface LearnerResult {
  readonly key: string;
  /** As on the roster, or as they wrote themselves. */
  readonly learner: Learner;
  readonly isExpected: boolean;
  /** By their beginning, excluded ones too. */
  readonly attempts: readonly AttemptResult[];
  /** Those that count by the policy: one at most, but for `all`. */
  readonly counted: readonly AttemptResult[];
}

/** The results of a quiz: learners of the roster in its order, then strangers by arrival. */
export function listResults(series: QuizSeries, policy: AttemptPolicy): LearnerResult[] {
  const copies = flagCopies(series.sheets);
  const attempts = series.sheets.map((sheet) => judgeSheet(series, sheet, copies));
  const rowsByKey = new Map<
    string,
    { learner: Learner; isExpected: boolean; own: AttemptResult[] }
  >();
  for (const learner of series.roster)
    rowsByKey.set(learnerKey(learner), { learner, isExpected: true, own: [] });
  for (const attempt of attempts) {
    const { learner } = attempt.collected.sheet;
    const who = findOnRoster(series.roster, learner) ?? learner;
    const row = rowsByKey.get(learnerKey(who)) ?? { learner: who, isExpected: false, own: [] };
    row.own.push(attempt);
    rowsByKey.set(learnerKey(who), row);
  }
  return [...rowsByKey].map(([key, { learner, isExpected, own }]) => {
    const ordered = flagSurplus(own.sort(compareAttempts));
    return { key, learner, isExpected, attempts: ordered, counted: countBy(ordered, policy) };
  });
}

function compareAttempts(a: AttemptResult, b: AttemptResult): number {
  const [one, other] = [a.collected, b.collected];
  return one.sheet.startedAt - other.sheet.startedAt || (one.seal < other.seal ? -1 : 1);
}

function judgeSheet(
  series: QuizSeries,
  collected: CollectedSheet,
  copies: ReadonlyMap<string, readonly CopyFlag[]>,
): AttemptResult {
  const { sheet, seal, at } = collected;
  const { decision = 'open', extraMs = 0 } = series.decisionsBySeal.get(seal) ?? {};
  const version =
    series.versions.find((one) => one.paperHash === sheet.paperHash) ?? series.current;
  const given = Math.max(extraMs, grantedMs(series.extraTimes, sheet.learner));
  const times = flagTimes(sheet, version.paper, { arrivedAt: at, grantedMs: given });
  return {
    collected,
    version,
    flags: [...times, ...(copies.get(seal) ?? []), ...flagPlace(series, collected, version)],
    timeliness: timelinessOf(times),
    decision,
    asMade: markSheet(sheet, version.asked),
    asRuled: markSheet(sheet, version.asked, series.rulings),
  };
}

function flagPlace(
  { roster, current }: QuizSeries,
  { sheet }: CollectedSheet,
  version: QuizVersion,
): SheetFlag[] {
  const isStranger = roster.length > 0 && !findOnRoster(roster, sheet.learner);
  return [
    ...(isStranger ? [{ kind: 'not-on-roster' } as const] : []),
    ...(version === current
      ? []
      : [{ kind: 'other-version', version: version.paper.version } as const]),
  ];
}

/** Attempts beyond the paper's limit, counted over all devices of a learner. */
function flagSurplus(attempts: readonly AttemptResult[]): AttemptResult[] {
  return attempts.map((attempt, index) => {
    const limit = attempt.version.paper.attemptLimit;
    if (limit === undefined || index < limit) return attempt;
    return { ...attempt, flags: [...attempt.flags, { kind: 'more-than-allowed', limit }] };
  });
}

function timelinessOf(flags: readonly TimeFlag[]): Timeliness {
  const kinds = flags.map(({ kind }) => kind);
  if (kinds.includes('clock-doubtful') || kinds.includes('times-contradict')) return 'doubtful';
  if (kinds.includes('late')) return 'late';
  return kinds.includes('arrived-late') ? 'arrived-late' : 'on-time';
}

function countBy(ordered: readonly AttemptResult[], policy: AttemptPolicy): AttemptResult[] {
  const standing = ordered.filter(({ decision }) => decision !== 'excluded');
  const [first, ...others] = standing;
  if (!first || policy === 'all') return standing;
  if (policy === 'first') return [first];
  if (policy === 'last') return [others.at(-1) ?? first];
  return [
    others.reduce((best, one) => (one.asRuled.share > best.asRuled.share ? one : best), first),
  ];
}
