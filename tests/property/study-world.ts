/**
 * A browser without a browser, for the model test: tabs with the app's own state classes over one database in memory,
 * a clock that a person sets, small values that a crash may forget, and the channel between the tabs.
 */
import { vi } from 'vitest';
import type { DeckOutline } from '../../src/lib/core/deck';
import type { DeviceId } from '../../src/lib/core/ids';
import { studyDayOf } from '../../src/lib/core/study-day';
import { isDeckAdded } from '../../src/lib/state/deck-shelf';
import type { Library } from '../../src/lib/state/library.svelte';
import { StudyLog } from '../../src/lib/state/study-log.svelte';
import { StudySession } from '../../src/lib/state/study-session.svelte';
import { names, outline } from '../fixtures/outline';

export const outlines: readonly DeckOutline[] = ['d1', 'd2'].map((id) => outline(id, names(id, 4)));
export const cardIds = outlines.flatMap(({ entries }) => entries.flat() as string[]);

const library = {
  loadDeckById: (id: string) => {
    const found = outlines.find((one) => one.id === id);
    const cards = found?.entries.flat().map((cardId) => ({ id: cardId, hash: cardId }));
    return Promise.resolve({ id, cards });
  },
} as unknown as Library;

/** Small values as a browser keeps them, whose keys are properties. */
class SmallValues {
  getItem(key: string): string | null {
    return (Reflect.get(this, key) as string | undefined) ?? null;
  }

  setItem(key: string, value: string): void {
    Reflect.set(this, key, value);
  }

  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}

/** A tab: the log, and the sitting once there is one. */
export class Tab {
  readonly environment: { profileId: string; appVersion: string; clock: World['clock'] };
  readonly log: StudyLog;
  #sitting: StudySession | null = null;
  #decks = '';

  constructor(world: World) {
    this.environment = { profileId: world.profileId, appVersion: 'test', clock: world.clock };
    this.log = new StudyLog(this.environment);
  }

  get device(): DeviceId {
    if (!this.log.device) throw new Error('Inconsistent: the log is not open');
    return this.log.device;
  }

  /** The sitting over the added decks, the same one until another deck is added. */
  get sitting(): StudySession {
    const added = outlines.filter(({ id }) => isDeckAdded(this.log, id));
    const decks = added.map(({ id }) => id).join();
    if (!this.#sitting || decks !== this.#decks)
      this.#sitting = new StudySession(this.log, library, added);
    this.#decks = decks;
    return this.#sitting;
  }

  leaveSitting(): void {
    this.#sitting = null;
  }
}

/** Everything outside the app. */
export class World {
  now = Date.parse('2026-03-01T09:00Z');
  readonly #begunAt = this.now;
  #tabs: Tab[] = [];
  #current = 0;
  #graves = 0;
  #heard = new Set<(word: { data: string }) => void>();
  #ticks = 0;

  readonly clock = {
    now: () => this.now,
    monotonicNow: () => this.#begunAt + (this.#ticks += 400),
    zoneOffsetMinutes: () => 0,
  };

  /** `isDeaf`: tabs are told when the log was replaced, not when it has grown, as where messages come late. */
  constructor(
    readonly profileId: string,
    readonly isDeaf: boolean,
  ) {
    const heard = this.#heard;
    vi.stubGlobal('localStorage', new SmallValues());
    vi.stubGlobal('document', { documentElement: { style: {} } });
    vi.stubGlobal(
      'BroadcastChannel',
      class {
        #listener: ((word: { data: string }) => void) | null = null;
        set onmessage(listener: (word: { data: string }) => void) {
          this.#listener = listener;
          heard.add(listener);
        }
        postMessage(word: string) {
          if (isDeaf && word === 'grown') return;
          for (const listener of heard) if (listener !== this.#listener) listener({ data: word });
        }
      },
    );
  }

  async open(): Promise<void> {
    this.#tabs = [new Tab(this), new Tab(this)];
    for (const tab of this.#tabs) await tab.log.open();
  }

  get tab(): Tab {
    const tab = this.#tabs[this.#current];
    if (!tab) throw new Error('Inconsistent: no tab');
    return tab;
  }

  get today(): number {
    return studyDayOf(this.now, { zoneOffsetMinutes: 0, rolloverHour: 4 });
  }

  async switchTab(): Promise<void> {
    this.#current = 1 - this.#current;
    if (!this.isDeaf) await this.tab.sitting.followOtherTabs();
  }

  leaveSittings(): void {
    for (const tab of this.#tabs) tab.leaveSitting();
  }

  /** Lets the open tab read what there is. */
  settle(): Promise<void> {
    return this.tab.log.refresh();
  }

  /** Ends the open tab without a word and opens another in its place. `work` is what it was at: it never ends. */
  async crash(work: () => void): Promise<void> {
    const small = Object.entries(localStorage) as [string, string][];
    const dead = this.tab;
    work();
    // What a dead tab might still do, it does to a database that nobody reads.
    this.#graves += 1;
    dead.environment.profileId = `${this.profileId}-grave-${this.#graves}`;
    await new Promise((resolve) => setTimeout(resolve));
    for (const key of Object.keys(localStorage)) localStorage.removeItem(key);
    for (const [key, value] of small) localStorage.setItem(key, value);
    this.#tabs[this.#current] = new Tab(this);
    await this.tab.log.open();
  }

  close(): void {
    for (const { log } of this.#tabs) log.connection?.database.close();
    vi.unstubAllGlobals();
  }
}
