/** Gives a file to the person: as a download, or through the device's share sheet. */

/** Starts a download. Whether and where the file is kept is the browser's and the person's business from then on. */
export function downloadFile(contents: Blob, name: string): void {
  const address = URL.createObjectURL(contents);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after this returns; a minute is more than it needs to begin.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Whether this device can share such a file. */
export function canShareFile(file: File): boolean {
  return 'canShare' in navigator && navigator.canShare({ files: [file] });
}

/** `not-now`: the browser wants a tap of its own for it. */
export type ShareOutcome = 'shared' | 'cancelled' | 'not-now' | 'failed';

/** Opens the share sheet. */
export async function shareFile(file: File): Promise<ShareOutcome> {
  try {
    await navigator.share({ files: [file] });
    return 'shared';
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (error.name === 'AbortError') return 'cancelled';
    return error.name === 'NotAllowedError' ? 'not-now' : 'failed';
  }
}
