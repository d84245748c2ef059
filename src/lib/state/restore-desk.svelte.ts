/** Restoring a backup and erasing everything: what replaces the log. Both say what they will do before they do it. */
import { countEvents, countReviews } from '../core/backup-reminder';
import type { DeviceId } from '../core/ids';
import { isWhole, type BackupRefusal, type BackupSurvey } from '../core/survey-backup';
import { forgetAllLocal } from '../platform/local-values';
import { makeRandomId } from '../platform/random-id';
import { writeSentinel } from '../platform/sentinel';
import { applyTheme } from '../platform/theme';
import { forgetBackupFile } from '../store/backup-file';
import { eraseEverything } from '../store/erase';
import { toStorageFault, type StorageFault } from '../store/open';
import { restoreBackup, surveyBackup, type Restored } from './restore-backup';
import { noteSafeCopy } from './safe-copy';
import type { StudyLog } from './study-log.svelte';

/** How far a restore has come. */
export type RestoreStage =
  | { readonly kind: 'idle' | 'erased' }
  | { readonly kind: 'checking' | 'restoring'; readonly share: number }
  /** Something is not whole: the person decides whether the rest comes in. */
  | { readonly kind: 'asking'; readonly survey: BackupSurvey }
  | { readonly kind: 'refused'; readonly reason: BackupRefusal }
  | { readonly kind: 'restored'; readonly restored: Restored }
  | { readonly kind: 'not-erased'; readonly fault: StorageFault }
  /** It broke off; what `restored` counts is in the log. */
  | { readonly kind: 'stopped'; readonly restored: Restored; readonly fault: StorageFault };

/** Replacing the log, as the settings page shows it. */
export class RestoreDesk {
  stage = $state.raw<RestoreStage>({ kind: 'idle' });
  #file: File | null = null;

  constructor(readonly log: StudyLog) {}

  get isBusy(): boolean {
    return this.stage.kind === 'checking' || this.stage.kind === 'restoring';
  }

  /** Looks at a file, and restores it at once when it is whole. */
  async restore(file: File): Promise<void> {
    if (this.isBusy) return;
    this.#file = file;
    this.#show('checking', 0);
    const result = await surveyBackup(file, (share) => this.#show('checking', share));
    if (result.kind === 'refused') this.stage = result;
    else if (isWhole(result.survey)) await this.goOn();
    else this.stage = { kind: 'asking', survey: result.survey };
  }

  /** Restores what is whole in the file that was looked at. */
  async goOn(): Promise<void> {
    const file = this.#file;
    if (!file) return;
    this.#show('restoring', 0);
    const restored = { added: 0, reviews: 0, decks: 0, images: 0, alreadyThere: 0, conflicts: 0 };
    try {
      await this.log.replace(({ database }) => this.#merge(database, file, restored));
      this.#noteCopy(file, restored);
      this.stage = { kind: 'restored', restored };
    } catch (error) {
      this.stage = { kind: 'stopped', restored, fault: toStorageFault(error) };
    }
  }

  /** Leaves the file that was looked at. */
  leave(): void {
    this.#file = null;
    this.stage = { kind: 'idle' };
  }

  /** Erases everything on this device. */
  async erase(): Promise<void> {
    const { profileId } = this.log.environment;
    try {
      await this.log.replace(async ({ database }) => {
        // First: a sentinel of what is gone on purpose would raise a false alarm.
        forgetAllLocal();
        await eraseEverything(database, makeRandomId() as DeviceId);
      });
      await forgetBackupFile(profileId);
      this.log.lastSavedAt = null;
      applyTheme('system');
      this.stage = { kind: 'erased' };
    } catch (error) {
      this.stage = { kind: 'not-erased', fault: toStorageFault(error) };
    }
  }

  async #merge(
    database: Parameters<typeof restoreBackup>[0],
    file: File,
    restored: Restored,
  ): Promise<void> {
    const fresh = makeRandomId() as DeviceId;
    try {
      await restoreBackup(database, file, fresh, restored, (share) =>
        this.#show('restoring', share),
      );
    } finally {
      const { profileId } = this.log.environment;
      if (restored.added > 0) writeSentinel(profileId, { device: fresh, count: 0 });
    }
  }

  /** A file that holds all that is in the log now is a safe copy of it. */
  #noteCopy(file: File, { added, alreadyThere, conflicts }: Restored): void {
    const { state } = this.log;
    if (conflicts === 0 && added + alreadyThere === countEvents(state))
      noteSafeCopy(this.log, file.lastModified, countReviews(state));
  }

  #show(kind: 'checking' | 'restoring', share: number): void {
    this.stage = { kind, share };
  }
}
