/** One quiz in all its versions, with everything that has been collected and decided for it. */
import type { Learner } from './answer-sheet';
import type { ItemId } from './ids';
import type { ExtraTime } from './paper';
import type { Ruling } from './paper-events';
import { lookUpItems, listAsked, type AskedItem } from './paper-items';
import type { CollectedSheet, Decision, KnownPaper, Papers } from './papers';

/** A version with its items, keys and all, in the paper's order. */
export interface QuizVersion extends KnownPaper {
  readonly asked: readonly AskedItem[];
}

/** A quiz. */
export interface QuizSeries {
  readonly seriesId: string;
  /** Oldest first; the last one is the current one. */
  readonly versions: readonly QuizVersion[];
  readonly current: QuizVersion;
  /** In the order of arrival. */
  readonly sheets: readonly CollectedSheet[];
  readonly decisionsBySeal: ReadonlyMap<string, Decision>;
  readonly rulings: ReadonlyMap<ItemId, Ruling>;
  readonly roster: readonly Learner[];
  readonly extraTimes: readonly ExtraTime[];
}

/** The quizzes that were made here, by the making of their current version, latest first. */
export function listSeries(papers: Papers): QuizSeries[] {
  const ids = new Set([...papers.madeByHash.values()].map(({ paper }) => paper.seriesId));
  return [...ids]
    .map((seriesId) => findSeries(papers, seriesId))
    .filter((series) => series !== null)
    .sort((a, b) => b.current.at - a.current.at);
}

/** One quiz; null when no version of it was made here. */
export function findSeries(papers: Papers, seriesId: string): QuizSeries | null {
  const versions = [...papers.madeByHash.values()]
    .filter(({ paper }) => paper.seriesId === seriesId)
    .sort((a, b) => a.paper.version - b.paper.version)
    .map((known) => ({ ...known, asked: askedOf(known) }));
  const current = versions.at(-1);
  if (!current) return null;
  const hashes = new Set(versions.map(({ paperHash }) => paperHash));
  return {
    seriesId,
    versions,
    current,
    sheets: [...papers.sheetsBySeal.values()].filter(({ sheet }) => hashes.has(sheet.paperHash)),
    decisionsBySeal: papers.decisionsBySeal,
    rulings: papers.rulingsBySeries.get(seriesId) ?? new Map(),
    roster: papers.rostersBySeries.get(seriesId) ?? [],
    extraTimes: papers.extraTimesBySeries.get(seriesId) ?? [],
  };
}

/** The instructor's own copy of the items. Own items stand without keys in the paper, and with them in the contents. */
export function askedOf({ paper, contents }: Pick<KnownPaper, 'paper' | 'contents'>): AskedItem[] {
  const known = listAsked(contents);
  const found = lookUpItems(paper, known);
  if (found.kind !== 'found') return [];
  const byId = new Map(known.map((one) => [one.item.id, one]));
  return found.asked.map((one) => byId.get(one.item.id) ?? one);
}
