/** What all screens share: the log, the library, and the running version. Made once in the root layout. */
import { getContext, setContext } from 'svelte';
import { Library } from './library.svelte';
import { StudyLog, type LogEnvironment } from './study-log.svelte';

/** The app's shared state. */
export interface App {
  readonly log: StudyLog;
  readonly library: Library;
}

const key = Symbol('app');

/** Makes the shared state and gives it to all pages below. */
export function provideApp(environment: LogEnvironment, addressOf: (path: string) => string): App {
  return setContext(key, { log: new StudyLog(environment), library: new Library(addressOf) });
}

/** The shared state, inside any page or component. */
export function useApp(): App {
  return getContext<App>(key);
}
