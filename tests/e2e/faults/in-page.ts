/** Scripts that run in a page: a learner who rates as fast as the app lets her, and doubles that break its storage. */

/** Lets the monotonic clock leap, so that gestures are not taken for a tremor. */
export function leapAtWill(): void {
  const now = performance.now.bind(performance);
  let leaptMs = 0;
  performance.now = () => now() + leaptMs;
  Object.assign(globalThis, { leap: () => (leaptMs += 400) });
}

/**
 * Rates every card Easy until the page ends, and calls `acknowledge` with a card's id once the app has said that its
 * rating is saved: by its notice, and by going on to the next card.
 */
export async function rateOn(): Promise<void> {
  const page = globalThis as unknown as {
    leap: () => void;
    acknowledge: (cardId: string) => Promise<void>;
  };
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const find = (label: string) => document.querySelector(`[role=group][aria-label=${label}]`);
  const press = (key: string) => {
    page.leap();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  };
  const saysSaved = () =>
    [...document.querySelectorAll('[role=status]')].some((one) =>
      one.textContent?.trim().startsWith('Easy.'),
    );
  const readCard = () => /bench-\d+-\d+/.exec(find('Front')?.textContent ?? '')?.[0];
  for (;;) {
    while (readCard() === undefined || find('Answer')) await nextFrame();
    const cardId = readCard() ?? '';
    press(' ');
    while (!find('Answer')) await nextFrame();
    press('4');
    while (readCard() === cardId || readCard() === undefined || !saysSaved()) await nextFrame();
    void page.acknowledge(cardId);
  }
}

/** A double of the database that says “done” before it has written: rows wait in memory for longer than a life lasts. */
export function writeBehind(): void {
  const plainAdd = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = function (value: unknown, key?: IDBValidKey) {
    if (this.name !== 'events') return plainAdd.call(this, value, key);
    const { db } = this.transaction;
    setTimeout(() => {
      plainAdd.call(db.transaction('events', 'readwrite').objectStore('events'), value);
    }, 20_000);
    return this.count() as unknown as IDBRequest<IDBValidKey>;
  };
}

/** A double of the database that leaves the moment of writing to the operating system. */
export function writeRelaxed(): void {
  const plain = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode) {
    return plain.call(this, stores, mode, { durability: 'relaxed' });
  };
}

/** A learner's beginnings: every deck added, and no limit that would end a sitting. */
export async function writeBeginnings(deckIds: readonly string[]): Promise<void> {
  const opening = indexedDB.open('main-mandate');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const database = opening.result;
  const bodies = [
    ...deckIds.map((deckId) => ({ type: 'deck-added', deckId })),
    { type: 'setting-changed', name: 'newCardsPerDay', value: 999 },
  ];
  const transaction = database.transaction('events', 'readwrite', { durability: 'strict' });
  for (const [index, body] of bodies.entries())
    transaction.objectStore('events').add({
      device: 'beginnings',
      seq: index + 1,
      gestureSeq: index + 1,
      at: 1_700_000_000_000,
      zoneOffsetMinutes: 0,
      rolloverHour: 4,
      appVersion: 'test',
      body,
    });
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}
