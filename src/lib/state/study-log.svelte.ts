/** The log as the screens see it: folded, kept up to date, appended to. "Saved" is said after the commit only. */
import type { StudyMoment } from '../core/candidate';
import type { EventBody, LogEvent } from '../core/event';
import { readSettings, type Settings } from '../core/settings';
import { decodeSnapshot } from '../core/snapshot';
import {
  createStudyState,
  suspiciousLeadMs,
  type ClockCorrection,
  type StudyState,
} from '../core/study-state';
import { readTail } from '../store/log';
import { toStorageFault, type Database } from '../store/open';
import { readSnapshot } from '../store/snapshot-store';
import { loadWork } from './load-work';
import { LogConnection } from './log-connection.svelte';
import { eventsPerSnapshot, longTail } from './log-limits';
import type { Connection, RecordResult } from './log-types';
import { readMomentOf } from './moment';

/** The log, open or not. */
export class StudyLog extends LogConnection {
  /** The correction to offer when the log is dated well ahead of the clock. */
  correction = $state.raw<ClockCorrection | null>(null);
  /** When this tab's last gesture was committed; null before the first. */
  lastSavedAt = $state.raw<number | null>(null);
  #revision = $state(0);
  #state: StudyState = createStudyState();
  #eventsSinceSnapshot = 0;

  /** The folded state. Reading it in a template or a derived value follows its changes. */
  get state(): StudyState {
    void this.#revision;
    return this.#state;
  }

  get settings(): Settings {
    return readSettings(this.state);
  }

  /** Now, as the queue and the schedule need it. */
  readMoment(): StudyMoment {
    return readMomentOf(this.environment.clock, this.settings.rolloverHour);
  }

  /**
   * Appends one gesture and folds it in. Resolves after the commit. `isStillMeant` is asked when its turn has come:
   * what another tab wrote meanwhile may have made the gesture pointless, which counts as a conflict.
   */
  record(
    bodies: readonly EventBody[],
    isStillMeant: () => boolean = () => true,
  ): Promise<RecordResult> {
    return this.turns.take(async () => {
      if (!isStillMeant()) return { kind: 'conflict' };
      try {
        const result = await this.#append(bodies, isStillMeant);
        this.trouble = null;
        return result;
      } catch (error) {
        this.trouble = toStorageFault(error);
        return { kind: 'failed', fault: this.trouble };
      }
    });
  }

  /** Reads from the database what the state does not hold; null while it is not open. */
  read<Value>(work: (database: Database) => Promise<Value>): Promise<Value | null> {
    return this.turns.take(async () => this.connection && work(this.connection.database));
  }

  /** Folds what other tabs have written; the screens look at the clock again. */
  refresh(): Promise<void> {
    return this.turns.take(async () => {
      if (this.connection) await this.#foldTail(this.connection);
      this.#revision += 1;
    });
  }

  /** Accepts the offered correction of a wrong clock. */
  async acceptCorrection(): Promise<void> {
    if (!this.correction) return;
    const result = await this.record([this.correction]);
    if (result.kind !== 'recorded') return;
    // There may have been more than one leap.
    await this.turns.take(async () => this.connection && this.#checkClock(this.connection));
  }

  /** Stores the snapshot, so that the next start has little to fold. */
  saveSnapshot(): Promise<void> {
    return this.turns.take(async () => {
      if (!this.connection || this.#eventsSinceSnapshot === 0) return;
      this.#eventsSinceSnapshot = 0;
      const { storeSnapshot } = await loadWork();
      await storeSnapshot(this.connection, this.#state);
    });
  }

  /** The open database, for what is kept beside the log. Rejects with a `StorageFault` where there is none. */
  database(): Promise<Database> {
    return this.turns.take(async () => (await this.reach()).database);
  }

  protected async load(connection: Connection): Promise<void> {
    const snapshot = await readSnapshot(connection.database);
    this.#state = (snapshot && decodeSnapshot(snapshot)) ?? createStudyState();
    await this.#foldTail(connection);
    await this.#checkClock(connection);
    this.#revision += 1;
  }

  async #checkClock({ database, device }: Connection): Promise<void> {
    const now = this.environment.clock.now();
    this.correction = null;
    if (this.#state.latest.at <= now + suspiciousLeadMs) return;
    const { findCorrection } = await loadWork();
    this.correction = await findCorrection(database, device, this.#state, now);
  }

  async #append(bodies: readonly EventBody[], isStillMeant: () => boolean): Promise<RecordResult> {
    // After the commit nothing may fail any more, or "not saved" would be said of what is.
    const { appendGesture } = await loadWork();
    const { events, connection } = await appendGesture(bodies, this.environment, {
      connect: (isAnew) => this.reach(isAnew),
      readState: () => this.#state,
      isStillMeant,
    });
    if (events) this.#noteCommit(events);
    await (events ? this.#fold(connection, events) : this.#foldTail(connection));
    return { kind: events ? 'recorded' : 'conflict' };
  }

  /** The commit is done: everything that says so happens here. */
  #noteCommit(events: readonly LogEvent[]): void {
    this.lastSavedAt = this.environment.clock.now();
    this.noteCount(events.at(-1)?.seq ?? 0);
    this.announce('grown');
  }

  async #foldTail(connection: Connection): Promise<void> {
    const tail = await readTail(connection.database, this.#state.foldedSeqByDevice, longTail);
    await this.#fold(connection, tail);
  }

  async #fold({ database }: Connection, tail: readonly LogEvent[]): Promise<void> {
    if (tail.length === 0) return;
    const { catchUp } = await loadWork();
    this.#state = await catchUp(database, this.#state, tail, {
      profileId: this.environment.profileId,
      onLong: () => {
        if (this.status.kind !== 'ready') this.status = { kind: 'reading' };
      },
    });
    this.#revision += 1;
    this.#eventsSinceSnapshot += tail.length;
    if (this.#eventsSinceSnapshot >= eventsPerSnapshot) void this.saveSnapshot();
  }
}
