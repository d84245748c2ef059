/** What all screens share. Made once in the root layout; pages reach it by `useApp`. */
import { getContext, setContext } from 'svelte';
import { systemClock } from '../platform/clock';
import { applyTheme } from '../platform/theme';
import { InstallState } from './install.svelte';
import { Library } from './library.svelte';
import { StudyLog } from './study-log.svelte';
import { UpdateState } from './updates.svelte';

/** Begins the names of database, sentinel and channel: one profile today, room for more on a shared laptop. */
const profileId = 'main';

/** What the app is told by the page it runs in. */
export interface AppSetup {
  readonly appVersion: string;
  /** Turns a path below the app's base into an address. */
  readonly addressOf: (path: string) => string;
}

/** The app's shared state. */
export class App {
  readonly log: StudyLog;
  readonly library: Library;
  readonly install = new InstallState();
  readonly updates = new UpdateState();

  constructor(readonly setup: AppSetup) {
    this.log = new StudyLog({ profileId, appVersion: setup.appVersion, clock: systemClock });
    this.library = new Library(this.log, setup.addressOf);
  }

  /** Whether what is on the device has been read: before that nothing can be said of it. */
  get isReady(): boolean {
    return this.log.status.kind === 'ready' && this.library.status === 'ready';
  }

  /** Opens the log and the library. `base` is the app's sub-path, without a slash at the end. */
  async start(base: string): Promise<void> {
    this.install.start();
    void this.updates.start(base, this.setup.appVersion);
    const opening = this.log.open();
    await Promise.all([this.library.load(opening), opening]);
    if (this.log.status.kind === 'ready') applyTheme(this.log.settings.theme);
  }

  /** The address of an image of a deck. */
  readonly imageAddressOf = (deckId: string) => (file: string) =>
    this.library.imageAddressOf(deckId, file);
}

const key = Symbol('app');

/** Makes the shared state and gives it to all pages below. */
export function provideApp(setup: AppSetup): App {
  return setContext(key, new App(setup));
}

/** The shared state, inside any page. */
export function useApp(): App {
  return getContext<App>(key);
}
