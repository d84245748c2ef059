/** Installing the app: the browser's own offer where it makes one, and which advice fits where it does not. */

/** The browser's offer to install, kept until the person asks for it. */
export interface InstallOffer {
  readonly prompt: () => Promise<unknown>;
}

/** How this device installs web apps. `offer` comes later, by `onInstallOffer`. */
export type InstallAdvice = 'installed' | 'ios' | 'android' | 'desktop';

/** Which advice fits this device. */
export function readInstallAdvice(): InstallAdvice {
  if (matchMedia('(display-mode: standalone)').matches) return 'installed';
  if ('standalone' in navigator && navigator.standalone === true) return 'installed';
  const isApple = /iPhone|iPad|iPod/.test(navigator.userAgent);
  const isTouchMac = navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1;
  if (isApple || isTouchMac) return 'ios';
  return navigator.userAgent.includes('Android') ? 'android' : 'desktop';
}

/** Calls back with the browser's offer to install, each time that it makes one. */
export function onInstallOffer(callback: (offer: InstallOffer) => void): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    if (isOffer(event)) callback(event);
  });
}

function isOffer(event: Event): event is Event & InstallOffer {
  return 'prompt' in event && typeof event.prompt === 'function';
}
