/**
 * Mends a page whose scripts are gone from the host, as after a deploy, by at most one reload. What is missing before
 * the app runs is the business of the script in `app.html`, which keeps the same note of a reload.
 */

const RELOADED_KEY = 'mandate-reloaded-for';

/** What the running app knows of the moment in which something is missing. */
export interface StaleChunkOptions {
  readonly version: string;
  /** The address that the person is on the way to, if a link was followed. */
  readonly readGoal: () => string | undefined;
  /** Called when a reload did not help, or cannot: the error shows. */
  readonly onMissing: () => void;
}

/**
 * Reloads the page when one of its scripts or styles cannot be loaded, as after a deploy that removed them: there
 * where the person is, or wants to be. Once for a version in a tab.
 */
export function reloadOnStaleChunk({ version, readGoal, onMissing }: StaleChunkOptions): void {
  addEventListener('vite:preloadError', (event) => {
    if (!mayReload(version)) {
      onMissing();
      return;
    }
    event.preventDefault();
    const goal = readGoal();
    if (goal === undefined) location.reload();
    else location.assign(goal);
  });
}

/** False offline too: a reload would then replace the open page by the browser's own error page. */
function mayReload(version: string): boolean {
  if (!navigator.onLine && !navigator.serviceWorker?.controller) return false;
  try {
    if (sessionStorage.getItem(RELOADED_KEY) === version) return false;
    sessionStorage.setItem(RELOADED_KEY, version);
    return true;
  } catch {
    // With storage blocked, nothing would keep the second reload from following the first.
    return false;
  }
}
