/** How to install the app on this device, where the browser makes no offer of its own. */

/** How this device installs web apps. */
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
