/** Whether to advise installing the app first, and how on this device. */
import {
  onInstallOffer,
  readInstallAdvice,
  type InstallAdvice,
  type InstallOffer,
} from '../platform/install';

/** The advice to install. */
export class InstallState {
  advice = $state<InstallAdvice>('installed');
  offer = $state.raw<InstallOffer | null>(null);

  /** Reads the device and listens for the browser's own offer. */
  start(): void {
    this.advice = readInstallAdvice();
    onInstallOffer((offer) => (this.offer = offer));
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
