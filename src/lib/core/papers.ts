/**
 * Papers, sheets and decisions, folded from their events: the same for a set of events in any order. What concerns a
 * quiz in all its versions (roster, extra time, rulings) is kept by series.
 */
import type { AnswerSheet, Learner } from './answer-sheet';
import { correctEvent } from './clock-correction';
import { keyOf, keyText, type LogEvent } from './event';
import type { AttemptId, ItemId } from './ids';
import type { KeySheet } from './key-sheet';
import { logTimeOf, orderWritings } from './log-time';
import type { ExtraTime, Paper, PaperContents } from './paper';
import type { PaperEventBody, Ruling, SheetDecision, Way } from './paper-events';
import type { ClockCorrection } from './study-state';

/** An event of an assigned quiz. */
export type PaperEvent = LogEvent & { readonly body: PaperEventBody };

/** A paper that was made or kept on this device. */
export interface KnownPaper {
  readonly paperHash: string;
  readonly paper: Paper;
  readonly contents: PaperContents;
  readonly at: number;
  readonly isPutAway: boolean;
  readonly keySheet: KeySheet | undefined;
  /** Of a kept paper: extra time on the learner's link. */
  readonly extraTime: ExtraTime | undefined;
}

/** A sheet that was collected. `at`: the instructor's clock when it arrived first. */
export interface CollectedSheet {
  readonly seal: string;
  readonly sheet: AnswerSheet;
  readonly at: number;
  readonly way: Way;
}

/** What was decided on a sheet. */
export interface Decision {
  readonly decision: SheetDecision;
  readonly extraMs: number;
}

/** What the events amount to. */
export interface Papers {
  readonly madeByHash: ReadonlyMap<string, KnownPaper>;
  readonly keptByHash: ReadonlyMap<string, KnownPaper>;
  /** How the learner named themselves, by paper. */
  readonly learnersByHash: ReadonlyMap<string, Learner>;
  /** When and how each attempt's sheet was sent. */
  readonly sentByAttempt: ReadonlyMap<AttemptId, readonly { at: number; way: Way }[]>;
  readonly sheetsBySeal: ReadonlyMap<string, CollectedSheet>;
  readonly decisionsBySeal: ReadonlyMap<string, Decision>;
  readonly rulingsBySeries: ReadonlyMap<string, ReadonlyMap<ItemId, Ruling>>;
  readonly rostersBySeries: ReadonlyMap<string, readonly Learner[]>;
  readonly extraTimesBySeries: ReadonlyMap<string, readonly ExtraTime[]>;
}

/** The same, while it is being folded. */
interface Draft {
  readonly madeByHash: Map<string, KnownPaper>;
  readonly keptByHash: Map<string, KnownPaper>;
  readonly learnersByHash: Map<string, Learner>;
  readonly sentByAttempt: Map<AttemptId, { at: number; way: Way }[]>;
  readonly sheetsBySeal: Map<string, CollectedSheet>;
  readonly decisionsBySeal: Map<string, Decision>;
  readonly rulingsBySeries: Map<string, Map<ItemId, Ruling>>;
  readonly rostersBySeries: Map<string, readonly Learner[]>;
  readonly extraTimesBySeries: Map<string, ExtraTime[]>;
}

/** Folds the events of papers; each counts once. Later ones win where only one can stand. */
export function foldPapers(
  events: readonly PaperEvent[],
  corrections: readonly ClockCorrection[] = [],
): Papers {
  const draft: Draft = {
    madeByHash: new Map(),
    keptByHash: new Map(),
    learnersByHash: new Map(),
    sentByAttempt: new Map(),
    sheetsBySeal: new Map(),
    decisionsBySeal: new Map(),
    rulingsBySeries: new Map(),
    rostersBySeries: new Map(),
    extraTimesBySeries: new Map(),
  };
  const byKey = new Map(events.map((event) => [keyText(keyOf(event)), event]));
  const corrected = [...byKey.values()].map((event) => correctEvent(event, corrections));
  const writings = corrected.map((event) => ({ ...logTimeOf(event), key: keyOf(event), event }));
  const ordered = orderWritings(writings).map(({ event }) => event);
  // A clock that was set back must not put a decision before the paper that it is about.
  for (const { at, body } of ordered) notePaper(draft, body, at);
  for (const { at, body } of ordered) noteRest(draft, body, at);
  return draft;
}

function notePaper(draft: Draft, body: PaperEventBody, at: number): void {
  if (body.type !== 'paper-made' && body.type !== 'paper-kept') return;
  const { paperHash, paper, contents } = body;
  const papers = body.type === 'paper-made' ? draft.madeByHash : draft.keptByHash;
  const keySheet = body.type === 'paper-made' ? body.keySheet : undefined;
  const extraTime = body.type === 'paper-kept' ? body.extraTime : undefined;
  papers.set(paperHash, { paperHash, paper, contents, at, isPutAway: false, keySheet, extraTime });
}

function noteRest(draft: Draft, body: PaperEventBody, at: number): void {
  const { paperHash } = body;
  switch (body.type) {
    case 'paper-made':
    case 'paper-kept':
      changePapers(draft, paperHash, { isPutAway: false });
      break;
    case 'paper-put-away':
      changePapers(draft, paperHash, { isPutAway: true });
      break;
    case 'key-sheet-kept':
      changePapers(draft, paperHash, { keySheet: body.keySheet });
      break;
    case 'learner-named':
      draft.learnersByHash.set(paperHash, body.learner);
      break;
    case 'sheet-sent':
      addTo(draft.sentByAttempt, body.attemptId, { at, way: body.way });
      break;
    case 'sheet-collected':
      noteSheet(draft, { seal: body.seal, sheet: body.sheet, at, way: body.way });
      break;
    case 'sheet-decided':
      draft.decisionsBySeal.set(body.seal, { decision: body.decision, extraMs: body.extraMs });
      break;
    default:
      noteForSeries(draft, body);
  }
}

function noteForSeries(
  draft: Draft,
  body: Extract<PaperEventBody, { type: 'item-ruled' | 'roster-set' | 'extra-time-given' }>,
): void {
  const seriesId = draft.madeByHash.get(body.paperHash)?.paper.seriesId;
  if (seriesId === undefined) return;
  if (body.type === 'roster-set') draft.rostersBySeries.set(seriesId, body.learners);
  else if (body.type === 'extra-time-given')
    addTo(draft.extraTimesBySeries, seriesId, body.extraTime);
  else {
    const rulings = draft.rulingsBySeries.get(seriesId) ?? new Map<ItemId, Ruling>();
    draft.rulingsBySeries.set(seriesId, rulings.set(body.itemId, body.ruling));
  }
}

/** A sheet that arrives again is the one that is here. */
function noteSheet({ sheetsBySeal }: Draft, sheet: CollectedSheet): void {
  if (!sheetsBySeal.has(sheet.seal)) sheetsBySeal.set(sheet.seal, sheet);
}

function changePapers(draft: Draft, paperHash: string, change: Partial<KnownPaper>): void {
  for (const papers of [draft.madeByHash, draft.keptByHash]) {
    const known = papers.get(paperHash);
    if (known) papers.set(paperHash, { ...known, ...change });
  }
}

function addTo<Key, Value>(listsByKey: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = listsByKey.get(key);
  if (list) list.push(value);
  else listsByKey.set(key, [value]);
}
