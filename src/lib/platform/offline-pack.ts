/** Asks the service worker to keep what importing documents needs, so that it works without a network from then on. */

/** True once all of it is kept; false when it could not be had, or when this browser keeps nothing. */
export async function keepImportOffline(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  const { active } = await navigator.serviceWorker.ready;
  if (!active) return false;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<{ isKept?: unknown }>) =>
      resolve(data.isKept === true);
  });
  active.postMessage({ type: 'keep-import' }, [port2]);
  return answer;
}
