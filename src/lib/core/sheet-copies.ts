/**
 * Sheets that cannot all be what they say: one attempt under two names, or handed in twice with different contents. A
 * consistent sheet that its owner made up cannot be told apart without a server, and the app says so.
 */
import type { AnswerSheet } from './answer-sheet';
import { learnerKey } from './learner-match';
import type { CollectedSheet } from './papers';

/** What two sheets have to do with each other. `name`: the other's. */
export type CopyFlag =
  { readonly kind: 'copied'; readonly name: string } | { readonly kind: 'two-sheets-one-attempt' };

/** The flags of each sheet, by its seal. Both sheets of a pair are flagged: which came first proves nothing. */
export function flagCopies(
  sheets: readonly CollectedSheet[],
): ReadonlyMap<string, readonly CopyFlag[]> {
  const flagsBySeal = new Map<string, CopyFlag[]>();
  for (const signOf of [attemptSign, courseSign])
    for (const alike of groupAlike(sheets, signOf))
      for (const one of alike) addFlags(flagsBySeal, one, alike);
  return flagsBySeal;
}

/** The same attempt, by its id. */
function attemptSign({ attemptId }: AnswerSheet): string {
  return attemptId;
}

/** The same course to the millisecond with the same responses, whatever id it bears. */
function courseSign({ startedAt, submittedAt, usedMs, responses }: AnswerSheet): string {
  return JSON.stringify([startedAt, submittedAt, usedMs, responses]);
}

function groupAlike(
  sheets: readonly CollectedSheet[],
  signOf: (sheet: AnswerSheet) => string,
): CollectedSheet[][] {
  const bySign = new Map<string, CollectedSheet[]>();
  for (const one of sheets) {
    const sign = signOf(one.sheet);
    bySign.set(sign, [...(bySign.get(sign) ?? []), one]);
  }
  return [...bySign.values()].filter(({ length }) => length > 1);
}

function addFlags(
  flagsBySeal: Map<string, CopyFlag[]>,
  one: CollectedSheet,
  alike: readonly CollectedSheet[],
): void {
  const flags = flagsBySeal.get(one.seal) ?? [];
  for (const other of alike) {
    if (other.seal === one.seal) continue;
    const isSelf = learnerKey(other.sheet.learner) === learnerKey(one.sheet.learner);
    const name = other.sheet.learner.name || other.sheet.learner.number;
    const flag: CopyFlag = isSelf ? { kind: 'two-sheets-one-attempt' } : { kind: 'copied', name };
    if (!flags.some((known) => JSON.stringify(known) === JSON.stringify(flag))) flags.push(flag);
  }
  flagsBySeal.set(one.seal, flags);
}
