/** An opening that failed was told twice: by what it rejected with, and by a promise that nobody listened to. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { claimDeviceId } from '../../src/lib/store/device';
import { openDatabase } from '../../src/lib/store/open';
import { device } from '../fixtures/log';

const silent = { onBlocked: () => undefined, onLost: () => undefined };
const unheard: unknown[] = [];
const listen = (reason: unknown) => unheard.push(reason);

beforeEach(() => {
  unheard.length = 0;
  process.on('unhandledRejection', listen);
});
afterEach(() => {
  process.removeListener('unhandledRejection', listen);
  vi.restoreAllMocks();
});

/** What nobody listened to is known once the promises of this turn are settled. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('What fails while the database is opened is told once', () => {
  it('in an upgrade', async () => {
    vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementationOnce(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await expect(openDatabase('failed-upgrade', silent)).rejects.toHaveProperty('kind');
    await settle();
    expect(unheard).toEqual([]);
  });

  it('in the claim of a name for the device', async () => {
    const database = await openDatabase('failed-claim', silent);
    const plain = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(function (
      this: IDBDatabase,
      ...given
    ) {
      const transaction = plain.apply(this, given);
      queueMicrotask(() => transaction.abort());
      return transaction;
    });
    await expect(claimDeviceId(database, device('fresh'))).rejects.toThrow();
    await settle();
    expect(unheard).toEqual([]);
    database.close();
  });
});
