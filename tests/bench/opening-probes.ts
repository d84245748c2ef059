/** What measures an opening from inside the page. Each is a function of its own, begun before the page's own scripts. */

/** Marks `first-card` when the first frame with a card in it has been painted. */
export function markFirstCard(): void {
  const look = () => {
    if (document.querySelector('[role=group][aria-label=Front]') === null) {
      requestAnimationFrame(look);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => performance.mark('first-card');
    port2.postMessage(0);
  };
  requestAnimationFrame(look);
}

/** Marks `snapshot-read` when the database is open and its snapshot is in memory. */
export function readSnapshotAtOnce(): void {
  const opening = indexedDB.open('main-mandate');
  opening.onsuccess = () => {
    const reading = opening.result.transaction('snapshots').objectStore('snapshots').get('current');
    reading.onsuccess = () => {
      if (reading.result === undefined)
        throw new Error('No snapshot: the floor would read nothing');
      performance.mark('snapshot-read');
      opening.result.close();
    };
  };
}

/** Whether the log's snapshot has been stored. */
export async function hasSnapshot(): Promise<boolean> {
  const opening = indexedDB.open('main-mandate');
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const counting = database.transaction('snapshots').objectStore('snapshots').count('current');
  await new Promise((resolve) => (counting.onsuccess = resolve));
  database.close();
  return counting.result > 0;
}
