/** Ways out of the app: the platform's share sheet, the clipboard, and files to keep. Each only when a person asks. */
import { downloadFile } from './save-file';

/** What became of it. `unsupported`: this browser has no such way. */
export type ShareOutcome = 'done' | 'cancelled' | 'unsupported';

/** Whether there is a share sheet for links. */
export function canShareLinks(): boolean {
  return 'share' in navigator;
}

/** Opens the share sheet with a link. */
export function shareLink(title: string, url: string): Promise<ShareOutcome> {
  return share({ title, url });
}

/** Opens the share sheet with a file. */
export function shareFile(name: string, type: string, content: string): Promise<ShareOutcome> {
  return share({ files: [new File([content], name, { type })] });
}

/** Puts a text on the clipboard. */
export async function copyText(text: string): Promise<ShareOutcome> {
  if (!navigator.clipboard) return 'unsupported';
  return navigator.clipboard.writeText(text).then(() => 'done' as const, toOutcome);
}

/** Saves a text as a file where the browser puts downloads. */
export function saveFile(name: string, type: string, content: string): void {
  downloadFile(new Blob([content], { type }), name);
}

/** The text of a file that a person opened; `too-large` before a byte of it is read. */
export async function readFileText(file: Blob, maxBytes: number): Promise<string | 'too-large'> {
  return file.size > maxBytes ? 'too-large' : file.text();
}

async function share(data: ShareData): Promise<ShareOutcome> {
  if (!canShareLinks() || (data.files && !navigator.canShare?.(data))) return 'unsupported';
  return navigator.share(data).then(() => 'done' as const, toOutcome);
}

function toOutcome(error: unknown): ShareOutcome {
  if (!(error instanceof DOMException)) throw error;
  return error.name === 'AbortError' ? 'cancelled' : 'unsupported';
}
