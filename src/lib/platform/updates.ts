/**
 * Registers the service worker, tells when a new version waits, and applies it when asked; never by itself.
 */
import { trustWorkerUrl } from './worker-url';

/**
 * `watching`: the app is kept on the device. `unsupported`: this browser cannot. `insecure`: the page came over plain
 * http, where no browser can. `refused`: the browser would not (blocked storage, or the worker's script is not there).
 */
export type UpdateWatch =
  | { kind: 'watching' }
  | { kind: 'unsupported' }
  | { kind: 'insecure' }
  | { kind: 'refused'; reason: string };

export interface UpdateOptions {
  /** Sub-path of the app, without a slash at the end. */
  base: string;
  /** Called once for each version that waits, and at once when one waits already. */
  onUpdateReady: () => void;
}

/**
 * Registers the worker and watches for new versions, also whenever the person comes back to the page. Settles when
 * the browser has registered it, which on a hanging network may be late: nothing should wait for it.
 */
export async function watchUpdates({ base, onUpdateReady }: UpdateOptions): Promise<UpdateWatch> {
  if (!globalThis.isSecureContext) return { kind: 'insecure' };
  if (!('serviceWorker' in navigator)) return { kind: 'unsupported' };
  try {
    const script = trustWorkerUrl(`${base}/service-worker.js`);
    const options = { scope: `${base}/`, updateViaCache: 'none' } as const;
    const registration = await navigator.serviceWorker.register(script, options);
    reportWaiting(registration, onUpdateReady);
    checkOnReturn(registration);
    return { kind: 'watching' };
  } catch (error) {
    return { kind: 'refused', reason: String(error) };
  }
}

/**
 * Lets the waiting version take over and reloads this page once it has. False when none waits (another tab may have
 * applied it): then a reload by hand brings the new version.
 */
export async function applyUpdate(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration?.waiting) return false;
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  });
  registration.waiting.postMessage({ type: 'apply-update' });
  return true;
}

function reportWaiting(registration: ServiceWorkerRegistration, onUpdateReady: () => void): void {
  const follow = () => {
    const { active, installing } = registration;
    // The first version of all replaces none: it is not an update.
    if (active === null) return;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') onUpdateReady();
    });
  };
  if (registration.waiting) onUpdateReady();
  // The page load itself may have set off an install, before anyone listened.
  follow();
  registration.addEventListener('updatefound', follow);
}

/** An installed app may stay open for weeks without a page load, the only time at which browsers look by themselves. */
function checkOnReturn(registration: ServiceWorkerRegistration): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return;
    // Without a network there is nothing new to be had, and nothing to tell.
    registration.update().catch(() => undefined);
  });
}
