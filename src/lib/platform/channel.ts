/**
 * Word between the tabs of one profile that the log has grown, or is another one now. What has changed is read from
 * the log, not sent.
 */

/** `replaced`: by a restore, by erasing it, or because a part was lost. */
export type TabWord = 'grown' | 'replaced';

/** A tab's end of the channel. */
export interface TabChannel {
  readonly announce: (word: TabWord) => void;
  readonly close: () => void;
}

/** Joins the profile's channel. Without support for it tabs notice one another at their next write. */
export function joinTabChannel(profileId: string, onWord: (word: TabWord) => void): TabChannel {
  if (!('BroadcastChannel' in globalThis))
    return { announce: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(`${profileId}-mandate-log`);
  channel.onmessage = ({ data }: MessageEvent<TabWord>) => onWord(data);
  return { announce: (word) => channel.postMessage(word), close: () => channel.close() };
}
