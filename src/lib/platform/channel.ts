/** Word between the tabs of one profile that something has changed. What has changed is read where it is kept, not sent. */

/** A tab's end of a channel. */
export interface TabChannel<Word extends string> {
  readonly announce: (word: Word) => void;
  readonly close: () => void;
}

/** Joins a channel by its name. Without support for it tabs notice one another at their next write. */
export function joinTabChannel<Word extends string>(
  name: string,
  onWord: (word: Word) => void,
): TabChannel<Word> {
  if (!('BroadcastChannel' in globalThis))
    return { announce: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<Word>) => onWord(data);
  return { announce: (word) => channel.postMessage(word), close: () => channel.close() };
}
