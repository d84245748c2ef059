/** The browser's own offer to install the app, where it makes one. It comes early and once, so this listens from the start. */

/** The browser's offer to install, kept until the person asks for it. */
export interface InstallOffer {
  readonly prompt: () => Promise<unknown>;
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
