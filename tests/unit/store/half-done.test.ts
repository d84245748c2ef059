/** F11 and F12: an upgrade or a write that dies at any of its steps leaves all of the old or all of the new. */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appendEvents } from '../../../src/lib/store/append';
import { eraseEverything } from '../../../src/lib/store/erase';
import { mergeEvents } from '../../../src/lib/store/merge';
import { databaseName, openDatabase, type Database } from '../../../src/lib/store/open';
import { device, LogWriter } from '../../fixtures/log';

const silent = { onBlocked: () => undefined, onLost: () => undefined };
let profile = '';
let count = 0;

beforeEach(() => {
  count += 1;
  profile = `half-${count}`;
});
afterEach(() => vi.restoreAllMocks());

function someEvents(name = 'anna') {
  const anna = new LogWriter(name).at('2026-01-01T10:00Z');
  for (const card of ['c1', 'c2', 'c3']) anna.rates(card, 'good');
  return anna.events;
}

/** Lets the `step`-th call of any of these methods throw, as a process that dies there would go no further. */
function dieAt(step: number, prototype: object, names: readonly string[]): void {
  let calls = 0;
  for (const name of names) {
    const plain = Reflect.get(prototype, name) as (...given: unknown[]) => unknown;
    vi.spyOn(
      prototype as Record<string, (...given: unknown[]) => unknown>,
      name,
    ).mockImplementation(function (this: unknown, ...given: unknown[]) {
      calls += 1;
      if (calls === step) throw new DOMException('', 'UnknownError');
      return plain.apply(this, given);
    });
  }
}

async function makeOldDatabase(): Promise<void> {
  const old = await openDB(databaseName(profile), 1, {
    upgrade(fresh) {
      fresh.createObjectStore('events', { keyPath: ['device', 'seq'] });
      for (const name of ['snapshots', 'device', 'images']) fresh.createObjectStore(name);
    },
  });
  for (const event of someEvents()) await old.add('events', event);
  old.close();
}

/** The version of a database as it is, its stores and indexes, and how many events it holds. */
async function look(name = profile) {
  const database = await openDB(databaseName(name));
  const { version, objectStoreNames } = database;
  const stores = [...objectStoreNames];
  const { store } = stores.includes('events') ? database.transaction('events') : { store: null };
  const shape = [version, ...stores, ...(store?.indexNames ?? [])].join(' ');
  const events = (await store?.count()) ?? 0;
  database.close();
  return { shape, events };
}

describe('An upgrade that dies', () => {
  const oldShape = '1 device events images snapshots';

  /** What an upgrade must come to: the shape of a database that is made anew. */
  async function readNewShape(): Promise<string> {
    (await openDatabase(`${profile}-new`, silent)).close();
    return (await look(`${profile}-new`)).shape;
  }

  it.each([1, 2, 3, 4, 5])(
    'at step %i leaves the old version, whole, or the new one (F11)',
    async (step) => {
      await makeOldDatabase();
      const newShape = await readNewShape();
      dieAt(step, IDBDatabase.prototype, ['createObjectStore']);
      dieAt(step, IDBObjectStore.prototype, ['createIndex']);
      const opened = await openDatabase(profile, silent).catch(() => null);
      opened?.close();
      vi.restoreAllMocks();
      expect(await look()).toEqual({ shape: opened ? newShape : oldShape, events: 3 });
      (await openDatabase(profile, silent)).close();
      expect(await look()).toEqual({ shape: newShape, events: 3 });
    },
  );

  it('in two transactions of its own leaves something between (control of F11)', async () => {
    await makeOldDatabase();
    const between = await openDB(databaseName(profile), 2, {
      upgrade: (database) => void database.createObjectStore('keys'),
    });
    between.close();
    expect([oldShape, await readNewShape()]).not.toContain((await look()).shape);
  });
});

/** All that the database holds. */
async function dump(database: Database): Promise<string> {
  const names = [...database.objectStoreNames];
  return JSON.stringify(await Promise.all(names.map((name) => database.getAll(name))));
}

describe('A write that dies', () => {
  const writes: Readonly<Record<string, (database: Database) => Promise<unknown>>> = {
    append: (database) => appendEvents(database, someEvents('berta')),
    merge: (database) => mergeEvents(database, someEvents('berta'), device('fresh')),
    erase: (database) => eraseEverything(database, device('fresh')),
  };

  it.each(Object.keys(writes))('at any step of “%s” leaves nothing of it (F12)', async (name) => {
    const database = await openDatabase(profile, silent);
    await appendEvents(database, someEvents());
    const before = await dump(database);
    for (let step = 1; ; step += 1) {
      dieAt(step, IDBObjectStore.prototype, ['add', 'put', 'delete', 'clear']);
      const isDone = await writes[name]?.(database).then(
        () => true,
        () => false,
      );
      vi.restoreAllMocks();
      if (isDone) {
        expect(step).toBeGreaterThan(3);
        expect(await dump(database)).not.toBe(before);
        break;
      }
      expect(await dump(database)).toBe(before);
    }
    database.close();
  });

  it('after its last request, and before the commit, is not said to be written (F13)', async () => {
    const database = await openDatabase(profile, silent);
    const { add } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      value: unknown,
    ) {
      const request = add.call(this, value);
      const { seq } = value as { readonly seq: number };
      if (seq === 3) request.addEventListener('success', () => this.transaction.abort());
      return request;
    });
    await expect(appendEvents(database, someEvents())).rejects.toBeDefined();
    expect(await database.count('events')).toBe(0);
    database.close();
  });

  it('is half there when it waits for something else in between (control of F12)', async () => {
    const database = await openDatabase(profile, silent);
    const [first, second] = someEvents();
    const write = async () => {
      const { store } = database.transaction('events', 'readwrite');
      if (first) await store.add(first);
      await new Promise((resolve) => setTimeout(resolve));
      if (second) await store.add(second);
    };
    await expect(write()).rejects.toMatchObject({ name: 'TransactionInactiveError' });
    expect(await database.count('events')).toBe(1);
    database.close();
  });
});
