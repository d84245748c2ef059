/** Mends a page whose scripts are gone from the host, as after a deploy, by at most one reload. */

const RELOADED_KEY = 'mandate-reloaded-for';

/**
 * Reloads the page when one of its scripts or styles cannot be loaded, as after a deploy that removed them. Once for
 * a version in a tab: if that did not help, the error shows.
 */
export function reloadOnStaleChunk(version: string): void {
  addEventListener('vite:preloadError', (event) => {
    if (!mayReload(version)) return;
    event.preventDefault();
    location.reload();
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
