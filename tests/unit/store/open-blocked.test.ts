/** An upgrade that waits for an old tab. The library is doubled: there is no second version of the schema yet. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openDatabase } from '../../../src/lib/store/open';

const waiting = vi.hoisted(() => ({ blocked: () => undefined as void }));

vi.mock('idb', () => ({
  openDB: (_name: string, _version: number, callbacks: { blocked: () => void }) => {
    waiting.blocked = callbacks.blocked;
    return new Promise(() => undefined);
  },
}));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('the person is told at once, and after five seconds that it will not go on by itself', async () => {
  const onBlocked = vi.fn();
  const opening = openDatabase('blocked', { onBlocked, onLost: () => undefined });
  const outcome = opening.then(
    () => 'opened',
    (fault: unknown) => fault,
  );
  waiting.blocked();
  expect(onBlocked).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await outcome).toEqual({ kind: 'blocked' });
});
