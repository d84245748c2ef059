/** A gesture on a connection that is lost: written once, whatever the loss looked like, and never written twice. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventBody } from '../../../src/lib/core/event';
import { createStudyState } from '../../../src/lib/core/study-state';
import { appendGesture } from '../../../src/lib/state/append-gesture';
import { readTail } from '../../../src/lib/store/log';
import { openDatabase, type Database } from '../../../src/lib/store/open';
import { card, device } from '../../fixtures/log';

const silent = { onBlocked: () => undefined, onLost: () => undefined };
const clock = { now: () => 1_000, monotonicNow: () => 0, zoneOffsetMinutes: () => 0 };
const environment = { profileId: 'test', appVersion: 'test', clock };
const bodies: readonly EventBody[] = [{ type: 'suspended', cardId: card('c1') }];
let profile = 0;
let database: Database;

beforeEach(async () => {
  profile += 1;
  database = await openDatabase(`append-${profile}`, silent);
});
afterEach(() => database.close());

/** A database whose first transactions end in the given way. */
function failing(ways: readonly ((real: Database) => unknown)[]): Database {
  let used = 0;
  return new Proxy(database, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name !== 'transaction') return typeof value === 'function' ? value.bind(target) : value;
      return (...given: Parameters<Database['transaction']>) =>
        ways[used++]?.(target) ?? target.transaction(...given);
    },
  });
}

const closing = () => {
  throw new DOMException('', 'InvalidStateError');
};
const full = () => {
  throw new DOMException('', 'QuotaExceededError');
};

function append(given: Database, isStillMeant = () => true) {
  const connections: boolean[] = [];
  const result = appendGesture(bodies, environment, {
    connect: (isAnew) => {
      connections.push(isAnew);
      return Promise.resolve({ database: given, device: device('here') });
    },
    readState: createStudyState,
    isStillMeant,
  });
  return { result, connections };
}

describe('A gesture', () => {
  it('is written on a connection that is opened anew', async () => {
    const { result, connections } = append(failing([closing, closing]));
    expect((await result).events).toHaveLength(1);
    expect(connections).toEqual([false, true, true]);
    expect(await readTail(database, new Map())).toHaveLength(1);
  });

  it('that was committed in the moment of the loss is not written twice', async () => {
    const commitThenFail = (real: Database) => {
      const transaction = real.transaction('events', 'readwrite');
      return new Proxy(transaction, {
        get(target, name) {
          if (name === 'done')
            return target.done.then(() => {
              throw new DOMException('', 'UnknownError');
            });
          const value: unknown = Reflect.get(target, name);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    };
    const { result } = append(failing([commitThenFail]));
    const { events } = await result;
    expect(events?.map(({ seq }) => seq)).toEqual([1]);
    expect(await readTail(database, new Map())).toEqual(events);
  });

  it('that another tab has made pointless meanwhile is not written', async () => {
    const { result } = append(failing([closing]), () => false);
    expect((await result).events).toBeNull();
    expect(await readTail(database, new Map())).toEqual([]);
  });

  it('on a full device fails at once, by its name', async () => {
    const { result, connections } = append(failing([full]));
    await expect(result).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(connections).toEqual([false]);
  });

  it('is given up after four attempts', async () => {
    const { result, connections } = append(failing(Array.from({ length: 9 }, () => closing)));
    await expect(result).rejects.toMatchObject({ name: 'InvalidStateError' });
    expect(connections).toHaveLength(4);
  });
});
