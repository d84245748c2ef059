/** Safe copies of the log: downloaded, shared, or kept in a file that the person chose. Nothing is sent anywhere. */
import type { EventBody } from '../core/event';
import { countReviews, readReminder, reminderSetting } from '../core/backup-reminder';
import { askToWrite, canChooseFile, chooseFile, mayWrite } from '../platform/chosen-file';
import { canShareFile, downloadFile, shareFile } from '../platform/save-file';
import { readUsedBytes } from '../platform/storage';
import { readInstructorKey } from '../store/papers';
import { forgetBackupFile, keepBackupFile, readBackupFile } from '../store/backup-file';
import { toStorageFault, type StorageFault } from '../store/open';
import { keepFileUpToDate, writeBackupFile } from './keep-file';
import { backupType, makeBackup, nameBackup } from './make-backup';
import { noteSafeCopy, readSafeCopy, type SafeCopy } from './safe-copy';
import type { StudyLog } from './study-log.svelte';

/** What became of the last wish. `tap-again`: the file is ready, and the browser wants a tap of its own to share it. */
export type BackupNotice =
  | {
      readonly kind:
        'downloaded' | 'shared' | 'tap-again' | 'not-shared' | 'file-kept' | 'file-stopped';
    }
  | { readonly kind: 'reminder-saved' }
  | { readonly kind: 'failed'; readonly fault: StorageFault };

/** The file that is kept up to date. `isWritable`: now, without asking the person again. */
export interface KeptFile {
  readonly name: string;
  readonly isWritable: boolean;
}

/** Making copies, as the settings page shows it. */
export class BackupDesk {
  copy = $state.raw<SafeCopy | null>(null);
  usedBytes = $state<number | null>(null);
  /** Whether this device has an instructor's key, which no backup holds. */
  hasKey = $state(false);
  file = $state.raw<KeptFile | null>(null);
  isBusy = $state(false);
  notice = $state.raw<BackupNotice | null>(null);
  readonly canChooseFile = canChooseFile();
  readonly canShare: boolean;
  #prepared: { readonly file: File; readonly reviews: number } | null = null;

  constructor(readonly log: StudyLog) {
    this.canShare = canShareFile(this.#fileOf(new Blob(['{}'])));
  }

  /** All reviews that stand. */
  get reviews(): number {
    return countReviews(this.log.state);
  }

  /** Whether a file can be chosen. Not after a loss: what is left must not be written over an older, fuller copy. */
  get mayChooseFile(): boolean {
    return this.canChooseFile && this.log.missingCount === 0;
  }

  /** Reviews that are in no copy. */
  get reviewsSince(): number {
    return Math.max(0, this.reviews - (this.copy?.reviews ?? 0));
  }

  get reminder(): number {
    return readReminder(this.log.state);
  }

  /** Reads what is known of copies and of the space that is used. */
  async start(): Promise<void> {
    this.copy = readSafeCopy(this.#profileId);
    this.usedBytes = await readUsedBytes();
    const key = await this.log.read((database) => readInstructorKey(database));
    this.hasKey = Boolean(key);
    await this.#readFile();
  }

  /** Downloads a backup. */
  download(): Promise<void> {
    return this.#try(async () => {
      const { contents, reviews } = await this.#make();
      downloadFile(contents, nameBackup(this.#now()));
      this.copy = noteSafeCopy(this.log, this.#now(), reviews);
      return { kind: 'downloaded' };
    });
  }

  /** Gives a backup to the share sheet; on a second tap, when the browser wants one. */
  share(): Promise<void> {
    return this.#try(async () => {
      this.#prepared ??= await this.#prepare();
      const { file, reviews } = this.#prepared;
      const outcome = await shareFile(file);
      if (outcome === 'not-now') return { kind: 'tap-again' };
      this.#prepared = null;
      if (outcome !== 'shared') return outcome === 'failed' ? { kind: 'not-shared' } : null;
      this.copy = noteSafeCopy(this.log, this.#now(), reviews);
      return { kind: 'shared' };
    });
  }

  /** Lets the person choose a file that is kept up to date from now on. `description` names its kind in the dialog. */
  chooseFile(description: string): Promise<void> {
    return this.#try(async () => {
      const file = await chooseFile(nameBackup(this.#now()), description);
      if (!file) return null;
      await keepBackupFile(this.#profileId, file);
      await writeBackupFile(this.log, file);
      this.copy = readSafeCopy(this.#profileId);
      await this.#readFile();
      return { kind: 'file-kept' };
    });
  }

  /** Asks the browser to let the chosen file be written again, as after a restart. */
  allowFile(): Promise<void> {
    return this.#try(async () => {
      const file = await readBackupFile(this.#profileId);
      if (!file || !(await askToWrite(file))) return null;
      await keepFileUpToDate(this.log);
      this.copy = readSafeCopy(this.#profileId);
      await this.#readFile();
      return { kind: 'file-kept' };
    });
  }

  /** Leaves the chosen file as it is from now on. */
  stopFile(): Promise<void> {
    return this.#try(async () => {
      await forgetBackupFile(this.#profileId);
      await this.#readFile();
      return { kind: 'file-stopped' };
    });
  }

  /** Changes after how many reviews the learner is reminded. */
  changeReminder(value: number): Promise<void> {
    return this.#try(async () => {
      const body: EventBody = { type: 'setting-changed', name: reminderSetting, value };
      let result = await this.log.record([body]);
      if (result.kind === 'conflict') result = await this.log.record([body]);
      if (result.kind === 'failed') throw result.fault;
      return { kind: 'reminder-saved' };
    });
  }

  async #readFile(): Promise<void> {
    const file = this.canChooseFile ? await readBackupFile(this.#profileId) : null;
    this.file = file && { name: file.name, isWritable: await mayWrite(file) };
  }

  /** A backup, and how many reviews it holds at least: what is rated meanwhile may not be in it. */
  async #make() {
    const { connection, trouble } = this.log;
    if (!connection) throw trouble ?? { kind: 'lost' };
    const { reviews } = this;
    return { contents: await makeBackup(connection.database), reviews };
  }

  async #prepare() {
    const { contents, reviews } = await this.#make();
    return { file: this.#fileOf(contents), reviews };
  }

  /** Share sheets take few types of files: plain text is one that all take. */
  #fileOf(contents: Blob): File {
    const name = nameBackup(this.#now());
    const file = new File([contents], name, { type: backupType });
    return canShareFile(file)
      ? file
      : new File([contents], nameBackup(this.#now(), 'txt'), { type: 'text/plain' });
  }

  #now(): number {
    return this.log.environment.clock.now();
  }

  get #profileId(): string {
    return this.log.environment.profileId;
  }

  async #try(work: () => Promise<BackupNotice | null>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      this.notice = await work();
    } catch (error) {
      this.notice = { kind: 'failed', fault: toStorageFault(error) };
    } finally {
      this.isBusy = false;
    }
  }
}
