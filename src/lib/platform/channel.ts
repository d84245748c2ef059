/** Word between the tabs of one profile that the log has grown. What has grown is read from the log, not sent. */

/** A tab's end of the channel. */
export interface TabChannel {
  readonly announce: () => void;
  readonly close: () => void;
}

/** Joins the profile's channel. Without support for it tabs notice one another at their next write. */
export function joinTabChannel(profileId: string, onGrown: () => void): TabChannel {
  if (!('BroadcastChannel' in globalThis))
    return { announce: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(`${profileId}-mandate-log`);
  channel.onmessage = onGrown;
  return { announce: () => channel.postMessage('grown'), close: () => channel.close() };
}
