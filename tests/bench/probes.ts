/** Small scripts that measure inside a page. Each is a function of its own, since a browser runs it apart. */

/** Figures of a series of ratings, in milliseconds. */
export interface Ratings {
  /** From the opening of the strict transaction to its commit. */
  readonly commits: number[];
  /** From the key to the painted frame with the next card. */
  readonly paints: number[];
}

/** Prepares a page: the clock that the tremor guard reads can be leapt ahead, and strict commits are timed. */
export function prepare(): void {
  const realNow = performance.now.bind(performance);
  let leaptMs = 0;
  const commits: number[] = [];
  performance.now = () => realNow() + leaptMs;
  const open = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const begin = realNow();
    const transaction = open.call(this, stores, mode, options);
    if (options?.durability === 'strict')
      transaction.addEventListener('complete', () => commits.push(realNow() - begin));
    return transaction;
  };
  Object.assign(globalThis, { bench: { realNow, commits, leap: () => (leaptMs += 400) } });
}

/** Rates `count` cards as Good, by keys, in the study screen. Rejects when the screen comes to a stand. */
export async function rateCards(count: number): Promise<Ratings> {
  const { realNow, commits, leap } = (
    globalThis as unknown as {
      bench: { realNow: () => number; commits: number[]; leap: () => void };
    }
  ).bench;
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const painted = async () => {
    await nextFrame();
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  };
  const front = () => document.querySelector('[role=group][aria-label=Front]');
  const until = async (isThere: () => boolean) => {
    const endsAt = realNow() + 30_000;
    while (!isThere()) {
      if (realNow() > endsAt)
        throw new Error(`The study screen stands: ${document.body.innerText.slice(0, 300)}`);
      await nextFrame();
    }
  };
  commits.length = 0;
  const paints: number[] = [];
  for (let index = 0; index < count; index += 1) {
    await until(() => front() !== null);
    const shown = front();
    leap();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
    await until(() => document.querySelector('[role=group][aria-label=Answer]') !== null);
    leap();
    // The floor's key comes when a frame has been painted, so this one does too.
    await painted();
    const begin = realNow();
    const changed = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (front() === shown) return;
        observer.disconnect();
        resolve(undefined);
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '3', bubbles: true }));
    await changed;
    await painted();
    paints.push(realNow() - begin);
  }
  return { commits: [...commits], paints };
}

/** The floor of a commit: one row of the log, strict, in a database of its own. */
export async function writeRaw(count: number): Promise<number[]> {
  const opening = indexedDB.open('bench-floor', 1);
  opening.onupgradeneeded = () =>
    opening.result.createObjectStore('events', { keyPath: ['device', 'seq'] });
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const row = (seq: number) => ({
    device: 'floor',
    seq,
    gestureSeq: seq,
    at: Date.now(),
    zoneOffsetMinutes: 0,
    rolloverHour: 4,
    appVersion: 'bench',
    body: {
      type: 'reviewed',
      kind: 'card',
      cardId: `bench-0-${seq}`,
      rating: 'good',
      state: 'review',
      answeredAt: Date.now(),
      studyDay: 20_000,
      elapsedMs: 5_000,
      settings: '0123456789abcdef',
    },
  });
  const times: number[] = [];
  const first = Date.now();
  for (let index = 0; index < count; index += 1) {
    const begin = performance.now();
    const transaction = database.transaction('events', 'readwrite', { durability: 'strict' });
    transaction.objectStore('events').add(row(first + index));
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    times.push(performance.now() - begin);
  }
  database.close();
  return times;
}

/** The floor of a paint: a trivial button, from its key to the painted frame. */
export async function pressTrivial(count: number): Promise<number[]> {
  const button = document.createElement('button');
  document.body.append(button);
  button.addEventListener('keydown', () => (button.textContent = String(Math.random())));
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const begin = performance.now();
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'x' }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
    times.push(performance.now() - begin);
  }
  button.remove();
  return times;
}
