/**
 * The log's connection to the database: opened, lost, opened again, and told of by other tabs. What stands in the log
 * is the business of `study-log`, which builds on this.
 */
import type { DeviceId } from '../core/ids';
import { joinTabChannel, type TabChannel } from '../platform/channel';
import { makeRandomId } from '../platform/random-id';
import { readSentinel, writeSentinel } from '../platform/sentinel';
import { claimDeviceId } from '../store/device';
import { countEvents } from '../store/log';
import { openDatabase, toStorageFault, type StorageFault } from '../store/open';
import { loadWork } from './load-work';
import type { Connection, LogEnvironment, LogStatus, TabWord } from './log-types';
import { Turns } from './turns';

/** A log's connection, open or not. */
export abstract class LogConnection {
  status = $state.raw<LogStatus>({ kind: 'opening' });
  /** Why nothing can be saved now, though the log is here to look at; null while all is well. */
  trouble = $state.raw<StorageFault | null>(null);
  /** How many events of this device are gone, at least: by its sentinel, or one where the browser tells of a loss. */
  missingCount = $state(0);
  /** One, from when the browser tells of a loss until it is counted. */
  #lostAtLeast = 0;
  #connection: Connection | null = null;
  #device: DeviceId | null = null;
  #channel: TabChannel<TabWord> | null = null;
  protected readonly turns = new Turns();

  constructor(readonly environment: LogEnvironment) {}

  /** This device's id; null before the log is open. It stays when the connection is lost. */
  get device(): DeviceId | null {
    return this.#device;
  }

  /** Null while the database is not open. */
  get connection(): Connection | null {
    return this.#connection;
  }

  /** Folds what other tabs have written. */
  abstract refresh(): Promise<void>;

  /** Reads the log that has just been opened. */
  protected abstract load(connection: Connection): Promise<void>;

  /** Opens the database, anew if it was open. Ends in `ready` or a fault, never in an exception. */
  async open(): Promise<void> {
    this.#channel ??= joinTabChannel<TabWord>(
      `${this.environment.profileId}-mandate-log`,
      (word) => void (word === 'replaced' ? this.open() : this.refresh()),
    );
    await this.turns.take(() => this.#connect());
    // The first gesture should not wait for a module to arrive.
    loadWork().then(
      ({ mendTear }) => mendTear(this.environment.profileId).catch(() => undefined),
      () => undefined,
    );
  }

  /** Works on the database while nothing else does, then opens it anew, here and in other tabs: what was read is void. */
  replace<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.turns.take(async () => {
      const connection = await this.reach();
      try {
        return await work(connection);
      } finally {
        await this.#connect();
        this.announce('replaced');
      }
    });
  }

  /** The person has read of the loss, and goes on without what is gone. */
  forgetLoss(): void {
    this.missingCount = 0;
    this.noteCount(readSentinel(this.environment.profileId)?.count ?? 0);
  }

  /** The open database, opened now if need be. Rejects with a `StorageFault`. */
  protected async reach(isAnew = false): Promise<Connection> {
    if (isAnew || !this.#connection) await this.#connect();
    if (!this.#connection) throw this.trouble ?? this.status;
    return this.#connection;
  }

  protected announce(word: TabWord): void {
    this.#channel?.announce(word);
  }

  /** Keeps the sentinel: this device's log has come to `count` events. */
  protected noteCount(count: number): void {
    const { device, missingCount: missing } = this;
    if (device) writeSentinel(this.environment.profileId, { device, count, missing });
  }

  async #connect(): Promise<void> {
    try {
      this.#connection?.database.close();
      const database = await openDatabase(this.environment.profileId, {
        onBlocked: () => (this.status = { kind: 'waiting' }),
        onLost: (fault) => this.#lose(fault),
        onEmptied: () => (this.#lostAtLeast = 1),
      });
      const device = await claimDeviceId(database, makeRandomId() as DeviceId);
      this.#use({ database, device });
      await this.#checkForLoss({ database, device });
      await this.load({ database, device });
      this.status = { kind: 'ready' };
      this.trouble = null;
    } catch (error) {
      this.#disconnect(toStorageFault(error));
    }
  }

  #use(connection: Connection): void {
    this.#connection = connection;
    this.#device = connection.device;
  }

  /** The sentinel of a browser that was killed within seconds may never have come to the disk: so it is not asked alone. */
  async #checkForLoss({ database, device }: Connection): Promise<void> {
    const { profileId } = this.environment;
    const sentinel = readSentinel(profileId);
    const count = sentinel ? await countEvents(database, sentinel.device as DeviceId) : 0;
    const lost = Math.max(this.#lostAtLeast, (sentinel?.count ?? 0) - count);
    this.missingCount = (sentinel?.missing ?? 0) + lost;
    if (lost === 0) return;
    const { settleLoss } = await loadWork();
    this.#use(await settleLoss({ database, device }, profileId, this.missingCount));
    this.#lostAtLeast = 0;
    this.announce('replaced');
  }

  #lose(fault: StorageFault): void {
    this.#disconnect(fault);
    if (fault.kind !== 'lost') return;
    // Without the module the trouble stays told, and the next gesture opens the log.
    loadWork().then(
      ({ reopen }) => reopen(this),
      () => undefined,
    );
  }

  /** What has been read stays to be looked at, unless a newer version needs the page gone. */
  #disconnect(fault: StorageFault): void {
    this.#connection = null;
    if (this.status.kind === 'ready' && fault.kind !== 'newer-version') this.trouble = fault;
    else this.status = fault;
  }
}
