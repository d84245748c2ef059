/** Whether a new version waits, whether this page is whole, and whether it can work offline at all. */
import { navigating } from '$app/state';
import { reloadOnStaleChunk } from '../platform/stale-chunk';

/** The state of updates, for the banner that offers them. */
export class UpdateState {
  isWaiting = $state(false);
  /** The page came over plain http: no offline, no installing. */
  isInsecure = $state(false);
  /** A part of this page could not be fetched, and a reload did not help or could not. */
  isIncomplete = $state(false);

  /** Begins to watch. `base` is the app's sub-path, without a slash at the end. */
  async start(base: string, version: string): Promise<void> {
    reloadOnStaleChunk({
      version,
      readGoal: () => navigating.to?.url.href,
      onMissing: () => (this.isIncomplete = true),
    });
    const { watchUpdates } = await import('../platform/updates');
    const watch = await watchUpdates({ base, onUpdateReady: () => (this.isWaiting = true) });
    this.isInsecure = watch.kind === 'insecure';
  }

  /** Takes the waiting version; the page reloads once it is in place. */
  async apply(): Promise<void> {
    const { applyUpdate } = await import('../platform/updates');
    if (!(await applyUpdate())) location.reload();
  }
}
