/** The log as the screens see it: opened, folded, kept up to date, appended to. "Saved" is said after the commit only. */
import type { StudyMoment } from '../core/candidates';
import type { EventBody, LogEvent } from '../core/event';
import type { DeviceId } from '../core/ids';
import { readSettings, type Settings } from '../core/settings';
import { decodeSnapshot } from '../core/snapshot';
import {
  createStudyState,
  suspiciousLeadMs,
  type ClockCorrection,
  type StudyState,
} from '../core/study-state';
import { joinTabChannel, type TabChannel } from '../platform/channel';
import { makeRandomId } from '../platform/random-id';
import { countMissing, writeSentinel } from '../platform/sentinel';
import { claimDeviceId } from '../store/device';
import { appendEvents, measureLog, readTail } from '../store/log';
import { openDatabase, toStorageFault, type Database, type StorageFault } from '../store/open';
import { envelopNow } from './envelop-now';
import { eventsPerSnapshot, loadWork } from './load-work';
import type { Connection, LogEnvironment, LogStatus, RecordResult } from './log-types';
import { readMomentOf } from './moment';
import { Turns } from './turns';
import { readSnapshot } from '../store/snapshot-store';

/** The log, open or not. */
export class StudyLog {
  status = $state.raw<LogStatus>({ kind: 'opening' });
  /** How many events of this device are gone since it was last open: the log is shorter than its sentinel says. */
  missingCount = $state(0);
  /** The correction to offer when the log is dated well ahead of the clock. */
  correction = $state.raw<ClockCorrection | null>(null);
  /** When this tab's last gesture was committed; null before the first. */
  lastSavedAt = $state.raw<number | null>(null);
  #revision = $state(0);
  #state: StudyState = createStudyState();
  #connection: Connection | null = null;
  #channel: TabChannel | null = null;
  #eventCount = 0;
  #eventsSinceSnapshot = 0;
  readonly #turns = new Turns();

  constructor(readonly environment: LogEnvironment) {}

  /** The folded state. Reading it in a template or a derived value follows its changes. */
  get state(): StudyState {
    void this.#revision;
    return this.#state;
  }

  get settings(): Settings {
    return readSettings(this.state);
  }

  /** This device's id; null before the log is open. */
  get device(): DeviceId | null {
    return this.#connection?.device ?? null;
  }

  /** Opens the database and folds what it holds. Ends in `ready` or a fault, never in an exception. */
  async open(): Promise<void> {
    await this.#turns.take(() => this.#connect());
    // The first gesture should not wait for a module to arrive.
    void loadWork().catch(() => undefined);
    this.#channel ??= joinTabChannel(this.environment.profileId, () => void this.refresh());
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
    return this.#turns.take(async () => {
      if (!isStillMeant()) return { kind: 'conflict' };
      try {
        return await this.#append(bodies);
      } catch (error) {
        return { kind: 'failed', fault: toStorageFault(error) };
      }
    });
  }

  /** Folds what other tabs have written; the screens look at the clock again. */
  refresh(): Promise<void> {
    return this.#turns.take(async () => {
      if (this.#connection) await this.#foldTail(this.#connection.database);
      this.#revision += 1;
    });
  }

  /** Accepts the offered correction of a wrong clock. */
  async acceptCorrection(): Promise<void> {
    if (!this.correction) return;
    const result = await this.record([this.correction]);
    if (result.kind !== 'recorded') return;
    // There may have been more than one leap.
    await this.#turns.take(async () => this.#connection && this.#checkClock(this.#connection));
  }

  /** Stores the snapshot, so that the next start has little to fold. */
  saveSnapshot(): Promise<void> {
    return this.#turns.take(async () => {
      if (!this.#connection || this.#eventsSinceSnapshot === 0) return;
      this.#eventsSinceSnapshot = 0;
      const { storeSnapshot } = await loadWork();
      await storeSnapshot(this.#connection.database, this.#state);
    });
  }

  async #connect(): Promise<void> {
    const { profileId } = this.environment;
    try {
      const database = await openDatabase(profileId, {
        onBlocked: () => (this.status = { kind: 'waiting' }),
        onLost: (fault) => this.#disconnect(fault),
      });
      const device = await claimDeviceId(database, makeRandomId() as DeviceId);
      this.#connection = { database, device };
      await this.#load(this.#connection);
      this.status = { kind: 'ready' };
    } catch (error) {
      this.status = toStorageFault(error);
    }
  }

  async #load({ database, device }: Connection): Promise<void> {
    const snapshot = await readSnapshot(database);
    this.#state = (snapshot && decodeSnapshot(snapshot)) ?? createStudyState();
    await this.#foldTail(database);
    const { lastSeq, count } = await measureLog(database, device);
    this.#eventCount = count;
    this.missingCount = countMissing(this.environment.profileId, device, lastSeq);
    await this.#checkClock({ database, device });
    this.#revision += 1;
  }

  async #checkClock({ database, device }: Connection): Promise<void> {
    const now = this.environment.clock.now();
    this.correction = null;
    if (this.#state.latestAt <= now + suspiciousLeadMs) return;
    const { findCorrection } = await loadWork();
    this.correction = await findCorrection(database, device, this.#state, now);
  }

  async #append(bodies: readonly EventBody[]): Promise<RecordResult> {
    if (!this.#connection) await this.#connect();
    if (!this.#connection) return { kind: 'failed', fault: toStorageFault(this.status) };
    const { database, device } = this.#connection;
    // After the commit nothing may fail any more, or "not saved" would be said of what is.
    await loadWork();
    const events = envelopNow(bodies, this.environment, device, this.#state);
    const result = await appendEvents(database, events);
    if (result === 'conflict') {
      await this.#foldTail(database);
      return { kind: 'conflict' };
    }
    this.#noteCommit(device, events);
    await this.#fold(database, events);
    return { kind: 'recorded' };
  }

  /** The commit is done: everything that says so happens here. */
  #noteCommit(device: DeviceId, events: readonly LogEvent[]): void {
    this.lastSavedAt = this.environment.clock.now();
    this.#eventCount += events.length;
    writeSentinel(this.environment.profileId, {
      device,
      lastSeq: events.at(-1)?.seq ?? 0,
      count: this.#eventCount,
    });
    this.#channel?.announce();
  }

  async #foldTail(database: Database): Promise<void> {
    await this.#fold(database, await readTail(database, this.#state.foldedSeqByDevice));
  }

  async #fold(database: Database, tail: readonly LogEvent[]): Promise<void> {
    if (tail.length === 0) return;
    const { catchUp } = await loadWork();
    this.#state = await catchUp(database, this.#state, tail);
    this.#revision += 1;
    this.#eventsSinceSnapshot += tail.length;
    if (this.#eventsSinceSnapshot >= eventsPerSnapshot) void this.saveSnapshot();
  }

  #disconnect(fault: StorageFault): void {
    this.#connection = null;
    if (fault.kind !== 'lost') this.status = fault;
  }
}
