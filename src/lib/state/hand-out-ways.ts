/** Gives a thing out by the way that a person chose. Nothing leaves the device before that. */
import { readInstallAdvice } from '../platform/install-advice';
import { canShareLinks, copyText, saveFile, shareLink, type ShareOutcome } from '../platform/share';
import type { HandOut } from './hand-out';

/** The share sheet, the clipboard, a file. */
export type OutWay = 'share' | 'copy' | 'save';

/** Whether there is a share sheet here. */
export const canShare = canShareLinks;

/** Gives it out. `title` is what the share sheet says of the link. */
export async function giveOut(
  { link, fileName, fileText }: HandOut,
  title: string,
  way: OutWay,
): Promise<ShareOutcome> {
  if (way === 'share') return shareLink(title, link);
  if (way === 'copy') return copyText(link);
  saveFile(fileName, 'text/plain', fileText);
  return 'done';
}

/** Whether an app on this device's home screen would not see what this page keeps: on iOS, in a browser's tab. */
export function isApartFromApp(): boolean {
  return readInstallAdvice() === 'ios';
}

/** Copies a link, to be pasted inside the app; false when the browser does not let it. */
export async function copyForApp(link: string): Promise<boolean> {
  return (await copyText(link)) === 'done';
}
