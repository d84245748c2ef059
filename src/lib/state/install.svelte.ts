/** Whether to advise installing the app first, and how on this device. */
import type { InstallAdvice } from '../platform/install-advice';
import { onInstallOffer, type InstallOffer } from '../platform/install';

/** The advice to install. */
export class InstallState {
  /** `installed` as long as nothing is to be advised. */
  advice = $state<InstallAdvice>('installed');
  offer = $state.raw<InstallOffer | null>(null);

  /** Listens for the browser's own offer. */
  start(): void {
    onInstallOffer((offer) => (this.offer = offer));
  }

  /** Finds out which advice fits this device. */
  async advise(): Promise<void> {
    const { readInstallAdvice } = await import('../platform/install-advice');
    this.advice = readInstallAdvice();
  }

  /** Puts the advice away until the next visit. */
  dismiss(): void {
    this.advice = 'installed';
  }

  /** Shows the browser's own dialog, if it made an offer. */
  async accept(): Promise<void> {
    await this.offer?.prompt();
    this.offer = null;
  }
}
