/** Changing settings: each change is checked, appended, and only then said to be saved. */
import type { EventBody } from '../core/event';
import type { SchedulingSettings } from '../core/scheduling-settings';
import { hashSchedulingSettings } from '../core/settings-hash';
import { readScheduling } from '../core/scheduling-in-force';
import type { SettingName, Settings } from '../core/settings';
import { applyTheme } from '../platform/theme';
import { readPersistence, requestPersistence, type Persistence } from '../platform/storage';
import type { StorageFault } from '../store/open';
import type { StudyLog } from './study-log.svelte';

/** What became of the last change. */
export type SettingsNotice =
  { readonly kind: 'saved' } | { readonly kind: 'failed'; readonly fault: StorageFault };

/** The settings page's state. */
export class SettingsForm {
  notice = $state.raw<SettingsNotice | null>(null);
  persistence = $state<Persistence>('unknown');
  wasRefused = $state(false);

  constructor(readonly log: StudyLog) {}

  get settings(): Settings {
    return this.log.settings;
  }

  get scheduling(): SchedulingSettings {
    return readScheduling(this.log.state).settings;
  }

  /** Reads what the browser promises about the data. */
  async start(): Promise<void> {
    this.persistence = await readPersistence();
  }

  /** Changes one study setting. The value has been checked against its bounds. */
  async change<Name extends SettingName>(name: Name, value: Settings[Name]): Promise<void> {
    if (this.settings[name] === value) return;
    await this.#record({ type: 'setting-changed', name, value });
    if (name === 'theme') applyTheme(this.settings.theme);
  }

  /** Changes part of the scheduling settings. Reviews made before keep the settings they were made with. */
  async changeScheduling(change: Partial<SchedulingSettings>): Promise<void> {
    const value = { ...this.scheduling, ...change };
    const hash = hashSchedulingSettings(value);
    if (hash === readScheduling(this.log.state).hash) return;
    await this.#record({ type: 'scheduling-changed', hash, value });
  }

  /** Asks the browser to promise that it keeps the data. */
  async askPersistence(): Promise<void> {
    this.persistence = await requestPersistence();
    this.wasRefused = this.persistence !== 'persisted';
  }

  async #record(body: EventBody): Promise<void> {
    let result = await this.log.record([body]);
    if (result.kind === 'conflict') result = await this.log.record([body]);
    this.notice =
      result.kind === 'failed' ? { kind: 'failed', fault: result.fault } : { kind: 'saved' };
  }
}
