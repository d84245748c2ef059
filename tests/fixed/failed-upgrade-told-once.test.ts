/** An upgrade that failed was told twice: by the opening, and by a promise that nobody listened to. */
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { openDatabase } from '../../src/lib/store/open';

it('An upgrade that fails is told by the opening alone', async () => {
  const unheard: unknown[] = [];
  const listen = (reason: unknown) => unheard.push(reason);
  process.on('unhandledRejection', listen);
  vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementationOnce(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  const silent = { onBlocked: () => undefined, onLost: () => undefined };
  await expect(openDatabase('failed-upgrade', silent)).rejects.toHaveProperty('kind');
  await new Promise((resolve) => setTimeout(resolve));
  process.removeListener('unhandledRejection', listen);
  expect(unheard).toEqual([]);
});
