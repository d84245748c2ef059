/**
 * What the log amounts to: the one value from which every screen is drawn. Only `fold` changes it; it can be thrown
 * away at any time and folded again from the log.
 */
import type { CardState, EventBody, EventKey, LogTime, Rating, Reviewed } from './event';
import type { AttemptId, DeviceId, ScheduledId, SettingsHash } from './ids';
import { beginningOfLog } from './log-time';
import { Memories } from './memories';
import type { Memory, ReviewStamp } from './memory';
import type { SchedulingSettings } from './scheduling-settings';
import type { StudyDay } from './study-day';

/** Sums over reviews of one study day. */
export interface ReviewCounts {
  readonly reviews: number;
  /** Met for the first time. */
  readonly introduced: number;
  /** Reviews in state Review, and how many of these were not Again: of cards, the true retention. */
  readonly matureReviews: number;
  readonly maturePassed: number;
  readonly elapsedMs: number;
}

/** What was done on one study day, items included. Sums over events, so their order does not matter. */
export interface DayCounts extends ReviewCounts {
  /** The part of it that was items. */
  readonly items: ReviewCounts;
}

/** One writing of a last-writer-wins value. Entries stay, so that an undo finds what stood before. */
export interface RegisterEntry {
  /** See `log-time`. */
  readonly at: number;
  readonly key: EventKey;
  readonly value: unknown;
}

/** An event of the last days that an undo could take back. */
export interface Undoable {
  readonly key: EventKey;
  readonly gestureSeq: number;
  /** The study day on which the gesture was made, by the device's own clock. */
  readonly studyDay: StudyDay;
  /** The card that it was about. */
  readonly cardId: ScheduledId;
  readonly review: UndoableReview | undefined;
  /** The event made the card New again. */
  readonly isReset?: true;
}

/** What an undo of a review needs: the memory to go back to, and what to take off the day's counts. */
export interface UndoableReview {
  readonly before: Memory | undefined;
  readonly counted: CountedReview;
}

/** The part of a review that the day's counts are made of. */
export interface CountedReview {
  readonly kind: Reviewed['kind'];
  readonly studyDay: StudyDay;
  readonly rating: Rating;
  readonly state: CardState;
  readonly elapsedMs: number;
}

/** Where in the log an attempt's events are: on each device between two seqs, other events among them. */
export interface AttemptTrace {
  readonly spans: readonly {
    readonly device: DeviceId;
    readonly fromSeq: number;
    readonly toSeq: number;
  }[];
  readonly isSubmitted: boolean;
}

/** A stretch of one device's log that was written by a wrong clock. */
export type ClockCorrection = Extract<EventBody, { type: 'clock-corrected' }>;

/** How far ahead of the clock a log may be before the person is asked which of the two is right. */
export const suspiciousLeadMs = 24 * 3_600_000;

/** The folded log. Mutated by `fold` alone. */
export interface StudyState {
  readonly memoriesById: Memories;
  /** The last reset of each card that was made New again. */
  readonly resetsById: Map<ScheduledId, ReviewStamp>;
  readonly countsByDay: Map<StudyDay, DayCounts>;
  /** Last-writer-wins values by name, each with its writings in order. */
  readonly registersByName: Map<string, RegisterEntry[]>;
  /** Where own text stands in the log, see `own-registers`. Another map after each change. */
  ownRegisters: Map<string, RegisterEntry[]>;
  readonly settingsByHash: Map<SettingsHash, SchedulingSettings>;
  readonly undoneKeys: Set<string>;
  /** The highest seq folded, by device: all above it is the tail. */
  readonly foldedSeqByDevice: Map<DeviceId, number>;
  /** The latest study day of each device's events: an undo reaches back to it and no further. */
  readonly latestDayByDevice: Map<DeviceId, StudyDay>;
  /** What an undo could take back, by `keyText`. */
  readonly undoablesByKey: Map<string, Undoable>;
  readonly attemptsById: Map<AttemptId, AttemptTrace>;
  /** Papers that were kept here at any time, by hash: whether there is anything assigned to look for. */
  readonly keptPapers: Set<string>;
  /** The latest time in the log: what is written next comes after it. Also for noticing a clock that ran ahead. */
  latest: LogTime;
  /** Corrections of wrong clocks, for events that arrive after them. */
  readonly clockCorrections: ClockCorrection[];
  /** Settings that reviews named before any event stated them. */
  readonly missingSettings: Set<SettingsHash>;
}

/** The state of an empty log. */
export function createStudyState(): StudyState {
  return {
    memoriesById: new Memories(),
    resetsById: new Map(),
    countsByDay: new Map(),
    registersByName: new Map(),
    ownRegisters: new Map(),
    settingsByHash: new Map(),
    undoneKeys: new Set(),
    foldedSeqByDevice: new Map(),
    latestDayByDevice: new Map(),
    undoablesByKey: new Map(),
    attemptsById: new Map(),
    keptPapers: new Set(),
    latest: beginningOfLog,
    clockCorrections: [],
    missingSettings: new Set(),
  };
}

/** The current value of a register, or undefined when nothing stands written. */
export function readRegister(state: StudyState, name: string): unknown {
  return state.registersByName.get(name)?.at(-1)?.value;
}
